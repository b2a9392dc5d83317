import type { IsNegated } from './createNegation';
import { dropDecoys } from './dropDecoys';
import { foldUnit, HYPHEN, SKIP, SPACE } from './foldUnit';
import {
  type FormIndex,
  hintOf,
  indexForms,
  LONG,
  LONG_UNITS,
  longHintOf,
  START_UNITS,
  startAt,
  type TermForm,
} from './indexForms';
import {
  CLASS_BITS,
  CLASS_MASK,
  GAP,
  kindOfUnit,
  knownKinds,
  OTHER,
  SKIPPED,
  UNKNOWN,
  WORD,
} from './kindOfUnit';
import { EXACT_CASE, type Lexicon, NEEDS_CONTEXT } from './lexicon';
import type { Stretch } from './neighbours';

/** A form found, with its UTF-16 offsets in the text; `end` is exclusive. */
export interface Match extends Stretch {
  readonly termId: string;
  /** An everyday word: counts only where the text is about skin (`createContextJudge`). */
  readonly needsContext: boolean;
  /** The text says that it is not there: "retinol-free", "without retinol" (`createNegation`). */
  readonly negated: boolean;
}

/** What is found first: a form, or what only looks like one (`dropDecoys`). */
export interface Found extends Stretch {
  readonly form: TermForm;
}

export interface TermFinder {
  /**
   * Gets ready to find, bit by bit; `find` does what is left of it at once.
   *
   * @param isOver asked between bits; when it says yes, the rest waits for the next call
   * @returns whether it is ready
   */
  prepare(isOver: () => boolean): boolean;
  /**
   * All matches in a run of text that belongs together. Leftmost, longest, never overlapping.
   *
   * @example createTermFinder({ collagen: ['collagen'] }).find('New collagen.')
   * // → [{ termId: 'collagen', start: 4, end: 12, needsContext: false, negated: false }]
   */
  find(text: string): readonly Match[];
}

/**
 * Finds all forms of a lexicon in one pass.
 *
 * A form can start only where a word does. There the first four letters are looked up, and of long forms
 * eight; nearly every word of a page is none of ours and is left at that. The others are compared with
 * the few forms that begin so, and the longest that ends at a word's edge counts. Text is folded
 * unit by unit on the way, so that offsets stay the page's own.
 * A joint between the words of a form is one run of white space or one hyphen, never both: in
 * "acne – scars" the dash parts two thoughts.
 *
 * @throws where the lexicon contradicts itself (`FormIndex`), when a text first shows such a form.
 */
export function createTermFinder(lexicon: Lexicon, isNegated: IsNegated = () => false): TermFinder {
  const indexing = indexForms(lexicon);
  let index: FormIndex | undefined;

  function prepare(isOver: () => boolean): boolean {
    while (!index && !isOver()) {
      const step = indexing.next();
      if (step.done) index = step.value;
    }
    return index !== undefined;
  }

  function findForms(text: string, index: FormIndex): Found[] {
    // Most runs hold none, and a page has thousands of runs.
    let found: Found[] = NONE;
    let start = nextStart(text, 0, false, index);
    while (start < text.length) {
      const match = matchAt(text, start, index);
      if (match) {
        if (found === NONE) found = [match];
        else found.push(match);
        // Past a word's edge already, whatever the form ended in.
        start = nextStart(text, match.end, false, index);
      } else {
        const isWord = kindOfUnit(text.charCodeAt(start)) >= WORD;
        start = nextStart(text, start + 1, isWord, index);
      }
    }
    return found;
  }

  return {
    prepare,
    find(text) {
      if (!index) prepare(() => false);
      const found = findForms(text, index as FormIndex);
      if (found.length === 0) return NONE;
      return dropDecoys(found).map(({ form, start, end }) => ({
        termId: form.termId as string,
        start,
        end,
        needsContext: (form.flags & NEEDS_CONTEXT) !== 0,
        // Told when asked: most matches never are.
        get negated() {
          return isNegated(text, start, end);
        },
      }));
    },
  };
}

const NONE: never[] = [];

/**
 * The next place where a form may start, or the text's length. This is the one loop that sees every
 * letter of a page. It stands alone and calls next to nothing, because a page is read once, while our
 * code is cold, and browsers compile a small function much sooner than a large one.
 *
 * @param insideWord whether the unit before `from` belongs to a word
 */
