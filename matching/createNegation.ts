/** How a language says that a thing is not there; patterns in small letters (`content/pageWords.ts`). */
export interface AbsenceWords {
  readonly firm: string;
  readonly loose: string;
  readonly denied: string;
  readonly between: readonly string[];
  readonly noItem: readonly string[];
  readonly and: readonly string[];
  readonly or: readonly string[];
  readonly behind?: string | undefined;
}

/** Whether the text around what stands at these offsets says that the thing is *not* there. */
export type IsNegated = (text: string, start: number, end: number) => boolean;

/** A list of eight or so ingredients. */
export const CHARS_BEFORE = 160;
/** One more item and the end of its list, or "- and fragrance-free". */
export const CHARS_AFTER = 40;

const MAX_ITEM_WORDS = 3;
const SENTENCE_END = /[.!?;:()[\]"“”…]/;

/**
 * Reads, with the words of one language, whether a text says that a thing is not there: "retinol-free",
 * "free of parabens, retinol and fragrance", "no added retinol".
 *
 * Behind a form only what the language says there is read ("-free"). Before it, the nearest word of absence
 * is looked for, and then everything between that word and the form must be understood: nothing at
 * all, a word that may stand between, or the earlier items of a list. Whatever else stands there, as
 * in "no wonder retinol" or "without damaging collagen", or an end of the sentence, and the form
 * counts as present. When in doubt it does: a wrong "without" misleads more than a missing one.
 *
 * @example createNegation(english)('free of parabens, retinol and fragrance', 18, 25) // → true
 */
export function createNegation(words: AbsenceWords): IsNegated {
  let isNegated: IsNegated | undefined;
  // Its patterns take a millisecond to make, and most pages never ask.
  return (text, start, end) => {
    isNegated ??= compileNegation(words);
    return isNegated(text, start, end);
  };
}

function compileNegation(words: AbsenceWords): IsNegated {
  const or = words.or.join('|');
  const andOr = [...words.and, ...words.or].join('|');
  const absence = new RegExp(
    `(?<![\\p{L}\\p{N}.,'-])(?:(${words.firm})|${words.loose})(?=[ -])`,
    'gu',
  );
  const denied = new RegExp(`(?:${words.denied}) $`, 'u');
  const behind = words.behind === undefined ? undefined : new RegExp(`^(?:${words.behind})`, 'u');
  const noItem = new RegExp(`^(?:${words.noItem.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const between = new Set(words.between);
  const joiner = new RegExp(
    `\\s*,\\s*(?:(?:${andOr}|&)\\s+)?|\\s*[/&]\\s*|\\s+(?:${andOr})\\s+`,
    'u',
  );
  /** What follows the last item: the sentence ends, or one more item and then the sentence ends. */
  const listEnds = new RegExp(`^(?:,? ?(?:${andOr}|&) [^\\s,.;:!?()]+)?\\s*(?:$|[.!?;)\\]])`, 'u');
  const goesOnWithOr = new RegExp(`^(?:\\s*,[^,.;:!?()]{1,30})*\\s*,?\\s+(?:${or})\\s`, 'u');
  const goesOnAsList = new RegExp(`^\\s*(?:[,/&.!?;)\\]]|(?:${andOr})\\s|$)`, 'u');
  const endsWith = (joint: string): RegExp =>
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${joint})\\s+\\S*\\s*$`, 'u');
  const endsWithOr = endsWith(or);
  const endsWithAnd = endsWith(words.and.join('|'));

  return (text, start, end) => {
    const before = plain(textBefore(text, start));
    const after = plain(text.slice(end, end + CHARS_AFTER));
    if (behind?.test(after)) return !denied.test(before);

    let last: RegExpExecArray | undefined;
    for (const found of before.matchAll(absence)) last = found;
    if (!last || denied.test(before.slice(0, last.index))) return false;
    const gap = before.slice(last.index + last[0].length);
    if (SENTENCE_END.test(gap)) return false;
    // "non-retinol", "a no-retinol routine"; a hyphen binds one word: not "no-nonsense, retinol".
    if (gap.startsWith('-')) return gap === '-';

    const items = gap.trimStart().split(joiner);
    const inBetween = items.pop() ?? '';
    if (!wordsOf(inBetween).every((word) => between.has(word))) return false;
    if (items.length === 0) return true;
    const areThings = items.every(
      (item) => item !== '' && wordsOf(item).length <= MAX_ITEM_WORDS && !noItem.test(item),
    );
    if (!areThings) return false;
    const isFirm = last[1] !== undefined;
    if (endsWithOr.test(gap) || listEnds.test(after) || goesOnWithOr.test(after)) return true;
    return isFirm && (endsWithAnd.test(gap) || goesOnAsList.test(after));
  };
}

/** The text that leads up to a place, as far as is looked. */
function textBefore(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - CHARS_BEFORE), end);
  // A word cut in two could read as another one: "casino" as "no".
  return end > CHARS_BEFORE ? before.replace(/^\S+/, '') : before;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Lower case, every dash a hyphen, every apostrophe straight, white space single, nothing hidden. */
function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .toLowerCase();
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
