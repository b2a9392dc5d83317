import { browser } from './pageBrowser';

/** A term as a page script lists it. */
export interface ListedTerm {
  readonly termId: string;
  readonly count: number;
  readonly context: string;
}

/** The card shows a term, or the reader has asked for it and it is on its way. */
export type Vouched = 'shown' | 'asked';

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
  /** Whether it is the page script that asks about a term, or its card that shows it. */
  readonly 'page/vouch': (termId: string) => Vouched | undefined;
}
export type PageMessage = keyof PageHandlers;

/** Those that say what they are about. */
const ABOUT = /^page\/(?:show|look-up|vouch)$/;

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