function nextStart(
  text: string,
  from: number,
  insideWord: boolean,
  { hints, longHints }: FormIndex,
): number {
  let wasWord = insideWord;
  for (let o = from; o < text.length; o++) {
    const unit = text.charCodeAt(o);
    let kind = knownKinds[unit] as number;
    if (kind >= SKIPPED) {
      if (kind === UNKNOWN) kind = kindOfUnit(unit);
      if (kind >= SKIPPED) continue;
    }
    const touchesWord = wasWord;
    wasWord = kind >= WORD;
    if (touchesWord || kind === GAP) continue;
    if (o + START_UNITS > text.length) return o;
    const kind2 = knownKinds[text.charCodeAt(o + 1)] as number;
    const kind3 = knownKinds[text.charCodeAt(o + 2)] as number;
    const kind4 = knownKinds[text.charCodeAt(o + 3)] as number;
    // What is invisible or unknown among them is left to the careful look.
    if ((kind2 | kind3 | kind4) >= SKIPPED) return o;
    const start =
      ((kind & CLASS_MASK) << (3 * CLASS_BITS)) |
      ((kind2 & CLASS_MASK) << (2 * CLASS_BITS)) |
      ((kind3 & CLASS_MASK) << CLASS_BITS) |
      (kind4 & CLASS_MASK);
    const hint = hints[hintOf(start)] as number;
    if (hint !== 0 && (hint !== LONG || mayBeLong(text, o, start, longHints))) return o;
    // Four letters of one word: no form starts at the next three.
    if ((kind & kind2 & kind3 & kind4 & WORD) !== 0) o += START_UNITS - 1;
  }
  return text.length;
}

/** Whether a long form may start here; what is invisible, unknown or widely spaced is left to the careful look. */
function mayBeLong(text: string, at: number, start: number, longHints: Uint8Array): boolean {
  const end = at + LONG_UNITS;
  if (end > text.length) return true;
  let next = 0;
  let wasGap = (start & CLASS_MASK) === GAP;
  for (let o = at + START_UNITS; o < end; o++) {
    const kind = knownKinds[text.charCodeAt(o)] as number;
    const isGap = kind === GAP;
    if (kind >= SKIPPED || (isGap && wasGap)) return true;
    wasGap = isGap;
    next = (next << CLASS_BITS) | (kind & CLASS_MASK);
  }
  return longHints[longHintOf(start, next)] !== 0;
}

/** The longest form starting exactly here, or undefined. */
function matchAt(text: string, at: number, index: FormIndex): Found | undefined {
  const start = startAt(text, at, 0);
  let best = longestOf(index.formsAt(start), text, at, undefined);
  // Forms of fewer units, where the text has an edge that early.
  for (let bits = 0; bits < (START_UNITS - 1) * CLASS_BITS; bits += CLASS_BITS) {
    const unitClass = (start >>> bits) & CLASS_MASK;
    if (unitClass !== GAP && unitClass !== OTHER) continue;
    const shorter = start & -(1 << (bits + CLASS_BITS));
    best = longestOf(index.formsAt(shorter), text, at, best);
  }
  return best;
}

function longestOf(
  forms: readonly TermForm[] | undefined,
  text: string,
  start: number,
  best: Found | undefined,
): Found | undefined {
  if (!forms) return best;
  let longest = best;
  const next = startAt(text, start, START_UNITS);
  for (const form of forms) {
    if (((form.next ^ next) & form.nextMask) !== 0) continue;
    const end = endOf(form.folded, text, start);
    if (end <= (longest?.end ?? -1) || continuesWord(text, end)) continue;
    if (form.flags & EXACT_CASE && !readsAs(form.text, text.slice(start, end))) continue;
    longest = { form, start, end };
  }
  return longest;
}

/** Where a form ends in the text if it starts here; -1 if it does not. */
function endOf(folded: string, text: string, start: number): number {
  let o = start;
  for (let f = 0; f < folded.length; f++) {
    let unit = SKIP;
    while (unit === SKIP) {
      if (o === text.length) return -1;
      unit = foldUnit(text.charCodeAt(o++));
    }
    const wanted = folded.charCodeAt(f);
    if (unit === wanted) {
      if (unit === SPACE) o = endOfSpace(text, o);
    } else if (wanted !== SPACE || unit !== HYPHEN) return -1;
  }
  return o;
}

function endOfSpace(text: string, from: number): number {
  let o = from;
  for (; o < text.length; o++) {
    const unit = foldUnit(text.charCodeAt(o));
    if (unit !== SPACE && unit !== SKIP) break;
  }
  return o;
}

/** Whether the first visible unit from here on is part of the same word. */
function continuesWord(text: string, from: number): boolean {
  for (let o = from; o < text.length; o++) {
    const kind = kindOfUnit(text.charCodeAt(o));
    if (kind < SKIPPED) return kind >= WORD;
  }
  return false;
}

/** Whether a text is the form in its very case; any joint may join it. */
function readsAs(form: string, seen: string): boolean {
  if (seen === form) return true;
  const visible = [...seen].filter((char) => kindOfUnit(char.charCodeAt(0)) < SKIPPED).join('');
  return spaced(visible) === spaced(form);
}

/** A text with its joints, space or hyphen, as one space each. */
function spaced(text: string): string {
  return text.replace(/[\s\p{Pd}\u2212]+/gu, ' ');
}
