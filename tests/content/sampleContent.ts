/** The smallest content that compiles, as files; a test spoils one of them. */
export const SAMPLE_FILES = {
  'sources.json': `[
    { "id": "read2020", "title": "Read", "checked": "abstract", "kind": "study or review" },
    { "id": "unread2020", "title": "Unread", "checked": "not checked", "kind": "clinic" }
  ]`,
  'en/guide/chapters.yaml': `
- { id: collagen, title: Collagen, summary: The fibres., part: benefits, grade: C }
- { id: safety, title: Safety, summary: The limits., part: safety }`,
  'en/guide/collagen.mdx': 'Text.',
  'en/guide/safety.mdx': 'Text.',
  'en/care.yaml': `
- id: scrubs
  name: Scrubs
  group: acids and exfoliants
  code: pause
  before: { days: 3 }
  after: { days: 7, range: [3, 7] }
  text: Leave scrubs.
  sources: [read2020]`,
  'en/healing.yaml': `
- { from: 0, to: 3, usual: Red., act: Pus., do: [Rest.], dont: [Sun.], sources: [read2020] }
- { from: 4, to: 7, usual: Dry., act: Pain., do: [Rest.], dont: [Sun.], basis: general medical practice }`,
  'en/page-claims.yaml': `
- { id: interval, text: Wait longer., chapter: safety, sources: [read2020] }`,
  'en/planning.yaml': `
bands:
  - { id: any, name: Any, fits: {}, minimum: 28, usual: 28, rule: Wait., why: Custom., sources: [read2020] }
home: { upToMm: 0.3, rule: Short., why: Custom., sources: [read2020] }
aroundEyes: { rule: Not there., why: Custom., sources: [read2020] }
help: Get help.
cartridge: { rule: New., why: Clean., sources: [read2020] }
cautious:
  days: 14
  productDays: 2
  products: { rule: Later., why: Custom., sources: [read2020] }
  rule: Longer.
  why: Custom.
  sources: [read2020]
early: { share: 0.5, rule: Too early., why: Custom., sources: [read2020] }
calm: Calm skin only.
concerns:
  - { id: wrinkles, sessions: [4, 4], judge: Later., upkeep: None., sources: [read2020] }
event: { settleDays: 28, judgeMonths: [3, 6], rule: Early., why: Custom., sources: [read2020] }
conflicts:
  sun: &conflict { before: 14, after: 14, text: Shade., sources: [read2020] }
  sport: *conflict
  swimming: *conflict
  waxing: *conflict
  peel: *conflict
  toxin: *conflict
  injection: *conflict
reintroduce: { rule: Slowly., why: Custom., sources: [read2020] }
leave: [{ days: 3, what: Scrubs, care: [scrubs] }]
prescribed: Ask.
ready: [Look.]
changes: []`,
  'en/reminders.yaml': `
pause-actives: &text { title: Day, instruction: Do it., basis: general medical practice }
checklist: { title: Tomorrow, instruction: Check your skin., sources: [read2020] }
start: { title: Now, instruction: Clean hands., basis: general medical practice }
aftercare:1: *text
aftercare:2: *text
aftercare:3: *text
aftercare:7: *text
skin-check: *text
reintroduce: *text
next-possible: *text`,
  'en/page-words.yaml': `
skin: [skin]
absent:
  { firm: free of, loose: without, denied: not, between: [any], noItem: [doubt], and: [and], or: [or] }`,
  'en/pictures/aftercare.yaml': `
- id: sun
  group: care
  topic: Sun
  first-day: { is: no, text: Stay in. }
  to-72-hours: { is: limits, text: A hat. }
  to-day-7: { is: ask, text: Ask. }
  after-day-7: { is: free, text: As usual. }
  sources: [read2020]`,
  'en/pictures/phases.yaml': `
seen: [{ id: redness, name: Redness, from: [0, 0], to: [1, 3], sources: [read2020] }]
inside: [{ id: growth, name: Growth, text: It grows., from: [3, 5], to: [20, 50], basis: textbook knowledge }]`,
  'en/pictures/disagreements.yaml': `
- id: exercise
  title: Exercise
  axis: after
  says: [{ who: Someone, source: read2020, days: [1, 2], text: after a day }]
  ours: { days: 3, text: from day 3 }
  why: We are careful.
  basis: general medical practice`,
  'en/pictures/who-should-not.yaml': `
- id: skin
  title: Your skin
  checks:
    - { id: wound, level: no, name: A wound, note: Wait., term: acne, sources: [read2020] }
    - { id: peel, level: ask, name: A peel, note: Ask., wait: { days: 28, question: When? }, basis: general medical practice }`,
  'en/pictures/red-flags.yaml': `
- { id: pus, urgency: same-day, when: Day 2, sign: Pus., act: Go., basis: general medical practice }`,
  'en/pictures/skin.yaml': `
layers: [{ id: epidermis, name: Epidermis, thickness: thin, ends: [0.1, 0.1] }]
layersBasis: textbook knowledge
channel: { needle: 0.8, depth: 0.2, sources: [read2020] }
homeEnds: 0.3
lengths:
  - { mm: 0.2, reaches: Little., sources: [read2020] }
  - { mm: 0.5, reaches: More., sources: [read2020] }`,
  'en/glossary/biology.yaml': `
- id: collagen
  name: Collagen
  forms: [collagen, { form: COL1, case: exact }]
  meaning: A protein.
  more: It is strong.
  needling: It may grow.
  related: [acne]
  grade: C
  sources: [read2020]
  care: scrubs
  chapter: collagen`,
  'en/glossary/concerns.yaml': `
- id: acne
  name: Acne
  forms: [acne, { form: spots, needs: context }]
  meaning: Blocked pores.
  more: It comes and goes.
  basis: textbook knowledge`,
} as const satisfies Record<string, string>;

export type SamplePath = keyof typeof SAMPLE_FILES;
