import type { MarkingRules } from '../settings/markingRules';
import { firstInSections } from './firstInSections';
import { keepRegistered } from './keepRegistered';
import { nextSlice } from './nextSlice';
import { type Block, isElement, selfAndAncestors } from './readable';
import { isSeenThrough, isTrue, rangeOver, type Span } from './span';

/** A match on the page: one span, or several where markup splits the word. */
export interface Mark {
  readonly termId: string;
  /** The page says that it is not there: "retinol-free". */
  readonly negated: boolean;
  /** Words that the reader has chosen to look up: no match, and never painted. */
  readonly lookUp?: string;
  readonly spans: readonly Span[];
}

export interface Marks {
  /** Forgets the marks of a block, because it is read anew. */
  clear(block: Block): void;
  add(block: Block, marks: readonly Mark[]): void;
  /** Forgets at once what is marked in a text node, before the browser paints its new text. */
  drop(node: Text): void;
  /** Takes the paint off text that has come back to the page and changed while it was away. */
  dropChanged(): void;
  /**
   * Which marks count from now on. The others are kept, since the reader may change their mind, and
   * are neither painted, nor found, nor listed.
   */
  limit(rules: Pick<MarkingRules, 'density' | 'hiddenTerms'>): void;
  /** Paints one mark stronger, the one the reader has gone to by key. */
  setCurrent(mark: Mark | undefined): void;
  /** The mark whose text covers the character at an offset. */
  at(node: Text, offset: number): { mark: Mark; span: Span } | undefined;
  /** All marks that count, by block. */
  all(): Iterable<Mark>;
  /** Forgets all that has left the page. */
  prune(): void;
  /** Forgets everything, because the page is read anew. */
  clearAll(): void;
  /** Paints from now on, under these names; before, marks are only remembered. */
  paint(names: HighlightNames): void;
  /** Takes the paint off and keeps the marks, until `paint` is called again. */
  unpaint(): void;
  /** Whether marks are painted, so that a card may open over one. */
  readonly painted: boolean;
  destroy(): void;
}

/** Chromium re-adds every registered range after any change of the page: about 3 µs each a frame. */
const MAX_RANGES = 800;

/** One screen above and below what is seen, so that scrolling meets painted marks. */
const NEAR = '100% 0px';

/** The firsts of sections are looked for again this long after a change. */
const ARRANGE_MS = 100;
/** … and later on large pages: of the time at most a fiftieth goes into it. */
const ARRANGE_SHARE = 50;

/** The page's own find and search highlights paint over ours, the current mark over the others. */
const PRIORITY = -2;
const CURRENT_PRIORITY = -1;

/** Inside links a mark looks different, since the link has a line of its own. */
export interface HighlightNames {
  readonly text: string;
  readonly link: string;
  readonly current: string;
}

/**
 * The marks of one document: an index of all of them, and the CSS highlights of those near the
 * viewport. Static ranges, because browsers walk every live range on each DOM change; three Highlight
 * objects, because their number costs. Nothing is written to the page.
 */
