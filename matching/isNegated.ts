/**
 * Whether the text around a form says that the thing is *not* there: "retinol-free", "free of
 * parabens, retinol and fragrance", "no added retinol".
 *
 * Behind the form only "-free" or " free" is read. Before it, the nearest word of absence (`ABSENCE`)
 * is looked for, and then everything between that word and the form must be understood: nothing at
 * all, an adjective of `ADJECTIVES`, or the earlier items of a list. Whatever else stands there, as
 * in "no wonder retinol" or "without damaging collagen", or an end of the sentence, and the form
 * counts as present. When in doubt it does: a wrong "without" misleads more than a missing one.
 *
 * Pure, and bounded: the caller cuts the text to `CHARS_BEFORE` and `CHARS_AFTER`.
 */

/** A list of eight or so ingredients. */
export const CHARS_BEFORE = 160;
/** One more item and the end of its list, or "- and fragrance-free". */
export const CHARS_AFTER = 40;

/** Words that take a whole list with them, however it goes on. */
const FIRM =
  "free (?:of|from)|contain(?:s|ing|ed)? no|(?:not|cannot|never|\\p{L}+n't) (?:contain|include)(?:s|ing|ed)?";
/** Words whose reach is unclear after a comma or "and": "no pain and collagen grows". */
const LOOSE = 'without|no|zero|non|0(?:[.,]0+)? ?%';
const ABSENCE = new RegExp(`(?<![\\p{L}\\p{N}.,'-])(?:(${FIRM})|${LOOSE})(?=[ -])`, 'gu');

/** "isn't free of", "never without": the absence is itself denied. */
const DENIED = /(?:\bnot|n't|\bnever|\bhardly)(?: (?:always|completely|entirely|fully|totally))? $/;

/** What may stand between a word of absence and the thing itself. */
const ADJECTIVES = new Set(
  'active actual added additional any artificial extra further harsh oral pure real significant synthetic topical using visible'.split(
    ' ',
  ),
);

/** An item that starts so is no ingredient: "without a doubt, retinol", "free of charge, serum". */
const NO_ITEM =
  /^(?:a|an|the|this|that|my|your|his|her|its|our|their|charge|cost|delay|doubt|exception|fail|question|wonder)\b/;

const JOINER = /\s*,\s*(?:(?:and|or|nor|&)\s+)?|\s*[/&]\s*|\s+(?:and|or|nor)\s+/;
const MAX_ITEM_WORDS = 3;
const SENTENCE_END = /[.!?;:()[\]"“”…]/;

/** "retinol free", but not what is given away or the free radical. */
const FREE_BEHIND =
  /^(?:-|\s+)free(?![\p{L}\p{N}])(?!\s+(?:of|from|for|to|with|access|account|charge|consultation|delivery|download|e-?books?|gifts?|guides?|radicals?|returns?|samples?|shipping|space|time|trials?|updates?|weights?)(?![\p{L}]))/u;
/** The first half of "retinol- and fragrance-free". */
const SHARED_FREE = /^-(?:, |,? (?:and|or) |\/)[\p{L}\p{N}]+-free(?![\p{L}\p{N}])/u;

/** What follows the last item: the sentence ends, or one more item and then the sentence ends. */
const LIST_ENDS = /^(?:,? ?(?:and|or|nor|&) [^\s,.;:!?()]+)?\s*(?:$|[.!?;)\]])/;
const GOES_ON_WITH_OR = /^(?:\s*,[^,.;:!?()]{1,30})*\s*,?\s+(?:or|nor)\s/;
const GOES_ON_AS_LIST = /^\s*(?:[,/&.!?;)\]]|and\s|or\s|nor\s|$)/;

/**
 * @example isNegated('free of parabens, ', ' and fragrance') // → true
 * @example isNegated('no wonder ', ' works') // → false
 */
export function isNegated(textBefore: string, textAfter: string): boolean {
  const before = plain(textBefore);
  const after = plain(textAfter);
  if (FREE_BEHIND.test(after) || SHARED_FREE.test(after)) return !DENIED.test(before);

  let absence: RegExpExecArray | undefined;
  for (const found of before.matchAll(ABSENCE)) absence = found;
  if (!absence || DENIED.test(before.slice(0, absence.index))) return false;
  const gap = before.slice(absence.index + absence[0].length);
  if (SENTENCE_END.test(gap)) return false;
  // "non-retinol", "a no-retinol routine"; a hyphen binds one word: not "no-nonsense, retinol".
  if (gap.startsWith('-')) return gap === '-';

  const items = gap.trimStart().split(JOINER);
  const adjectives = items.pop() ?? '';
  if (!words(adjectives).every((word) => ADJECTIVES.has(word))) return false;
  if (items.length === 0) return true;
  const areThings = items.every(
    (item) => item !== '' && words(item).length <= MAX_ITEM_WORDS && !NO_ITEM.test(item),
  );
  if (!areThings) return false;
  const isFirm = absence[1] !== undefined;
  const joinedByOr = /\b(?:or|nor)\s+\S*\s*$/.test(gap);
  if (joinedByOr || LIST_ENDS.test(after) || GOES_ON_WITH_OR.test(after)) return true;
  return isFirm && (/\band\s+\S*\s*$/.test(gap) || GOES_ON_AS_LIST.test(after));
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Lower case, every dash a hyphen, every apostrophe straight, white space single, nothing hidden. */
function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
