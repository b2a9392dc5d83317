import { browser } from 'wxt/browser';

/** A term as a page script lists it. */
export interface ListedTerm {
  readonly termId: string;
  readonly count: number;
  readonly context: string;
}

/** What may be asked of a page script, one sentence each. */
export interface PageHandlers {
  /** The terms marked in the frame; null where marking is not allowed. */
  readonly 'page/terms': () => ListedTerm[] | null;
  /** The reader has changed a setting: ask again whether to mark. */
  readonly 'page/refresh': () => void;
  /** Goes to the next mark (1) or the one before (-1) and opens its card. */
  readonly 'page/next': () => void;
  readonly 'page/previous': () => void;
  /** Opens the card of the term at the selection or the caret. */
  readonly 'page/explain': () => void;
}
type PageMessage = keyof PageHandlers;

/** Answers what the popup and the background ask of this frame; returns the undo. */
export function answerAsPage(handlers: PageHandlers): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): undefined => {
    const type = (message as { type?: unknown } | null)?.type;
    if (sender.id !== browser.runtime.id || typeof type !== 'string') return;
    if (Object.hasOwn(handlers, type)) reply(handlers[type as PageMessage]() ?? null);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/**
 * Asks the page script of a tab; undefined where none runs (the browser's own pages, the stores).
 *
 * @param everyFrame all frames are told and none is listened to
 */
export async function askPage<T extends PageMessage>(
  tabId: number,
  type: T,
  everyFrame = false,
): Promise<ReturnType<PageHandlers[T]> | undefined> {
  try {
    const frames = everyFrame ? {} : { frameId: 0 };
    return await browser.tabs.sendMessage(tabId, { type }, frames);
  } catch {
    return undefined;
  }
}
