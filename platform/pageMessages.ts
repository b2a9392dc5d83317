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
  /** Scrolls to the first mark of a term and opens its card. */
  readonly 'page/show': (termId: string) => void;
  /** Opens a card at the words that are chosen; answers false where it cannot. */
  readonly 'page/look-up': (text: string) => boolean;
  /** Closes the card. */
  readonly 'page/close': () => void;
}
type PageMessage = keyof PageHandlers;

/** Those that say what they are about. */
const ABOUT = /^page\/(?:show|look-up)$/;

/** Answers what the popup and the background ask of this frame; returns the undo. */
export function answerAsPage(handlers: PageHandlers): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    reply: (answer: unknown) => void,
  ): undefined => {
    const { type, about } = (message ?? {}) as { type?: unknown; about?: unknown };
    if (sender.id !== browser.runtime.id || typeof type !== 'string') return;
    if (ABOUT.test(type) && typeof about !== 'string') return;
    const handle = Object.hasOwn(handlers, type) && handlers[type as PageMessage];
    if (handle) reply(handle(about as string) ?? null);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Tells all frames of a tab at once, and listens to none. */
export async function tellFrames(
  tabId: number,
  type: Exclude<PageMessage, 'page/show' | 'page/look-up'>,
): Promise<void> {
  // Nobody is there on the browser's own pages, in the stores, and while a page loads.
  await browser.tabs.sendMessage(tabId, { type }).catch(() => {});
}

/** Asks one frame of a tab for something about some words; false where nobody is there. */
export async function askFrame(
  tabId: number,
  frameId: number,
  type: 'page/look-up',
  about: string,
): Promise<boolean> {
  const answer = browser.tabs.sendMessage(tabId, { type, about }, { frameId });
  return (await answer.catch(() => false)) === true;
}

/** The terms of each frame of a tab that has a page script, the main frame's first. */
export async function askForTerms(
  tabId: number,
): Promise<{ readonly frameId: number; readonly terms: ListedTerm[] }[]> {
  const frames = await readableFrames(tabId);
  const answers = await Promise.allSettled(
    frames.map(async (frameId) => ({
      frameId,
      terms: await browser.tabs.sendMessage(tabId, { type: 'page/terms' }, { frameId }),
    })),
  );
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
}

/** Goes to a term's first mark, in the first frame that has one. */
export async function showTerm(tabId: number, termId: string): Promise<boolean> {
  const frames = await askForTerms(tabId);
  const frame = frames.find(({ terms }) => terms.some((term) => term.termId === termId));
  if (!frame) return false;
  const { frameId } = frame;
  await browser.tabs.sendMessage(tabId, { type: 'page/show', about: termId }, { frameId });
  return true;
}

/** One frame that hangs, or whose site the reader has withheld, keeps the browser from answering. */
const FRAMES_MS = 500;

/**
 * Whether our page script could run in a tab's main frame. Not in the browser's own viewer, where it
 * stays silent (entrypoints/glossary.ts).
 */
export async function mayRunIn(tabId: number): Promise<boolean> {
  const asked = browser.scripting.executeScript({
    target: { tabId },
    func: () => document.contentType !== 'application/pdf',
    injectImmediately: true,
  });
  const may = asked.then(([frame]) => frame?.result === true);
  const never = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), FRAMES_MS));
  return Promise.race([may, never]).catch(() => false);
}

/** The frames that our scripts may run in, the main one first; none where no extension may be. */
export async function readableFrames(tabId: number): Promise<number[]> {
  const injected = browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => {},
    injectImmediately: true,
  });
  const all = injected.then((frames) => frames.map(({ frameId }) => frameId).sort((a, b) => a - b));
  const mainOnly = new Promise<number[]>((resolve) => setTimeout(() => resolve([0]), FRAMES_MS));
  return Promise.race([all, mainOnly]).catch(() => []);
}
