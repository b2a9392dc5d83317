import { createContextJudge } from '../matching/createContextJudge';
import { createTermFinder } from '../matching/createTermFinder';
import type { Lexicon } from '../matching/lexicon';
import { type CardShowing, offeredCard } from './cardSlot';
import { createMarks, type HighlightNames, type Mark } from './createMarks';
import type { ShadowRootOf } from './createRunReader';
import { nextSlice } from './nextSlice';
import { isElement, isText, selfAndAncestors } from './readable';
import { scanPage } from './scanPage';
import { untilShown } from './untilShown';
import { isSamePlace, watchHover } from './watchHover';
import { whenLargeEnough } from './whenLargeEnough';
import { whenParsed } from './whenParsed';

/** What a page script needs from the browser. */
export interface PageOptions {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly shadowRootOf: ShadowRootOf;
  /**
   * Asked at the first match and whenever that may have changed: may this frame be marked? Its style
   * stands when this resolves to true; `styled` says that it does already.
   */
  readonly begin: (names: HighlightNames & { readonly styled: boolean }) => Promise<boolean>;
  /** What a card shows of a term; undefined when it cannot be told now. */
  readonly explain: (termId: string) => Promise<CardShowing['explanation'] | undefined>;
  /** Brings the card's script into this frame. */
  readonly loadCard: () => Promise<void>;
  /** Whether the extension has gone from under this script. */
  readonly isOrphaned: () => boolean;
  /** Takes everything off the page again; the script itself uses it when it is not wanted. */
  readonly off: AbortController;
}

/** A term as it stands on a page, for lists of them. */
interface PageTerm {
  readonly termId: string;
  readonly count: number;
  /** The words around its first mark. */
  readonly context: string;
}

export interface MarkedPage {
  /** The terms marked, in the order they were found; undefined where marking is not allowed. */
  terms(): PageTerm[] | undefined;
  /** Asks again whether to mark, because a setting has changed. */
  refresh(): void;
  /** Goes to the next mark (1) or the one before (-1), round and round, and opens its card. */
  step(by: 1 | -1): void;
  /** Opens the card of the term at the selection or the caret, if there is one. */
  explainSelection(): void;
}

/**
 * Finds, marks and explains the terms of one document. Writes nothing to it before a card opens.
 */
export function markPage(options: PageOptions): MarkedPage {
  const { document, lexicon, shadowRootOf, explain, loadCard, isOrphaned, off } = options;
  const marks = createMarks();

  let shadowRoots: ReadonlySet<ShadowRoot> = new Set();
  const hover = watchHover({
    document,
    marks,
    shadowRoots: () => shadowRoots,
    card: offeredCard,
    prepare,
    isOrphaned,
    off,
  });

  async function prepare(mark: Mark): Promise<((anchor: () => DOMRect) => void) | undefined> {
    if (!marks.painted) return undefined;
    try {
      const [explanation] = await Promise.all([
        explain(mark.termId),
        offeredCard() ? undefined : loadCard(),
      ]);
      const card = offeredCard();
      if (!explanation || !card) return undefined;
      return (anchor) => {
        const parent = parentFor(document, mark);
        if (parent) card.show({ explanation, anchor, parent, isVertical: isVertical(mark) });
      };
    } catch {
      // The background is being updated, or has gone: no card, and no error on a stranger's page.
      return undefined;
    }
  }

  const names = { text: randomName(), link: randomName() };
  let asked = false;
  let asking = false;
  let askAgain = false;
  let styled = false;
  let refused = false;
  /** Marks appear once the background has styled them, and go when it says no. */
  async function begin(): Promise<void> {
    askAgain = true;
    if (asking) return;
    asking = true;
    while (askAgain && !off.signal.aborted) {
      askAgain = false;
      refused = false;
      const may = await options.begin({ ...names, styled }).catch(() => marks.painted);
      if (off.signal.aborted) break;
      styled ||= may;
      refused = !may;
      if (may && !marks.painted) marks.paint(names);
      if (!may && marks.painted) {
        marks.unpaint();
        hover.close();
      }
    }
    asking = false;
  }

  function firstMatch(): void {
    asked = true;
    void begin();
    listenForReturn();
  }

  let returning: AbortController | undefined;
  /** While a page is away, hidden or in the back/forward cache, a setting may change. */
  function listenForReturn(): void {
    returning?.abort();
    returning = new AbortController();
    const { signal } = returning;
    const again = (): void => {
      if (document.visibilityState === 'visible' && !marks.painted) void begin();
    };
    document.addEventListener('visibilitychange', again, { signal });
    addEventListener('pageshow', (event) => event.persisted && void begin(), { signal });
  }

  /** `document.open` has thrown away every listener of the page's and of ours. */
  function listenAnew(): void {
    hover.listen();
    if (asked) listenForReturn();
  }

  void start();
  async function start(): Promise<void> {
    const { byEvent } = await whenParsed(document, off.signal);
    if (!byEvent) listenAnew();
    await whenLargeEnough(window, off.signal);
    if (off.signal.aborted) return;
    const scan = scanPage({
      document,
      createFinder: () => createTermFinder(lexicon),
      judge: createContextJudge(),
      marks,
      shadowRootOf,
      firstMatch,
      rootReplaced: listenAnew,
      pause: () => untilShown(document).then(nextSlice),
    });
    shadowRoots = scan.shadowRoots;
    off.signal.addEventListener('abort', () => {
      scan.stop();
      marks.destroy();
      returning?.abort();
    });
  }

  let current: Mark | undefined;
  return {
    terms() {
      return refused ? undefined : listTerms(marks.all());
    },
    refresh() {
      if (asked) void begin();
    },
    step(by) {
      const all = inPageOrder(marks.all());
      const at = all.findIndex((mark) => current && isSamePlace(mark, current));
      const next = at < 0 ? (by > 0 ? 0 : -1) : (at + by) % all.length;
      current = all.at(next);
      if (current && marks.painted) hover.show(current);
    },
    explainSelection() {
      const { anchorNode, anchorOffset = 0 } = document.getSelection() ?? {};
      const found = anchorNode && isText(anchorNode) && marks.at(anchorNode, anchorOffset);
      if (found && marks.painted) hover.show(found.mark);
    },
  };
}

