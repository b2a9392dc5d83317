import { browser } from 'wxt/browser';

/** A term as a page script lists it. */
export interface ListedTerm {
  readonly termId: string;
  readonly count: number;
  readonly context: string;
}

/** What may be asked of a page script, one sentence each. */
export interface PageHandlers {
  /** The terms marked in the frame; none where marking is not allowed. */
  readonly 'page/terms': () => ListedTerm[];
  /** The reader has changed a setting: ask again whether to mark. */
  readonly 'page/refresh': () => void;
  /** Goes to the next mark (1) or the one before (-1) and opens its card. */
  readonly 'page/next': () => void;
  readonly 'page/previous': () => void;
  /** Opens the card of the term that the reader means, and moves the focus into it. */
  readonly 'page/explain': () => void;
  /** Closes the card. */
  readonly 'page/close': () => void;
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

/** Tells all frames of a tab at once, and listens to none. */
export async function tellFrames(tabId: number, type: PageMessage): Promise<void> {
  // Nobody is there on the browser's own pages, in the stores, and while a page loads.
  await browser.tabs.sendMessage(tabId, { type }).catch(() => {});
}

/** Asks the page script of each frame of a tab; an answer for each that has one. */
export async function askFrames<T extends PageMessage>(
  tabId: number,
  type: T,
): Promise<ReturnType<PageHandlers[T]>[]> {
  const frames = await readableFrames(tabId);
  const answers = await Promise.allSettled(
    frames.map((frameId) => browser.tabs.sendMessage(tabId, { type }, { frameId })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** One frame that hangs, or whose site the reader has withheld, keeps the browser from answering. */
const FRAMES_MS = 500;

/** The frames that our scripts may run in, the main one first; none where no extension may be. */
async function readableFrames(tabId: number): Promise<number[]> {
  const injected = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {},
    injectImmediately: true,
  });
  const all = injected.then((frames) => frames.map(({ frameId }) => frameId).sort((a, b) => a - b));
  const mainOnly = new Promise<number[]>((resolve) => setTimeout(() => resolve([0]), FRAMES_MS));
  return Promise.race([all, mainOnly]).catch(() => []);
}
