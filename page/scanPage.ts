import type { ContextJudge } from '../matching/createContextJudge';
import type { Match, TermFinder } from '../matching/createTermFinder';
import { createFinders } from './createFinders';
import type { Mark, Marks } from './createMarks';
import { createRunReader, type Run } from './createRunReader';
import { createWorkBudget } from './createWorkBudget';
import { elementsWithoutText } from './elementsWithoutText';
import { languageOf } from './languageOf';
import { nextSlice } from './nextSlice';
import {
  type Block,
  blockOf,
  INLINE,
  isElement,
  isText,
  kindOf,
  selfAndAncestors,
  topBlocks,
  UNREAD,
} from './readable';
import { type Span, textOf } from './span';
import { type ShadowRootOf, watchLateRoots } from './watchLateRoots';

/** One slice of work on the page's thread; a frame is 16 ms and belongs to the page. */
const SLICE_MS = 5;
/** Looking at the clock at every run would cost as much as the run. */
const STEPS_PER_LOOK = 8;
/** Going through more changes than this one by one takes longer than reading the page anew. */
const MAX_RECORDS = 2000;
/** Going through more nodes than this, in one change, takes longer than a slice. */
const MAX_NODES = 1000;

export interface PageScan {
  /** Roots of all shadow trees met, for hit tests. */
  readonly shadowRoots: ReadonlySet<ShadowRoot>;
  stop(): void;
}

/**
 * Finds the terms of a page and of whatever it adds later, in slices, and keeps `marks` true.
 *
 * @param firstMatch called once, when the first match is found; it may stop the scan
 */
