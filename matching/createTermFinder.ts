import { buildTrie, HYPHENED, JOINT, OTHER, SKIPPED, SPACED } from './buildTrie';
import { isWordUnit } from './isWordUnit';
import { EXACT_CASE, type Lexicon, NEEDS_CONTEXT } from './lexicon';

/** A place in a run of texts: which text, and the UTF-16 offset in it. */
export interface Place {
  readonly chunk: number;
  readonly offset: number;
}

/** A form found. `end` is exclusive; start and end differ in `chunk` when markup splits the form. */
export interface Match {
  readonly termId: string;
  readonly start: Place;
  readonly end: Place;
  /** An everyday word: counts only where the text is about skin (`createContextJudge`). */
  readonly needsContext: boolean;
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
  function matchAt(chunks: readonly string[], chunk: number, offset: number): Match | undefined {
    let best: Match | undefined;
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
        state = next[state * classes + (isJoint ? JOINT : unitClass)] ?? 0;
        if (state === 0) return best;
        lastClass = unitClass;
        const form = forms[(accept[state] ?? 0) - 1];
        if (!form || continuesWord(chunks, c, o + 1)) continue;
        const start = { chunk, offset };
        const end = { chunk: c, offset: o + 1 };
        if (form.flags & EXACT_CASE && !readsAs(form.text, chunks, start, end)) continue;
        const needsContext = (form.flags & NEEDS_CONTEXT) !== 0;
        best = { termId: form.termId, start, end, needsContext };
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

  return {
    find(chunks) {
      const matches: Match[] = [];
      let insideWord = false;
      let c = 0;
      let o = 0;
      while (c < chunks.length) {
        const text = chunks[c] ?? '';
        if (o >= text.length) {
          c++;
          o = 0;
          continue;
        }
        const unit = text.charCodeAt(o);
        const unitClass = classOf[unit] ?? OTHER;
        if (unitClass === SKIPPED) {
          o++;
          continue;
        }
        if (!insideWord && next[unitClass] !== 0) {
          const match = matchAt(chunks, c, o);
          if (match) {
            matches.push(match);
            c = match.end.chunk;
            o = match.end.offset;
            // Whatever the form ends in, what follows is past a word's edge already.
            insideWord = false;
            continue;
          }
        }
        insideWord = isWordUnit(unit);
        o++;
      }
      return matches;
    },
  };
}

/** A text with its joints, space or hyphen, as one space each. */
function spaced(text: string): string {
  return text.replace(/[\s\p{Pd}\u2212]+/gu, ' ');
}
