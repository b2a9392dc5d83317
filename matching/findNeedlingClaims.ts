/** What a page says about needling at home, or about how often, that our sources would not. */
export interface NeedlingClaim {
  readonly kind: 'home-length' | 'interval';
  /** The page's own sentence. */
  readonly text: string;
}

/** The guide's limits for needling. */
export interface NeedlingLimits {
  /** The longest needle at home, in mm. */
  readonly homeMm: number;
  /** The shortest waits, in days: at home with the shortest and with the longest needles, and else. */
  readonly homeDays: number;
  readonly homeLongestDays: number;
  readonly professionalDays: number;
}

/** Longer needles than anyone uses on skin: a tool's size, or a scar's. */
const MAX_MM = 3.5;

/** What the text must be about. */
export const ABOUT_NEEDLING =
  /micro-?\s?needl|derma-?\s?(?:rol|pen|stamp)|skin needling|needle roller/i;
const NEEDLING = new RegExp(
  `${ABOUT_NEEDLING.source}|(?<!\\p{L})(?:needl(?:e|es|ing)|roll(?:ing)?)(?!\\p{L})`,
  'iu',
);
/** Who says so about what may be said at home. */
const HOME =
  /(?<!\p{L})(?:at[- ]home|home[- ]?(?:use|rollers?|microneedling|derma|kits?|devices?|needling|pens?)|for home|diy|yourself|beginners?|self[- ]treat)/iu;
const PROFESSIONAL =
  /(?<!\p{L})(?:clinics?|clinicians?|professional(?:s|ly)?|dermatologists?|doctors?|practitioners?|aesthetician|in[- ]office|treatments?|sessions?|appointments?)(?!\p{L})/iu;
/** Advice against: the page agrees with us. */
const AGAINST =
  /(?<!\p{L})(?:not|never|avoid|avoiding|don['’]?t|do not|should(?:n['’]t| not)|unsafe|dangerous|risky|leave|left|only by|instead of|rather than|warns?|warned|against|too (?:often|long|deep)|reserved?|banned|too soon|mistake)(?!\p{L})/iu;