export function scanPage(options: {
  readonly document: Document;
  /** Nothing outside of it is read; on pages of our own. */
  readonly within?: Element | undefined;
  /** Those that are read; text in any other is read as in the first. */
  readonly languages: readonly string[];
  /**
   * Called when there is text of a language to read: a frame without any builds nothing. What it cannot
   * find with is brought by `load`, and the text read then.
   */
  readonly createFinder: (language: string) => TermFinder | undefined;
  readonly load: (language: string) => Promise<unknown>;
  readonly judge: ContextJudge;
  readonly marks: Marks;
  readonly shadowRootOf: ShadowRootOf;
  readonly firstMatch?: (() => void) | undefined;
  /** The page has been written anew by `document.open`, which removes all listeners. */
  readonly rootReplaced?: () => void;
  /** Waits for the next slice of work; a benchmark listens in here. */
  readonly pause?: () => Promise<void>;
}): PageScan {
  const {
    document,
    within,
    languages,
    createFinder,
    load,
    judge,
    marks,
    shadowRootOf,
    firstMatch,
    rootReplaced,
    pause = nextSlice,
  } = options;
  /** Whole trees to read, and blocks whose own runs have changed and nothing inside them. */
  const trees = new Set<Block>();
  const blocks = new Set<Block>();
  const held = new Set<Block>();
  const shadowRoots = new Set<ShadowRoot>();
  /** Blocks that this reading has found something in; all else that is known of a block is older. */
  const foundIn = new Set<Block>();
  /**
   * What is read again is not counted again: trees that only move, and all blocks, save those whose
   * language had to come first. Told by what happened to them: a note of every block would cost more.
   */
  let moved = new WeakSet<Block>();
  const uncounted = new Set<Block>();
  let root: Element | null = within ?? document.documentElement;
  let hasRemoved = false;
  const budget = createWorkBudget();
  const finders = createFinders({
    create: createFinder,
    load,
    arrived(waited) {
      if (stopped) return;
      for (const block of waited) {
        uncounted.add(block);
        blocks.add(block);
      }
      void work();
    },
  });
  let pageLanguage = languageOf(document, languages);
  /** Something inside the page is said to be in a language of its own. */
  let isMixed = false;
  let found = false;
  let firstReading = true;
  let working = false;
  let stopped = false;

  const observer = new MutationObserver((records) => {
    if (!within && document.documentElement !== root) {
      root = document.documentElement;
      rootReplaced?.();
    }
    // Nothing is read while a page is hidden, and what waits would keep alive what it removes.
    const waiting = document.hidden ? trees.size + blocks.size : 0;
    if (records.length + waiting > MAX_RECORDS) startOver();
    else for (const record of records) noteChange(record);
    // Nobody observes what is off the page.
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) marks.dropChanged();
    if (trees.size + blocks.size > 0 || hasRemoved) void work();
  });

  function startOver(): void {
    marks.clearAll();
    hasRemoved = true;
    trees.clear();
    blocks.clear();
    uncounted.clear();
    moved = new WeakSet();
    if (root) trees.add(root);
    for (const shadow of shadowRoots) trees.add(shadow);
  }

  function noteChange({ type, target, addedNodes, removedNodes }: MutationRecord): void {
    if (type === 'characterData' && isText(target)) marks.drop(target);
    let own = type === 'characterData';
    hasRemoved ||= removedNodes.length > 0;
    if (addedNodes.length + removedNodes.length > MAX_NODES) {
      // All that was added stands in this block, and its own marks go when it is read.
      const around = blockOf(target);
      if (around) trees.add(around);
      return;
    }
    for (const node of removedNodes) {
      if (isText(node)) marks.drop(node);
      else if (isElement(node)) noteMoved(node);
      own ||= isText(node) || (isElement(node) && kindOf(node) === INLINE);
    }
    for (const node of addedNodes) {
      if (isElement(node)) for (const block of topBlocks(node)) trees.add(block);
      own ||= isText(node) || (isElement(node) && kindOf(node) === INLINE);
    }
    // Inline content is part of a run of its block; a block brings its own runs.
    const block = own ? blockOf(target) : undefined;
    if (block) blocks.add(block);
  }

  /** What has gone may come back elsewhere. */
  function noteMoved(element: Element): void {
    for (const block of topBlocks(element)) if (!trees.has(block)) moved.add(block);
  }

  function watchRoot(target: Node): void {
    observer.observe(target, { childList: true, characterData: true, subtree: true });
  }

  const lateRoots = watchLateRoots(shadowRootOf, (hosts) => {
    for (const host of hosts) {
      moved.add(host);
      trees.add(host);
    }
    void work();
  });

  function entered(block: Block): void {
    // Until something has moved, the first reading comes to nothing that is known.
    if ((firstReading && !hasRemoved) || foundIn.has(block)) return;
    marks.clear(block);
    held.delete(block);
  }

  /** Shadow trees are read after the tree they hang in, and watched on their own. */
  function met(element: Element): void {
    const shadow = shadowRootOf(element);
    if (!shadow) {
      if (element.localName.includes('-')) lateRoots.expect(element);
      return;
    }
    lateRoots.forget(element);
    if (shadowRoots.has(shadow)) return;
    shadowRoots.add(shadow);
    trees.add(shadow);
    watchRoot(shadow);
  }

  async function work(): Promise<void> {
    if (working || stopped) return;
    working = true;
    try {
      await readAll();
    } finally {
      working = false;
    }
  }

  async function readAll(): Promise<void> {
    let sliceStart = await nextTurn();
    let steps = 0;
    const isSliceOver = (): boolean =>
      ++steps % STEPS_PER_LOOK === 0 && performance.now() - sliceStart >= SLICE_MS;
    async function endSlice(): Promise<void> {
      spend(sliceStart);
      sliceStart = await nextTurn();
    }

    for (let next = takeNext(); next && !stopped; next = takeNext()) {
      if (root) pageLanguage = languageOf(root, languages);
      if (!finders.has(pageLanguage) && hasText(next.root)) finders.of(pageLanguage);
      for (const finder of finders.unprepared) {
        while (!finder.prepare(isSliceOver)) {
          await endSlice();
          if (stopped) return;
        }
        finders.unprepared.delete(finder);
      }
      isMixed ||= !next.ownOnly && isMixedIn(next.root);
      const reader = createRunReader(next.root, { entered, met, ownOnly: next.ownOnly });
      for (let run = reader.next(); run; run = reader.next()) {
        readRun(run, next.isNew);
        if (stopped) return;
        if (!isSliceOver()) continue;
        const resume = reader.pause();
        await endSlice();
        if (stopped) return;
        const lost = resume();
        if (!lost) continue;
        moved.add(lost);
        trees.add(lost);
      }
      foundIn.clear();
      // The browser goes through the whole page here at one go: in a slice of its own.
      if (next.root === root) await endSlice();
      for (const element of next.ownOnly ? [] : elementsWithoutText(next.root)) {
        if (stopped) return;
        met(element);
        if (isSliceOver()) await endSlice();
      }
      firstReading = false;
      // Trees without a word take time too.
      if (isSliceOver()) await endSlice();
      if (judge.aboutSkin && held.size > 0) {
        for (const block of held) blocks.add(block);
        held.clear();
      }
    }
    if (hasRemoved) forgetRemoved();
    spend(sliceStart);
  }

  /** The first reading of a page is owed to it; what it changes afterwards is on a budget. */
  function spend(sliceStart: number): void {
    const now = performance.now();
    if (!firstReading) budget.spend(now - sliceStart, now);
  }

  function forgetRemoved(): void {
    hasRemoved = false;
    marks.prune();
    lateRoots.prune();
    finders.prune();
    for (const block of held) if (!block.isConnected) held.delete(block);
    for (const shadow of shadowRoots) if (!shadow.isConnected) shadowRoots.delete(shadow);
  }

  /** Waits until it is our turn; answers with the time at which the slice starts. */
  async function nextTurn(): Promise<number> {
    const waitMs = budget.waitMs(performance.now());
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    await pause();
    return performance.now();
  }

  /** Whether something in a tree, or around it and inside the page, is said to be in a language. */
  function isMixedIn(tree: Block): boolean {
    const around = (isElement(tree) ? tree : tree.host).closest('[lang]');
    return (around && !around.contains(root)) || tree.querySelector('[lang]') !== null;
  }

  function readRun({ block, nodes, text }: Run, isNew: boolean): void {
    const language = isMixed ? languageOf(block, languages) : pageLanguage;
    const finder = finders.of(language);
    if (!finder) {
      finders.waitFor(language, block);
      return;
    }
    const { counted, held: waits } = judge.judge(text, finder.find(text), isNew);
    if (waits || counted.length > 0) foundIn.add(block);
    if (waits) held.add(block);
    if (counted.length === 0) return;
    if (!found) firstMatch?.();
    found = true;
    if (stopped) return;
    marks.add(
      block,
      counted.map((match) => toMark(match, nodes)),
    );
  }

  /** What to read next; what has left the page, is never read or is read with a tree is dropped. */
  function takeNext(): { root: Block; ownOnly: boolean; isNew: boolean } | undefined {
    for (const tree of trees) {
      trees.delete(tree);
      const isNew = !moved.delete(tree);
      if (isDue(tree)) return { root: tree, ownOnly: false, isNew };
    }
    for (const block of blocks) {
      blocks.delete(block);
      const isNew = uncounted.delete(block);
      if (isDue(block)) return { root: block, ownOnly: true, isNew };
    }
    return undefined;
  }

  function isDue(node: Node): boolean {
    // Where the whole document is an editor, it is the reader's own writing.
    if (!node.isConnected || document.designMode === 'on') return false;
    for (const around of selfAndAncestors(node)) {
      if (around !== node && trees.has(around as Block)) return false;
      if (isElement(around) && kindOf(around) >= UNREAD) return false;
    }
    return true;
  }

  watchRoot(within ?? document);
  if (root) trees.add(root);
  void work();

  return {
    shadowRoots,
    stop() {
      stopped = true;
      observer.disconnect();
      lateRoots.stop();
    },
  };
}

/** A frame without text builds no finder. */
function hasText(root: Block): boolean {
  return createRunReader(root, { entered: () => {}, met: () => {} }).next() !== undefined;
}

/** A match with the text nodes it was found in. */
function toMark(match: Match, nodes: readonly Text[]): Mark {
  const { termId, start, end } = match;
  const spans: Span[] = [];
  let before = 0;
  for (const node of nodes) {
    const from = Math.max(0, start - before);
    const to = Math.min(node.length, end - before);
    if (to > from) spans.push({ node, start: from, end: to, word: textOf(node, from, to) });
    before += node.length;
    if (before >= end) break;
  }
  return {
    termId,
    // As late as the match itself tells it: this takes longer than all the rest of a mark.
    get negated() {
      return match.negated;
    },
    spans,
  };
}