export function createMarks(): Marks {
  const byBlock = new Map<Block, Mark[]>();
  const byNode = new WeakMap<Text, { mark: Mark; span: Span; block: Block }[]>();
  const rangeOf = new Map<Span, { range: StaticRange; highlight: Highlight }>();
  const near = new Set<Block>();
  const watchedFor = new Map<Block, Element>();
  const blocksOf = new Map<Element, Set<Block>>();
  const text = new Highlight();
  const link = new Highlight();
  const current = new Highlight();
  text.priority = PRIORITY;
  link.priority = PRIORITY;
  current.priority = CURRENT_PRIORITY;
  let currentMark: Mark | undefined;
  let registration: { check(): void; remove(): void } | undefined;
  let hidden: ReadonlySet<string> = new Set();
  /** By block, the terms that stand first there; undefined where every occurrence counts. */
  let firsts: ReadonlyMap<Block, ReadonlySet<string>> | undefined;
  let arranging: ReturnType<typeof setTimeout> | undefined;
  let arrangeCost = 0;

  const visibility = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const block of blocksOf.get(target) ?? []) {
          if (isIntersecting) near.add(block);
          else near.delete(block);
          if (isIntersecting) register(block);
          else unregister(block);
        }
      }
      registration?.check();
    },
    { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
  );

  /** The marks of a block that count. */
  function shownIn(block: Block): readonly Mark[] {
    const marks = byBlock.get(block) ?? [];
    if (!firsts && hidden.size === 0) return marks;
    // By term and not by mark, so that a block read anew keeps its paint until all is arranged.
    const waiting = firsts && new Set(firsts.get(block));
    return marks.filter(({ termId }) => !hidden.has(termId) && (waiting?.delete(termId) ?? true));
  }

  function arrangeSoon(): void {
    if (!firsts || arranging !== undefined) return;
    const delay = Math.max(ARRANGE_MS, arrangeCost * ARRANGE_SHARE);
    arranging = setTimeout(() => void nextSlice().then(arrange), delay);
  }

  function arrange(): void {
    arranging = undefined;
    if (!firsts) return;
    const start = performance.now();
    firsts = firstInSections(byBlock);
    for (const block of near) repaint(block);
    arrangeCost = performance.now() - start;
  }

  function repaint(block: Block): void {
    const shown = new Set(shownIn(block));
    for (const mark of byBlock.get(block) ?? []) {
      if (!shown.has(mark)) for (const span of mark.spans) unpaint(span);
    }
    register(block);
  }

  function register(block: Block): void {
    if (!registration) return;
    for (const { spans } of shownIn(block)) {
      for (const span of spans) {
        if (rangeOf.size >= MAX_RANGES) return;
        // Text that has changed since was dropped from the index, and waits to be read anew.
        const isKnown = byNode.get(span.node)?.some((entry) => entry.span === span);
        if (rangeOf.has(span) || !isKnown || !isTrue(span) || isSeenThrough(span.node)) continue;
        const range = rangeOver(span);
        const highlight = span.node.parentElement?.closest('a[href]') ? link : text;
        highlight.add(range);
        rangeOf.set(span, { range, highlight });
      }
    }
  }

  function unregister(block: Block): void {
    for (const { spans } of byBlock.get(block) ?? []) for (const span of spans) unpaint(span);
  }

  function unpaint(span: Span): void {
    const registered = rangeOf.get(span);
    if (!registered) return;
    registered.highlight.delete(registered.range);
    rangeOf.delete(span);
  }

  function setCurrent(mark: Mark | undefined): void {
    currentMark = mark;
    current.clear();
    if (registration) for (const span of mark?.spans ?? []) current.add(rangeOver(span));
  }

  function clear(block: Block): void {
    // Also for blocks without marks: it may be a heading that is new.
    arrangeSoon();
    const marks = byBlock.get(block);
    if (!marks) return;
    unregister(block);
    byBlock.delete(block);
    // The node may have moved into another block meanwhile and have marks of that one.
    const gone = new Set(marks);
    for (const { spans } of marks) {
      for (const { node } of spans) {
        const others = byNode.get(node)?.filter(({ mark }) => !gone.has(mark)) ?? [];
        if (others.length > 0) byNode.set(node, others);
        else byNode.delete(node);
      }
    }
  }

  function forget(block: Block): void {
    clear(block);
    near.delete(block);
    const target = watchedFor.get(block);
    if (!target) return;
    watchedFor.delete(block);
    const blocks = blocksOf.get(target);
    blocks?.delete(block);
    if (blocks?.size !== 0) return;
    blocksOf.delete(target);
    visibility.unobserve(target);
  }

  function watch(block: Block): void {
    const target = boxOf(block);
    watchedFor.set(block, target);
    const blocks = blocksOf.get(target);
    if (blocks) {
      blocks.add(block);
      // Already observed, so it will not report again unless it moves: ask anew.
      visibility.unobserve(target);
    } else {
      blocksOf.set(target, new Set([block]));
    }
    visibility.observe(target);
  }

  return {
    clear,
    limit({ density, hiddenTerms }) {
      hidden = new Set(hiddenTerms);
      firsts = density === 'every' ? undefined : firstInSections(byBlock);
      for (const block of near) repaint(block);
    },
    add(block, marks) {
      const known = byBlock.get(block);
      // One by one: a hostile text holds more marks than a call may have arguments.
      if (known) for (const mark of marks) known.push(mark);
      else byBlock.set(block, [...marks]);
      for (const mark of marks) {
        for (const span of mark.spans) {
          const spans = byNode.get(span.node);
          if (spans) spans.push({ mark, span, block });
          else byNode.set(span.node, [{ mark, span, block }]);
        }
      }
      arrangeSoon();
      if (near.has(block)) register(block);
      else if (!watchedFor.has(block)) watch(block);
    },
    drop(node) {
      for (const { span } of byNode.get(node) ?? []) unpaint(span);
      byNode.delete(node);
      if (currentMark?.spans.some((span) => span.node === node)) setCurrent(undefined);
    },
    dropChanged() {
      for (const span of rangeOf.keys()) if (!isTrue(span)) unpaint(span);
      if (!currentMark?.spans.every(isTrue)) setCurrent(undefined);
    },
    setCurrent,
    at(node, offset) {
      const found = byNode
        .get(node)
        ?.find(({ span }) => span.start <= offset && offset < span.end && isTrue(span));
      return found && shownIn(found.block).includes(found.mark) ? found : undefined;
    },
    *all() {
      for (const block of byBlock.keys()) yield* shownIn(block);
    },
    prune() {
      for (const block of [...watchedFor.keys()]) if (!block.isConnected) forget(block);
      arrangeSoon();
    },
    clearAll() {
      for (const block of [...byBlock.keys()]) clear(block);
    },
    unpaint() {
      registration?.remove();
      registration = undefined;
      rangeOf.clear();
    },
    get painted() {
      return registration !== undefined;
    },
    paint(names) {
      registration = keepRegistered([
        [names.text, text],
        [names.link, link],
        [names.current, current],
      ]);
      for (const block of near) register(block);
    },
    destroy() {
      clearTimeout(arranging);
      firsts = undefined;
      visibility.disconnect();
      registration?.remove();
      registration = undefined;
      byBlock.clear();
      rangeOf.clear();
    },
  };
}

/** The nearest element with a box of its own: `display: contents` never intersects anything. */
function boxOf(block: Block): Element {
  for (const around of selfAndAncestors(block)) {
    if (isElement(around) && getComputedStyle(around)?.display !== 'contents') return around;
  }
  return isElement(block) ? block : block.host;
}
