/** Words of another language for the sample, with one of its two terms. */
export const SPANISH_FILES = {
  'es/guide/chapters.yaml': `
- { id: collagen, title: Colágeno, summary: Las fibras. }
- { id: safety, title: Seguridad, summary: Los límites. }`,
  'es/guide/collagen.mdx': 'Texto.',
  'es/guide/safety.mdx': 'Texto.',
  'es/care.yaml': `
- id: scrubs
  name: Exfoliantes
  text: Deja los exfoliantes.`,
  'es/healing.yaml': `
- { usual: Rojez., act: Pus., do: [Reposo.], dont: [Sol.] }
- { usual: Seca., act: Dolor., do: [Reposo.], dont: [Sol.] }`,
  'es/page-claims.yaml': `
- { id: interval, text: Espera más. }`,
  'es/planning.yaml': `
bands:
  - { id: any, name: Todas, rule: Espera., why: Costumbre. }
home: { rule: Cortas., why: Costumbre. }
aroundEyes: { rule: Ahí no., why: Costumbre. }
help: Busca ayuda.
cartridge: { rule: Nuevo., why: Limpio. }
cautious: { products: { rule: Después., why: Costumbre. }, rule: Más., why: Costumbre. }
early: { rule: Demasiado pronto., why: Costumbre. }
calm: Solo piel tranquila.
concerns:
  - { id: wrinkles, judge: Después., upkeep: Nada. }
event: { rule: Pronto., why: Costumbre. }
conflicts:
  sun: &conflict { text: Sombra. }
  sport: *conflict
  swimming: *conflict
  waxing: *conflict
  peel: *conflict
  toxin: *conflict
  injection: *conflict
reintroduce: { rule: Despacio., why: Costumbre. }
leave: [{ what: Exfoliantes }]
prescribed: Pregunta.
ready: [Mira.]
changes: []`,
  'es/reminders.yaml': `
pause-actives: &text { title: Día, instruction: Hazlo. }
checklist: { title: Mañana, instruction: Mira tu piel. }
start: { title: Ahora, instruction: Manos limpias. }
aftercare:1: *text
aftercare:2: *text
aftercare:3: *text
aftercare:7: *text
skin-check: *text
reintroduce: *text
next-possible: *text`,
  'es/page-words.yaml': `
skin: [piel]
absent:
  { firm: libre de, loose: sin, denied: no, between: [nada], noItem: [duda], and: ["y"], or: ["o"] }`,
  'es/pictures/aftercare.yaml': `
- id: sun
  topic: Sol
  first-day: { text: En casa. }
  to-72-hours: { text: Sombrero. }
  to-day-7: { text: Pregunta. }
  after-day-7: { text: Como siempre. }`,
  'es/pictures/phases.yaml': `
seen: [{ id: redness, name: Rojez }]
inside: [{ id: growth, name: Crecimiento, text: Crece. }]`,
  'es/pictures/disagreements.yaml': `
- id: exercise
  title: Ejercicio
  says: [{ who: Alguien, text: tras un día }]
  ours: { text: desde el día 3 }
  why: Tenemos cuidado.`,
  'es/pictures/who-should-not.yaml': `
- id: skin
  title: Tu piel
  checks:
    - { id: wound, name: Una herida, note: Espera. }
    - { id: peel, name: Un peeling, note: Pregunta., wait: { question: ¿Cuándo? } }`,
  'es/pictures/red-flags.yaml': `
- { id: pus, when: Día 2, sign: Pus., act: Ve. }`,
  'es/pictures/skin.yaml': `
layers: [{ id: epidermis, name: Epidermis, thickness: fina }]
lengths:
  - { reaches: Poco. }
  - { reaches: Más. }`,
  'es/glossary/biology.yaml': `
- id: collagen
  name: Colágeno
  forms: [colágeno]
  meaning: Una proteína.
  more: Es fuerte.
  needling: Puede crecer.`,
} as const satisfies Record<string, string>;
