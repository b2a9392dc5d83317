import { askForTerms, type ListedTerm } from './pageMessages';

/**
 * The terms marked on a page and in its frames, in its order and the frames' after it.
 *
 * @returns none where marks are off, undefined where no script of ours may run
 */
export async function listPageTerms(tabId: number): Promise<ListedTerm[] | undefined> {
  const frames = await askForTerms(tabId);
  return frames.length === 0 ? undefined : mergeTerms(frames.flatMap(({ terms }) => terms));
}

/** Each term once, where it comes first. */
function mergeTerms(terms: readonly ListedTerm[]): ListedTerm[] {
  const merged = new Map<string, ListedTerm>();
  for (const term of terms) {
    const known = merged.get(term.termId);
    merged.set(term.termId, known ? { ...known, count: known.count + term.count } : term);
  }
  return [...merged.values()];
}