/** The page can read its highlights' names, so ours mean nothing and never repeat. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (byte) => String.fromCharCode(0x61 + (byte % 26))).join('');
}

/**
 * Where a card is usable: outside of a modal dialog or a fullscreen element everything is inert,
 * however high it is stacked, and a popover closes when something outside of it is clicked. Nowhere
 * while a video has the whole screen.
 */
function parentFor(document: Document, mark: Mark): ParentNode | undefined {
  const [span] = mark.spans;
  let shadow: ShadowRoot | undefined;
  for (const around of span ? selfAndAncestors(span.node) : []) {
    if (isElement(around) && around.matches(':modal, :fullscreen, :popover-open')) {
      // What shows of a component is its shadow tree.
      return shadow?.host === around ? shadow : around;
    }
    if (around.nodeType === Node.DOCUMENT_FRAGMENT_NODE) shadow = around as ShadowRoot;
  }
  return document.fullscreenElement ? undefined : (document.documentElement ?? undefined);
}

/** Whether a mark's lines run from top to bottom. */
function isVertical({ spans: [span] }: Mark): boolean {
  const element = span?.node.parentElement;
  return !!element && getComputedStyle(element).writingMode !== 'horizontal-tb';
}

/** Marks as a reader meets them; the index keeps them by block. */
function inPageOrder(marks: Iterable<Mark>): Mark[] {
  return [...marks].sort((a, b) => {
    const [first] = a.spans;
    const [second] = b.spans;
    if (!first || !second) return 0;
    if (first.node === second.node) return first.start - second.start;
    const order = first.node.compareDocumentPosition(second.node);
    return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

const CONTEXT_CHARS = 32;

function listTerms(marks: Iterable<Mark>): PageTerm[] {
  const terms = new Map<string, { count: number; context: string }>();
  for (const mark of marks) {
    const known = terms.get(mark.termId);
    if (known) known.count++;
    else terms.set(mark.termId, { count: 1, context: contextOf(mark) });
  }
  return [...terms].map(([termId, term]) => ({ termId, ...term }));
}

function contextOf({ spans }: Mark): string {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return '';
  const from = Math.max(0, first.start - CONTEXT_CHARS);
  const to = last.end + CONTEXT_CHARS;
  let before = first.node.data.slice(from, first.start);
  let after = last.node.data.slice(last.end, to);
  // Cut where a word ends.
  if (from > 0) before = before.replace(/^\S*\s/, '… ');
  if (to < last.node.length) after = after.replace(/\s\S*$/, ' …');
  const word = spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return `${before}${word}${after}`.replace(/\s+/g, ' ').trim();
}
