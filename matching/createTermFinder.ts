import { buildTrie, HYPHENED, OTHER, SKIPPED, SPACED, type Trie } from './buildTrie';
import { isWordUnit } from './isWordUnit';
import { EXACT_CASE, type Lexicon, NEEDS_CONTEXT } from './lexicon';

/** A place in a run of texts: which text, and the UTF-16 offset in it. */
interface Place {
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
        state = next[state * classes + (isJoint ? SPACED : unitClass)] ?? 0;
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

  const prefixes = possiblePrefixes({ classes, next, accept });

  /** Whether a form could start here, by the first three units alone: most words say no. */
  function couldStart(text: string, offset: number): boolean {
    if (offset + 2 >= text.length) return true;
    const first = classOf[text.charCodeAt(offset)] as number;
    const second = classOf[text.charCodeAt(offset + 1)] as number;
    const third = classOf[text.charCodeAt(offset + 2)] as number;
    return prefixes[(first * classes + second) * classes + third] !== 0;
  }

  return {
    find(chunks) {
      const matches: Match[] = [];
      let insideWord = false;
      let c = 0;
      let o = 0;
      while (c < chunks.length) {
        const text = chunks[c] as string;
        let match: Match | undefined;
        for (; o < text.length; o++) {
          const unit = text.charCodeAt(o);
          if (classOf[unit] === SKIPPED) continue;
          const isWord = isWordUnit(unit);
          if (!insideWord && couldStart(text, o)) {
            match = matchAt(chunks, c, o);
            if (match) break;
          }
          insideWord = isWord;
        }
        // What follows a match is past a word's edge already, whatever the form ended in.
        if (match) {
          matches.push(match);
          insideWord = false;
        }
        c = match ? match.end.chunk : c + 1;
        o = match ? match.end.offset : 0;
      }
      return matches;
    },
  };
}

/** A text with its joints, space or hyphen, as one space each. */
function spaced(text: string): string {
  return text.replace(/[\s\p{Pd}\u2212]+/gu, ' ');
}

/**
 * For each three classes in a row whether a form can start with them, as a cube of bytes. Where a
 * unit is passed over the walk has to decide, so those say yes.
 */
function possiblePrefixes(trie: Pick<Trie, 'classes' | 'next' | 'accept'>): Uint8Array {
  const { classes, next, accept } = trie;
  const cube = new Uint8Array(classes ** 3);
  const step = (state: number, unitClass: number): number =>
    next[state * classes + (unitClass === HYPHENED ? SPACED : unitClass)] ?? 0;
  for (let first = 0; first < classes; first++) {
    const one = step(0, first);
    if (one === 0) continue;
    for (let second = 0; second < classes; second++) {
      const two = step(one, second);
      for (let third = 0; third < classes; third++) {
        const repeatsSpace = second === SPACED && third === SPACED;
        const passesOver = two !== 0 && (third === SKIPPED || repeatsSpace);
        const goesOn = two !== 0 && step(two, third) !== 0;
        const hasEnded = accept[one] !== 0 || (two !== 0 && accept[two] !== 0);
        if (second === SKIPPED || passesOver || goesOn || hasEnded) {
          cube[(first * classes + second) * classes + third] = 1;
        }
      }
    }
  }
  return cube;
}
