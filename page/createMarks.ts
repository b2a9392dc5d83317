import { keepRegistered } from './keepRegistered';
import { isElement, selfAndAncestors } from './readable';

/** Part of a mark that lies in one text node. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** What stood there when it was read. */
  readonly word: string;
}

/** A match on the page: one span, or several where markup splits the word. */
export interface Mark {
  readonly termId: string;
  readonly spans: readonly Span[];
}

export interface Marks {
  /** Forgets the marks of a block, because it is read anew. */
  clear(block: Element): void;
  add(block: Element, marks: readonly Mark[]): void;
  /** Forgets at once what is marked in a text node, before the browser paints its new text. */
  drop(node: Text): void;
  /** Takes the paint off text that has come back to the page and changed while it was away. */
  dropChanged(): void;
  /** The mark whose text covers the character at an offset. */
  at(node: Text, offset: number): { mark: Mark; span: Span } | undefined;
  /** All marks on the page, by block. */
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

/** The page's own find and search highlights paint over ours. */
const PRIORITY = -1;

/** Inside links a mark looks different, since the link has a line of its own. */
export interface HighlightNames {
  readonly text: string;
  readonly link: string;
}

/**
 * The marks of one document: an index of all of them, and the CSS highlights of those near the
 * viewport. Static ranges, because browsers walk every live range on each DOM change; two Highlight
 * objects, because their number costs. Nothing is written to the page.
 */
export function createMarks(): Marks {
  const byBlock = new Map<Element, Mark[]>();
  const byNode = new WeakMap<Text, { mark: Mark; span: Span }[]>();
  const rangeOf = new Map<Span, { range: StaticRange; highlight: Highlight }>();
  const near = new Set<Element>();
  const watchedFor = new Map<Element, Element>();
  const blocksOf = new Map<Element, Set<Element>>();
  const text = new Highlight();
  const link = new Highlight();
  text.priority = PRIORITY;
  link.priority = PRIORITY;
  let registration: { check(): void; remove(): void } | undefined;

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

  function register(block: Element): void {
    if (!registration) return;
    for (const { spans } of byBlock.get(block) ?? []) {
      for (const span of spans) {
        if (rangeOf.size >= MAX_RANGES) return;
        // Text that has changed since was dropped from the index, and waits to be read anew.
        const isKnown = byNode.get(span.node)?.some((entry) => entry.span === span);
        if (rangeOf.has(span) || !isKnown || !isTrue(span) || isSeenThrough(span.node)) continue;
        const range = new StaticRange({
          startContainer: span.node,
          startOffset: span.start,
          endContainer: span.node,
          endOffset: span.end,
        });
        const highlight = span.node.parentElement?.closest('a[href]') ? link : text;
        highlight.add(range);
        rangeOf.set(span, { range, highlight });
      }
    }
  }

  function unregister(block: Element): void {
    for (const { spans } of byBlock.get(block) ?? []) for (const span of spans) unpaint(span);
  }

  function unpaint(span: Span): void {
    const registered = rangeOf.get(span);
    if (!registered) return;
    registered.highlight.delete(registered.range);
    rangeOf.delete(span);
  }

  function clear(block: Element): void {
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

  function forget(block: Element): void {
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

  function watch(block: Element): void {
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
    add(block, marks) {
      const known = byBlock.get(block);
      // One by one: a hostile text holds more marks than a call may have arguments.
      if (known) for (const mark of marks) known.push(mark);
      else byBlock.set(block, [...marks]);
      for (const mark of marks) {
        for (const span of mark.spans) {
          const spans = byNode.get(span.node);
          if (spans) spans.push({ mark, span });
          else byNode.set(span.node, [{ mark, span }]);
        }
      }
      if (near.has(block)) register(block);
      else if (!watchedFor.has(block)) watch(block);
    },
    drop(node) {
      for (const { span } of byNode.get(node) ?? []) unpaint(span);
      byNode.delete(node);
    },
    dropChanged() {
      for (const span of rangeOf.keys()) if (!isTrue(span)) unpaint(span);
    },
    at(node, offset) {
      return byNode
        .get(node)
        ?.find(({ span }) => span.start <= offset && offset < span.end && isTrue(span));
    },
    *all() {
      for (const marks of byBlock.values()) yield* marks;
    },
    prune() {
      for (const block of [...watchedFor.keys()]) if (!block.isConnected) forget(block);
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
      ]);
      for (const block of near) register(block);
    },
    destroy() {
      visibility.disconnect();
      registration?.remove();
      registration = undefined;
      byBlock.clear();
      rangeOf.clear();
    },
  };
}

/** The nearest element with a box of its own: `display: contents` never intersects anything. */
function boxOf(block: Element): Element {
  for (const around of selfAndAncestors(block)) {
    if (isElement(around) && getComputedStyle(around).display !== 'contents') return around;
  }
  return block;
}

/** Whether the text still says what was marked. */
function isTrue({ node, start, end, word }: Span): boolean {
  return node.data.slice(start, end) === word;
}

/** Text that shows a gradient through itself would turn solid under a mark. */
function isSeenThrough({ parentElement }: Text): boolean {
  const fill = parentElement && getComputedStyle(parentElement).webkitTextFillColor;
  return !!fill && /^rgba.*, 0\)$|\/ 0\)$/.test(fill);
}
