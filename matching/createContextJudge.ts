import type { Match } from './createTermFinder';

/**
 * Everyday words ("serum", "pores", "peel") count only where the text is about skin. The rule:
 *
 * - near: a form that needs no context stands in the same run (a paragraph, a list item, a cell);
 * - or far: the frame has shown at least `PAGE_TERMS` different terms by forms that need none.
 *
 * Three, because one or two happen anywhere (a recipe names collagen, a news item sunscreen), while
 * pages about skin pass three within their first screen.
 */
export const PAGE_TERMS = 3;

export interface ContextJudge {
  /** The matches of one run that count now; `held` says that others wait for the page to speak. */
  judge(matches: readonly Match[]): { counted: Match[]; held: boolean };
  /** True once the frame as a whole is about skin; it stays so. */
  readonly aboutSkin: boolean;
}

/** A judge for one frame; it remembers which terms the frame has shown. */
export function createContextJudge(): ContextJudge {
  const plainTerms = new Set<string>();
  return {
    get aboutSkin() {
      return plainTerms.size >= PAGE_TERMS;
    },
    judge(matches) {
      const plain = matches.filter((match) => !match.needsContext);
      for (const match of plain) plainTerms.add(match.termId);
      if (plain.length > 0 || plainTerms.size >= PAGE_TERMS) {
        return { counted: [...matches], held: false };
      }
      return { counted: [], held: matches.length > 0 };
    },
  };
}
