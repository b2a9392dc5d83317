import type { Match } from './createTermFinder';
import { neighbours } from './neighbours';

/**
 * Everyday words ("serum", "pores", "peel") count only where the text is about skin, which is told
 * by *plain* forms, those that need no context. An everyday form counts when
 *
 * - a plain form stands in the same phrase, at most `PHRASE_CHARS` away in the same sentence; or
 * - plain forms of two different terms stand near, at most `NEAR_CHARS` away, in the same run (a
 *   paragraph, a list item, a cell); or
 * - the frame is about skin: the text read so far showed plain forms of at least `PAGE_TERMS`
 *   different terms, and one plain form in every `PAGE_CHARS_PER_FORM` characters. The word "skin" does
 *   for one of the terms, and so do everyday forms of `PAGE_EVERYDAY_TERMS` others.
 *
 * Everyday forms alone never vouch for one another: geology has pores, wrinkles and striae.
 *
 * The numbers:
 *
 * - 24 characters are three or four words. In "retinol serum" one plain form is all there is; but in
 *   "makes Botox, and shares rose after talk of a wrinkle" it stands 38 away and proves nothing.
 * - 240 characters are two or three sentences, a short paragraph. Two terms so near are a text about
 *   skin, if only for a moment, on a page of news or search results.
 * - Three terms, because one or two happen anywhere: a recipe names collagen, a news item sunscreen.
 * - Two terms, or one and the word skin, with three everyday ones beside them tell as much: none of the
 *   labelled short texts about other things shows that, and nearly all about skin do.
 * - One in 2,000 characters, because three happen in anything long. Our guide, plain prose about
 *   skin, shows one in 100 to 800, before the menus and footers of a page thin it out. Fourteen saved
 *   pages about other things, 0.6 million characters, show one between them.
 *
 * A page is read in slices and grows, so the answer for the frame is that of the text read so far.
 * What is judged too early is `held`; the caller asks again once `aboutSkin` is true. It may become
 * untrue again, when an endless page goes on about other things; what was counted stays counted.
 * Text that is read anew is judged and not counted again, or a clock that ticks would outweigh a page.
 */
export const PHRASE_CHARS = 24;
export const NEAR_CHARS = 240;
export const PAGE_TERMS = 3;
export const PAGE_EVERYDAY_TERMS = 3;
export const PAGE_CHARS_PER_FORM = 2000;

interface Judgement {
  readonly counted: readonly Match[];
  readonly held: boolean;
}

export interface ContextJudge {
  /**
   * The matches of one run that count now; `held` says that others wait for the page to speak.
   * Wants every run, those without matches too: they are what the page is otherwise about.
   *
   * @param isNew false for text that has been judged before: it does not count a second time
   */
  judge(text: string, matches: readonly Match[], isNew?: boolean): Judgement;
  /** Whether the frame as a whole is about skin, as far as it has been read. */
  readonly aboutSkin: boolean;
}

/**
 * A judge for one frame; it remembers which terms the frame has shown, and in how much text.
 *
 * @param namesSkin whether a text has the plainest sign of all. Alone it says nothing: a ship, a drum and a
 *   fruit have one
 */
export function createContextJudge(namesSkin: (text: string) => boolean): ContextJudge {
  const plainTerms = new Set<string>();
  const everydayTerms = new Set<string>();
  let plainForms = 0;
  let charsRead = 0;

  let saysSkin = false;

  function showsTerms(): boolean {
    const missing = PAGE_TERMS - plainTerms.size - (saysSkin ? 1 : 0);
    return missing <= 0 || (missing === 1 && everydayTerms.size >= PAGE_EVERYDAY_TERMS);
  }
  const isAboutSkin = (): boolean => showsTerms() && plainForms * PAGE_CHARS_PER_FORM >= charsRead;

  return {
    get aboutSkin() {
      return isAboutSkin();
    },
    judge(text, matches, isNew = true) {
      if (isNew) charsRead += text.length;
      saysSkin ||= namesSkin(text);
      if (matches.length === 0) return NOTHING;
      const plain = matches.filter((match) => !match.needsContext);
      for (const { termId, needsContext } of matches) {
        (needsContext ? everydayTerms : plainTerms).add(termId);
      }
      if (isNew) plainForms += plain.length;
      if (isAboutSkin()) return { counted: [...matches], held: false };
      const counted = plain.length === 0 ? [] : countNear(text, matches);
      return { counted, held: counted.length < matches.length };
    },
  };
}

/** One for all runs without a match, of which a page has thousands. */
const NOTHING: Judgement = { counted: [], held: false };

const SENTENCE_END = /[.!?]["'”’)]?\s/;

/** The plain matches of a run, and the everyday ones for which plain ones near them vouch. */
function countNear(text: string, matches: readonly Match[]): Match[] {
  function isSamePhrase(one: number, other: number): boolean {
    const first = matches[Math.min(one, other)];
    const second = matches[Math.max(one, other)];
    if (!first || !second || second.start - first.end > PHRASE_CHARS) return false;
    return !SENTENCE_END.test(text.slice(first.end, second.start));
  }

  return matches.filter(({ needsContext }, index) => {
    if (!needsContext) return true;
    const terms = new Set<string>();
    for (const near of neighbours(matches, index, NEAR_CHARS)) {
      const other = matches[near];
      if (!other || other.needsContext) continue;
      if (isSamePhrase(index, near)) return true;
      terms.add(other.termId);
    }
    return terms.size >= 2;
  });
}
