import { askForTerms, mayRunIn } from './askPages';
import type { ListedTerm } from './pageMessages';

/**
 * The terms marked on a page and in its frames, in its order and the frames' after it.
 *
 * @returns none where marks are off, `unmarked` where our script may run and does not, `unreadable`
 *   where none may
 */
export async function listPageTerms(
  tabId: number,
): Promise<ListedTerm[] | 'unmarked' | 'unreadable'> {
  const frames = await askForTerms(tabId);
  if (frames.length > 0) return mergeTerms(frames.flatMap(({ terms }) => terms));
  return (await mayRunIn(tabId)) ? 'unmarked' : 'unreadable';
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
