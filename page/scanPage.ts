import type { ContextJudge } from '../matching/createContextJudge';
import type { Match, TermFinder } from '../matching/createTermFinder';
import type { Mark, Marks, Span } from './createMarks';
import { nextSlice } from './nextSlice';
import { blockOf, isInsideUnread, type Run, readableRuns, type ShadowRootOf } from './readableRuns';

/** One slice of work on the page's thread; a frame is 16 ms and belongs to the page. */
const SLICE_MS = 5;
/** Looking at the clock at every step would cost as much as the step. */
const STEPS_PER_LOOK = 32;

export interface PageScan {
  /** Roots of all shadow trees met, for hit tests. */
  readonly shadowRoots: readonly ShadowRoot[];
  stop(): void;
}

/**
 * Finds the terms of a page and of whatever it adds later, in slices, and keeps `marks` true.
 *
 * @param firstMatch called once, when the first match is found
 */
export function scanPage(options: {
  readonly root: Element;
  /** Called when there is text to read: a frame without any builds nothing. */
  readonly createFinder: () => TermFinder;
  readonly judge: ContextJudge;
  readonly marks: Marks;
  readonly shadowRootOf: ShadowRootOf;
  readonly firstMatch: () => void;
}): PageScan {
  const { root, createFinder, judge, marks, shadowRootOf, firstMatch } = options;
  const dirty = new Set<Element>();
  const held = new Set<Element>();
  const shadowRoots: ShadowRoot[] = [];
  let finder: TermFinder | undefined;
  let found = false;
  let working = false;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    for (const record of records) noteChange(record);
    if (dirty.size > 0) void work();
  });

  function noteChange({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (type === 'characterData' && target instanceof Text) marks.drop(target);
    let own = type === 'characterData';
    for (const node of removedNodes) {
      if (node instanceof Text) marks.drop(node);
      own ||= !(node instanceof Element) || blockOf(node) !== node;
    }
    for (const node of addedNodes) {
      if (node instanceof Element && blockOf(node) === node) dirty.add(node);
      else own ||= node instanceof Element || node instanceof Text;
    }
    // Inline content is part of a run of its block; a block brings its own runs.
    const block = own ? blockOf(target) : undefined;
    if (block) dirty.add(block);
  }

  function watchRoot(target: Node): void {
    observer.observe(target, { childList: true, characterData: true, subtree: true });
  }

  function foundShadowRoot(shadow: ShadowRoot): void {
    if (shadowRoots.includes(shadow)) return;
    shadowRoots.push(shadow);
    watchRoot(shadow);
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    await nextSlice();
    let sliceEnd = performance.now() + SLICE_MS;
    let steps = 0;
    for (let target = takeDirty(); target && !stopped; target = takeDirty()) {
      for (const step of readableRuns(target, shadowRootOf, foundShadowRoot)) {
        if ('entered' in step) {
          marks.clear(step.entered);
          held.delete(step.entered);
        } else if ('lost' in step) {
          dirty.add(step.lost);
        } else {
          readRun(step);
        }
        if (++steps % STEPS_PER_LOOK !== 0 || performance.now() < sliceEnd) continue;
        await nextSlice();
        if (stopped) return;
        sliceEnd = performance.now() + SLICE_MS;
      }
      if (judge.aboutSkin && held.size > 0) {
        for (const block of held) dirty.add(block);
        held.clear();
      }
    }
    working = false;
  }

  function readRun({ block, nodes }: Run): void {
    finder ??= createFinder();
    const matches = finder.find(nodes.map((node) => node.data));
    if (matches.length === 0) return;
    const { counted, held: waits } = judge.judge(matches);
    if (waits) held.add(block);
    if (counted.length === 0) return;
    marks.add(
      block,
      counted.map((match) => toMark(match, nodes)),
    );
    if (!found) firstMatch();
    found = true;
  }

  /** The next element to read; those that have left the page or are inside another are dropped. */
  function takeDirty(): Element | undefined {
    for (const element of dirty) {
      dirty.delete(element);
      if (!element.isConnected || isInsideUnread(element)) continue;
      return element;
    }
    return undefined;
  }

  watchRoot(root.ownerDocument);
  dirty.add(root);
  void work();

  return {
    shadowRoots,
    stop() {
      stopped = true;
      observer.disconnect();
    },
  };
}

/** A match with the text nodes it was found in. */
function toMark({ termId, start, end }: Match, nodes: readonly Text[]): Mark {
  const spans: Span[] = [];
  for (let chunk = start.chunk; chunk <= end.chunk; chunk++) {
    const node = nodes[chunk];
    if (!node) continue;
    const from = chunk === start.chunk ? start.offset : 0;
    const to = chunk === end.chunk ? end.offset : node.length;
    if (to > from) spans.push({ node, start: from, end: to });
  }
  return { termId, spans };
}