/** A limit is what a page allows, in whatever words: "never longer than 1 mm at home". */
const LIMIT =
  /(?:no|not|never|don['’]?t)\s+(?:\p{L}+\s+){0,6}(?:longer|more|deeper|above|over|beyond|exceed(?:ing)?|higher)(?:\s+than)?\s*$|(?:up to|at most|max(?:imum)?(?: of)?|limit(?:ed to)?|stay (?:below|under)|under|below)\s*$/iu;
/** A page that tells of a study tells what was done, not what to do. */
const STUDY =
  /(?<!\p{L})(?:stud(?:y|ies)|trials?|patients|participants|subjects|randomi[sz]ed|group|published|et al)(?!\p{L})/iu;
/** How often a cream is used is another matter. */
const PRODUCT =
  /(?<!\p{L})(?:moisturi[sz]|sunscreen|spf|serum|cream|lotion|ointment|clean(?:se|ing|er)|wash|shower|drink|water|mask|retin|vitamin|apply|reapply|replace|newsletter|minoxidil|sterili[sz]|disinfect|check|ship)/iu;

/**
 * Claims that differ from the guide's limits. Quiet when in doubt: advice against counts as agreement,
 * what a study did is told and not advised, and how often a cream is used is another matter.
 *
 * @param text some lines of a page; a claim counts where needling is spoken of in the same text
 * @param limits the guide's
 * @example findNeedlingClaims('At home, use a 0.5 mm derma roller.', limits) // → one of kind home-length
 */
export function findNeedlingClaims(text: string, limits: NeedlingLimits): NeedlingClaim[] {
  if (!ABOUT_NEEDLING.test(text)) return [];
  const isAtHome = HOME.test(text);
  return sentencesOf(text).flatMap((sentence): NeedlingClaim[] => {
    if (STUDY.test(sentence)) return [];
    const claims: NeedlingClaim[] = [];
    if (HOME.test(sentence) && allowsLength(sentence, limits))
      claims.push({ kind: 'home-length', text: sentence });
    if (isTooOften(sentence, isAtHome, limits)) claims.push({ kind: 'interval', text: sentence });
    return claims;
  });
}

/** Not at "0.5 mm" or "e.g. 2 mm". */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n|(?<=[\p{L}\d)%]{2}[.!?]["”’)]?)\s+(?=\p{Lu})/u)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 0);
}

const LENGTH = /(\d+(?:[.,]\d+)?)\s?(?:mm|millimet(?:er|re)s?)(?!\p{L})/giu;

/** Whether it has someone use a needle at home that is longer than the guide's limit. */
function allowsLength(sentence: string, { homeMm }: NeedlingLimits): boolean {
  return [...sentence.matchAll(LENGTH)].some((found) => {
    const mm = Number(found[1]?.replace(',', '.'));
    if (mm <= homeMm || mm > MAX_MM) return false;
    if (LIMIT.test(sentence.slice(0, found.index))) return true;
    return !AGAINST.test(sentence) && !PROFESSIONAL.test(sentence);
  });
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `\\d{1,2}|${NUMBERS.join('|')}`;
const UNIT = 'days?|weeks?|months?';
const UNIT_DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30 };

/** No number begins inside another one: "twenty-eight" is not eight. */
const EDGE = '(?<![\\p{L}\\d.,-])';

/** "every 2 to 3 weeks", "ten days apart": the shorter time counts. */
const EVERY = new RegExp(
  `\\bevery\\s+(?:(?<n>${NUMBER}|other|second|single)\\s*(?:(?:to|or|-|–)\\s*(?:${NUMBER})\\s*)?)?-?\\s?(?<unit>${UNIT}|nights?)\\b`,
  'iu',
);
const APART = new RegExp(
  `${EDGE}(?<n>${NUMBER})\\s*(?:(?:to|or|-|–)\\s*(?:${NUMBER})\\s*)?-?\\s?(?<unit>${UNIT})\\s+(?:apart|intervals?|between)`,
  'iu',
);
const TIMES = new RegExp(
  `(?:${EDGE}(?<n>${NUMBER}|once|twice)\\s*(?:(?:to|or|-|–)\\s*(?<n2>${NUMBER}|twice)\\s*)?(?:times?|x|×)?)\\s+(?:a|per|each|every)\\s*(?<unit>day|week|month|night)\\b`,
  'iu',
);
const PLAIN =
  /(?<!\p{L})(?:(?<day>daily|nightly)|(?<fortnight>fortnightly|bi-?weekly)|(?<week>weekly))(?!\p{L})/iu;

function isTooOften(
  sentence: string,
  isAtHome: boolean,
  { homeMm, homeDays, homeLongestDays, professionalDays }: NeedlingLimits,
): boolean {
  const days = intervalIn(sentence);
  if (days === undefined || AGAINST.test(sentence) || PRODUCT.test(sentence)) return false;
  if (!NEEDLING.test(sentence) && !PROFESSIONAL.test(sentence)) return false;
  const mm = Math.max(
    0,
    ...Array.from(sentence.matchAll(LENGTH), (found) => Number(found[1]?.replace(',', '.'))),
  );
  if (mm > homeMm) return days < professionalDays;
  // The guide gives its longest needle for home a longer wait.
  if (mm === homeMm) return days < homeLongestDays;
  if (PROFESSIONAL.test(sentence) && !isAtHome && !HOME.test(sentence))
    return days < professionalDays;
  return days < homeDays;
}

/** The shortest wait that a sentence names, in days. */
function intervalIn(sentence: string): number | undefined {
  const times = TIMES.exec(sentence)?.groups;
  if (times?.unit) {
    const often = Math.max(numberOf(times.n), numberOf(times.n2));
    return often > 0 ? daysOf(times.unit) / often : undefined;
  }
  const wait = (EVERY.exec(sentence) ?? APART.exec(sentence))?.groups;
  if (wait?.unit) return (numberOf(wait.n) || 1) * daysOf(wait.unit);
  const plain = PLAIN.exec(sentence)?.groups;
  if (!plain) return undefined;
  return plain.day ? 1 : plain.week ? 7 : 14;
}

function daysOf(unit: string): number {
  return UNIT_DAYS[unit[0]?.toLowerCase() ?? ''] ?? 1;
}

function numberOf(word: string | undefined): number {
  const lower = word?.toLowerCase() ?? '';
  if (lower === 'once' || lower === 'single') return 1;
  if (lower === 'twice' || lower === 'other' || lower === 'second') return 2;
  const at = NUMBERS.indexOf(lower);
  return at >= 0 ? at + 1 : Number(lower) || 0;
}
