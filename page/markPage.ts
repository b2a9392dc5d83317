import { createContextJudge } from '../matching/createContextJudge';
import { createTermFinder } from '../matching/createTermFinder';
import type { Lexicon } from '../matching/lexicon';
import { type CardShowing, offeredCard } from './cardSlot';
import { createMarks, type HighlightNames, type Mark } from './createMarks';
import type { ShadowRootOf } from './readableRuns';
import { scanPage } from './scanPage';
import { watchHover } from './watchHover';

/** What a page script needs from the browser. */
export interface PageOptions {
  readonly document: Document;
  readonly lexicon: Lexicon;
  readonly shadowRootOf: ShadowRootOf;
  /** Asked once, at the first match: may this frame be marked? Its style stands when this resolves. */
  readonly begin: (names: HighlightNames) => Promise<boolean>;
  /** What a card shows of a term; undefined when it cannot be told now. */
  readonly explain: (termId: string) => Promise<CardShowing['explanation'] | undefined>;
  /** Brings the card's script into this frame. */
  readonly loadCard: () => Promise<void>;
  /** Takes everything off the page again. */
  readonly signal: AbortSignal;
}

/** A term as it stands on a page, for lists of them. */
interface PageTerm {
  readonly termId: string;
  readonly count: number;
  /** The words around its first mark. */
  readonly context: string;
}

export interface MarkedPage {
  /** The terms marked on the page, in the order they were found. */
  terms(): PageTerm[];
}

/**
 * Finds, marks and explains the terms of one document. Writes nothing to it before a card opens.
 */
export function markPage(options: PageOptions): MarkedPage {
  const { document, lexicon, shadowRootOf, begin, explain, loadCard, signal } = options;
  const marks = createMarks();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort());

  let shadowRoots: readonly ShadowRoot[] = [];
  watchHover({
    document,
    marks,
    shadowRoots: () => shadowRoots.filter((root) => root.host.isConnected),
    card: offeredCard,
    prepare,
    signal: stop.signal,
  });

  async function prepare(mark: Mark): Promise<((anchor: () => DOMRect) => void) | undefined> {
    if (!marks.painted) return undefined;
    const [explanation] = await Promise.all([
      explain(mark.termId),
      offeredCard() ? undefined : loadCard(),
    ]);
    const card = offeredCard();
    if (!explanation || !card) return undefined;
    return (anchor) => card.show({ explanation, anchor, parent: parentFor(document, mark) });
  }

  async function firstMatch(): Promise<void> {
    const names = { text: randomName(), link: randomName() };
    // No answer means no style: marks that nobody sees must not open cards either.
    const may = await begin(names).catch(() => false);
    if (may && !stop.signal.aborted) marks.paint(names);
    else stop.abort();
  }

  function start(): void {
    if (stop.signal.aborted || !document.documentElement) return;
    const scan = scanPage({
      root: document.documentElement,
      createFinder: () => createTermFinder(lexicon),
      judge: createContextJudge(),
      marks,
      shadowRootOf,
      firstMatch: () => void firstMatch(),
    });
    shadowRoots = scan.shadowRoots;
    stop.signal.addEventListener('abort', () => {
      scan.stop();
      marks.destroy();
    });
  }
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start, { once: true, signal: stop.signal });
  } else {
    start();
  }

  return { terms: () => listTerms(marks.all()) };
}

/** The page can read its highlights' names, so ours mean nothing and never repeat. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (byte) => String.fromCharCode(0x61 + (byte % 26))).join('');
}

/**
 * Where a card is usable: over a modal dialog or a fullscreen element everything outside of it is
 * inert, however high it is stacked.
 */
function parentFor(document: Document, mark: Mark): Element {
  const node = mark.spans[0]?.node;
  const modals = [...document.querySelectorAll(':modal')];
  const modal = modals.reverse().find((element) => node && element.contains(node));
  return modal ?? document.fullscreenElement ?? document.documentElement;
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
