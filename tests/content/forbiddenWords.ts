/** A wording that Skinwise never uses (facts, copy rules), and what to write instead. */
interface Rule {
  readonly wording: RegExp;
  /** A sentence that fits this says the opposite of the promise. */
  readonly unless?: RegExp;
  readonly instead: string;
}

const DENIED =
  /\b(?:no|not|never|nobody|nothing|none|neither|cannot|without|rather than)\b|n['’]t\b/i;
const HARM = /\b(?:scars?|scarring|marks?|damage|patches|loss|tattoos?|make-?up)\b/i;

const RULES: readonly Rule[] = [
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

/** Each forbidden wording in a text, as `"the wording" – what to write instead`. */
export function findForbidden(text: string): string[] {
  const sentences = text.split(/(?<=[.!?:;])\s+|\n\s*\n/);
  return sentences.flatMap((sentence) =>
    RULES.flatMap(({ wording, unless, instead }) => {
      const found = wording.exec(sentence)?.[0];
      if (found === undefined || unless?.test(sentence)) return [];
      return [`"${found}" – ${instead}`];
    }),
  );
}
