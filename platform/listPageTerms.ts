import { askFrames, type ListedTerm } from './pageMessages';

/**
 * The terms marked on a page and in its frames, in its order and the frames' after it.
 *
 * @returns null where marks are off, undefined where no script of ours may run
 */
export async function listPageTerms(tabId: number): Promise<ListedTerm[] | null | undefined> {
  const answers = await askFrames(tabId, 'page/terms');
  if (answers.length === 0) return undefined;
  const lists = answers.filter((terms) => terms !== null);
  return lists.length === 0 ? null : mergeTerms(lists.flat());
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
