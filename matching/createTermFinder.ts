import { buildTrie, HYPHENED, OTHER, SKIPPED, SPACED, type TrieForm } from './buildTrie';
import { dropDecoys } from './dropDecoys';
import { CHARS_AFTER, CHARS_BEFORE, isNegated } from './isNegated';
import { isWordUnit } from './isWordUnit';
import { EXACT_CASE, type Lexicon, NEEDS_CONTEXT } from './lexicon';
import type { Place } from './neighbours';

/** A form found. `end` is exclusive; start and end differ in `chunk` when markup splits the form. */
export interface Match {
  readonly termId: string;
  readonly start: Place;
  readonly end: Place;
  /** An everyday word: counts only where the text is about skin (`createContextJudge`). */
  readonly needsContext: boolean;
  /** The text says that it is not there: "retinol-free", "without retinol" (`isNegated`). */
  readonly negated: boolean;
}

/** What the trie finds: a form, or what only looks like one (`dropDecoys`). */
export interface Found extends Pick<Match, 'start' | 'end'> {
  readonly form: TrieForm;
}

export interface TermFinder {
  /**
   * All matches in a run: the texts of one line of thought, in order, as a page splits them over
   * inline elements. Leftmost, longest, never overlapping; offsets are those of the texts given.
   *
   * @example createTermFinder({ collagen: ['collagen'] }).find(['New col', 'lagen.'])
   * // → [{ termId: 'collagen', start: { chunk: 0, offset: 4 }, end: { chunk: 1, offset: 5 }, … }]
   */
  find(chunks: readonly string[]): Match[];
}

/**
 * Finds all forms of a lexicon in one pass.
 *
 * At each word start it walks a trie of all forms as far as the text goes along, and keeps the
 * longest form that ends at a word's edge. Text is folded unit by unit on the way, so nothing is
 * copied and offsets stay the page's own. Most words leave the trie after two or three letters.
 * A joint between the words of a form is one run of white space or one hyphen, never both: in
 * "acne – scars" the dash parts two thoughts.
 *
 * @throws what `buildTrie` throws.
 */
