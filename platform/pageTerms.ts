import { browser } from 'wxt/browser';

/** A term as a page script lists it. */
export interface ListedTerm {
  readonly termId: string;
  readonly count: number;
  readonly context: string;
}

const LIST_TERMS = 'page/terms';

/** Lets the popup ask the page script for the terms of its frame; returns the undo. */
export function offerPageTerms(list: () => ListedTerm[]): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    reply: (terms: ListedTerm[]) => void,
  ): undefined => {
    const type = (message as { type?: unknown } | null)?.type;
    if (sender.id === browser.runtime.id && type === LIST_TERMS) reply(list());
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * The terms of a tab's main frame; undefined where no page script runs (the browser's own pages,
 * tabs older than the installation).
 */
export async function askPageTerms(tabId: number): Promise<ListedTerm[] | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, { type: LIST_TERMS }, { frameId: 0 });
  } catch {
    return undefined;
  }
}
