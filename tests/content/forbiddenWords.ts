/** A wording that Skinwise never uses (copy rules), and what to write instead. */
export interface Rule {
  readonly wording: RegExp;
  /** A sentence that fits this says the opposite of the promise. */
  readonly unless?: RegExp;
  readonly instead: string;
}

const DENIED =
  /\b(?:no|not|never|nobody|nothing|none|neither|cannot|without|rather than)\b|n['’]t\b/i;
const HARM = /\b(?:scars?|scarring|marks?|damage|patches|loss|tattoos?|make-?up)\b/i;

const ENGLISH: readonly Rule[] = [
  {
    wording: /\bshrink\w*\s+(?:\w+\s+)?pores?\b/i,
    unless: DENIED,
    instead: 'say that pores may look less noticeable',
  },
  { wording: /\bpores?[- ]shrink\w*/i, instead: 'say that pores may look less noticeable' },
  { wording: /\bFDA[- ]approved\b/i, instead: 'write "cleared" or "authorised", and for what' },
  {
    wording: /\bpermanent(?:ly)?\b/i,
    unless: new RegExp(`${DENIED.source}|${HARM.source}`, 'i'),
    instead: 'name how long it was followed up',
  },
  { wording: /\bsafe for (?:everyone|everybody|all)\b/i, instead: 'say who should not' },
  { wording: /\bmirac(?:le|ulous)\w*/i, instead: 'say what studies found' },
  { wording: /\bdetox\w*/i, instead: 'say what it does, if anything' },
  {
    wording: /\bguarantee\w*|\brisk[- ]free\b|\b(?:100|a hundred) ?(?:%|per ?cent) safe\b/i,
    unless: DENIED,
    instead: 'say "may", and name the setting',
  },
  {
    wording:
      /\bclinically proven\b|\bscientifically proven\b|\bdermatologist[- ](?:approved|tested)\b/i,
    unless: DENIED,
    instead: 'cite the study and grade it',
  },
  {
    wording: /\bpainless(?:ly)?\b|\bpain[- ]free\b/i,
    unless: DENIED,
    instead: 'say what most people feel',
  },
  { wording: /\banti-?age?ing\b/i, instead: 'name the sign: fine lines, dark spots' },
  {
    wording: /\b(?:boost|build|stimulat|increas|produc|restor)\w*\s+(?:\w+\s+){0,2}elastin\b/i,
    unless: DENIED,
    instead: 'studies of elastin conflict: say so',
  },
  {
    wording:
      /\bstop (?:taking |using )?(?:your |a |any )?(?:prescri\w+|medicines?|isotretinoin|aspirin|blood thinners?)\b/i,
    unless: DENIED,
    instead: 'say that the prescriber decides',
  },
  {
    wording:
      /\byou are (?:cleared|safe) to\b|\b(?:is|are) (?:completely|totally|perfectly) safe\b/i,
    instead: 'give no clearance',
  },
];

/** Whole words, with accents, of which a plain `\b` knows nothing. */
const spanish = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

// Without "sin": it is part of what is promised, as in "sin dolor".
const NEGADO = 'no|ni|nunca|jamás|nada|nadie|ning[uú]n[oa]?|tampoco|en vez de';
const DAÑO =
  'cicatri(?:z|ces)|marcas?|manchas?|daños?|pérdidas?|caída|tatuajes?|maquillaje|cambios? de color';

const SPANISH: readonly Rule[] = [
  {
    wording: spanish(
      '(?:reduc|reduz|cierr|cerr|encog|encoj|achic|elimin|borr|minimiz)\\p{L}*\\s+(?:\\p{L}+\\s+){0,4}poros?',
    ),
    unless: spanish(NEGADO),
    instead: 'di que los poros pueden notarse menos',
  },
  {
    wording: spanish(
      '(?:aprobad|avalad)[oa]s? por la FDA|FDA[- ]approved|(?:sello|aval) de la FDA',
    ),
    instead: 'di «autorizado», y para qué',
  },
  {
    // One word for what the FDA does, and none of ours: a "visto bueno" is what Skinwise never gives.
    wording: spanish('visto bueno'),
    unless: spanish('no es un visto bueno'),
    instead: 'di «autorizado», y para qué',
  },
  {
    wording: spanish('permanentes?|permanentemente|para siempre|de por vida|definitiv[oa]s?'),
    unless: spanish(`${NEGADO}|${DAÑO}`),
    instead: 'di durante cuánto tiempo se siguió',
  },
  {
    wording: spanish(
      '(?:segur|apt|adecuad)[oa]s? para (?:tod[oa]s?|todo el mundo|cualquiera|cualquier piel)',
    ),
    unless: spanish(NEGADO),
    instead: 'di quién no debería',
  },
  { wording: spanish('milagr\\p{L}*'), instead: 'di qué encontraron los estudios' },
  {
    wording: spanish('detox|desintoxic\\p{L}*|depurativ[oa]s?'),
    instead: 'di qué hace, si hace algo',
  },
  {
    wording: spanish(
      'garant(?:iz|ía)\\p{L}*|(?:sin|libres? de) (?:ningún )?riesgos?|(?:100 ?%|cien por cien|cien por ciento) segur[oa]s?',
    ),
    unless: spanish(NEGADO),
    instead: 'di «puede», y con quién se hizo',
  },
  {
    wording: spanish(
      '(?:clínica|científica|dermatológica)mente (?:com|a)?(?:probad|testad|demostrad)[oa]s?|(?:a?probad|testad|recomendad)[oa]s? por dermatólogos',
    ),
    unless: spanish(NEGADO),
    instead: 'cita el estudio y su grado de certeza',
  },
  {
    wording: spanish('sin (?:ningún |nada de )?dolor|indolor[oa]?s?'),
    instead: 'di qué siente la mayoría',
  },
  {
    wording: spanish('anti[- ]?(?:edad|envejecimiento|age|ageing|aging)'),
    instead: 'nombra el signo: líneas finas, manchas oscuras',
  },
  {
    wording: spanish(
      '(?:aument|estimul|impuls|produ[cz]|restaur|regener|recuper|reconstru|form|cre)\\p{L}*\\s+(?:\\p{L}+\\s+){0,3}elastina',
    ),
    unless: spanish(NEGADO),
    instead: 'los estudios sobre la elastina no coinciden: dilo',
  },
  {
    wording: spanish(
      '(?:deja(?:r|s)?|dejes|suspend(?:e|er|as)|abandon(?:a|ar|es)|interrump(?:e|ir|as)) (?:de (?:tomar|usar) )?(?:(?:tu|tus|el|la|los|las|un|una|cualquier) )?(?:medica\\p{L}+|medicinas?|isotretinoína|aspirina|anticoagulantes?)',
    ),
    unless: spanish(NEGADO),
    instead: 'di que decide quien lo recetó',
  },
  {
    wording: spanish(
      'ya puedes (?:volver a )?(?:pinchar\\p{L}*|hacer\\p{L}*)|(?:es|son|está|están) (?:completa|total|perfecta|absoluta)mente segur[oa]s?',
    ),
    instead: 'no des permiso',
  },
];

/** By language: one that is added brings a list of its own. */
export const FORBIDDEN: Readonly<Record<string, readonly Rule[]>> = {
  en: ENGLISH,
  es: SPANISH,
};