export function createTermFinder(lexicon: Lexicon): TermFinder {
  const { classOf, classes, next, accept, forms } = buildTrie(lexicon);

  /** The longest form starting exactly here, or undefined. */
  function matchAt(chunks: readonly string[], chunk: number, offset: number): Found | undefined {
    let best: Found | undefined;
    let state = 0;
    let lastClass = OTHER;
    for (let c = chunk; c < chunks.length; c++) {
      const text = chunks[c] ?? '';
      for (let o = c === chunk ? offset : 0; o < text.length; o++) {
        const unitClass = classOf[text.charCodeAt(o)] ?? OTHER;
        if (unitClass === SKIPPED) continue;
        if (unitClass === SPACED && lastClass === SPACED) continue;
        const isJoint = unitClass === SPACED || unitClass === HYPHENED;
        if (isJoint && (lastClass === SPACED || lastClass === HYPHENED)) return best;
        state = next[state * classes + unitClass] ?? 0;
        if (state === 0) return best;
        lastClass = unitClass;
        const form = forms[(accept[state] ?? 0) - 1];
        if (!form || continuesWord(chunks, c, o + 1)) continue;
        const start = { chunk, offset };
        const end = { chunk: c, offset: o + 1 };
        if (form.flags & EXACT_CASE && !readsAs(form.text, chunks, start, end)) continue;
        best = { form, start, end };
      }
    }
    return best;
  }

  /** Whether the first visible unit from here on is part of the same word. */
  function continuesWord(chunks: readonly string[], chunk: number, offset: number): boolean {
    for (let c = chunk; c < chunks.length; c++) {
      const text = chunks[c] ?? '';
      for (let o = c === chunk ? offset : 0; o < text.length; o++) {
        const unit = text.charCodeAt(o);
        if (classOf[unit] !== SKIPPED) return isWordUnit(unit);
      }
    }
    return false;
  }

  /** Whether the text between two places is the form in its very case; any joint may join it. */
  function readsAs(form: string, chunks: readonly string[], start: Place, end: Place): boolean {
    let seen = '';
    for (let c = start.chunk; c <= end.chunk; c++) {
      const from = c === start.chunk ? start.offset : 0;
      const to = c === end.chunk ? end.offset : undefined;
      seen += (chunks[c] ?? '').slice(from, to);
    }
    if (seen === form) return true;
    const visible = [...seen].filter((char) => classOf[char.charCodeAt(0)] !== SKIPPED).join('');
    return spaced(visible) === spaced(form);
  }

  /**
   * Whether `matchAt` could find something: false for nearly every word of a page, after a letter or
   * two. Reads plain letters only; at whatever asks for care (an end, something invisible, a second
   * space, the end of the text) it says yes.
   */
  function couldMatchAt(text: string, offset: number): boolean {
    let state = 0;
    for (let o = offset; o < text.length; o++) {
      const unitClass = classOf[text.charCodeAt(o)] as number;
      state = next[state * classes + unitClass] as number;
      if (state === 0) {
        if (unitClass === SKIPPED) return true;
        return o > offset && unitClass === SPACED && classOf[text.charCodeAt(o - 1)] === SPACED;
      }
      if (accept[state] !== 0) return true;
    }
    return true;
  }

  /** All forms in a run, leftmost and longest. The one loop that sees every letter of a page. */
  function findForms(chunks: readonly string[]): Found[] {
    // Most runs hold none, and a page has thousands of runs.
    let found: Found[] = NONE;
    let insideWord = false;
    let c = 0;
    let o = 0;
    while (c < chunks.length) {
      const text = chunks[c] as string;
      let match: Found | undefined;
      for (; o < text.length; o++) {
        const unit = text.charCodeAt(o);
        const isWord = isWordUnit(unit);
        // Asked in this order, a letter inside a word, the most common unit, costs one look.
        if (isWord ? insideWord : classOf[unit] === SKIPPED) continue;
        if (!insideWord && couldMatchAt(text, o)) {
          match = matchAt(chunks, c, o);
          if (match) break;
        }
        insideWord = isWord;
      }
      // What follows a match is past a word's edge already, whatever the form ended in.
      if (match) {
        if (found === NONE) found = [match];
        else found.push(match);
        insideWord = false;
      }
      c = match ? match.end.chunk : c + 1;
      o = match ? match.end.offset : 0;
    }
    return found;
  }

  return {
    find(chunks) {
      const found = findForms(chunks);
      if (found === NONE) return [];
      return dropDecoys(chunks, found).map(({ form, start, end }) => ({
        termId: form.termIds[0] as string,
        start,
        end,
        needsContext: (form.flags & NEEDS_CONTEXT) !== 0,
        negated: isNegated(textBefore(chunks, start), textAfter(chunks, end)),
      }));
    },
  };
}

const NONE: Found[] = [];

/** The text that leads up to a place, over chunk borders. */
function textBefore(chunks: readonly string[], { chunk, offset }: Place): string {
  let text = (chunks[chunk] ?? '').slice(0, offset);
  for (let c = chunk - 1; c >= 0 && text.length < CHARS_BEFORE; c--) text = chunks[c] + text;
  if (text.length <= CHARS_BEFORE) return text;
  // A word cut in two could read as another one: "casino" as "no".
  return text.slice(-CHARS_BEFORE).replace(/^\S+/, '');
}

/** The text that follows a place, over chunk borders. */
function textAfter(chunks: readonly string[], { chunk, offset }: Place): string {
  let text = (chunks[chunk] ?? '').slice(offset, offset + CHARS_AFTER);
  for (let c = chunk + 1; c < chunks.length && text.length < CHARS_AFTER; c++) text += chunks[c];
  return text.slice(0, CHARS_AFTER);
}

/** A text with its joints, space or hyphen, as one space each. */
function spaced(text: string): string {
  return text.replace(/[\s\p{Pd}\u2212]+/gu, ' ');
}
