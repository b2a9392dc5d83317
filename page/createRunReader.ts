import { BLOCK, INLINE, INVISIBLE, isElement, isText, kindOf, UNREAD } from './readable';

/**
 * The text nodes of one run, in order, and the element whose line of thought it is. Nothing joins
 * over a block, cell, list item, line break, form control or picture.
 */
export interface Run {
  readonly block: Element;
  readonly nodes: readonly Text[];
  /** The nodes' texts, as the matcher takes them. */
  readonly texts: readonly string[];
}

export type ShadowRootOf = (element: Element) => ShadowRoot | null;

export interface RunReader {
  /** The next run; undefined at the end. */
  next(): Run | undefined;
  /**
   * To be called after a pause, before `next`: the page may have moved what stands around the
   * reader. Then it goes on behind the innermost block that is still in place, and answers with
   * that block, whose rest has to be read anew.
   */
  resume(): Element | undefined;
}

/**
 * Reads everything readable below a root as a reader does: as runs of text that belong together.
 * Lazy, so that the caller can pause and let the page go on. Shadow trees are reported, not read.
 *
 * No generator: a page is read once, cold, and the calls between generators cost half of it.
 *
 * @param entered called for the root and for each block, before its first run
 * @param ownOnly reads the root's own runs and leaves out the blocks inside it
 */
export function createRunReader(
  root: Element | ShadowRoot,
  options: {
    readonly shadowRootOf: ShadowRootOf;
    readonly entered: (block: Element) => void;
    readonly foundShadowRoot: (root: ShadowRoot) => void;
    readonly ownOnly?: boolean;
  },
): RunReader {
  const { shadowRootOf, entered, foundShadowRoot, ownOnly = false } = options;
  const top = isElement(root) ? root : (root as ShadowRoot).host;
  /** From the root to the parent of `node`. */
  const path: Node[] = [root];
  /** Which of them are blocks. */
  const blockLevels = [0];
  let node: Node | null = null;
  let nodes: Text[] = [];
  let texts: string[] = [];

  // A shadow tree's text belongs to its host, which has been entered when it was met.
  if (isElement(root) && kindOf(root) < UNREAD) enter(root, BLOCK);
  if (!isElement(root) || kindOf(root) < UNREAD) node = root.firstChild;

  function enter(element: Element, kind: number): void {
    if (kind === BLOCK) entered(element);
    const shadow = shadowRootOf(element);
    if (shadow) foundShadowRoot(shadow);
  }

  function blockAt(level: number): Element {
    return level === 0 ? top : (path[level] as Element);
  }

  function takeRun(): Run {
    const run = { block: blockAt(blockLevels.at(-1) ?? 0), nodes, texts };
    nodes = [];
    texts = [];
    return run;
  }

  return {
    next() {
      for (;;) {
        if (node === null) {
          const level = path.length - 1;
          if (blockLevels.at(-1) === level && nodes.length > 0) return takeRun();
          if (level === 0) return undefined;
          if (blockLevels.at(-1) === level) blockLevels.pop();
          node = (path.pop() as Node).nextSibling;
          continue;
        }
        if (isText(node)) {
          nodes.push(node);
          texts.push(node.data);
        } else if (isElement(node)) {
          const kind = kindOf(node);
          if (kind !== INLINE && kind !== INVISIBLE && nodes.length > 0) return takeRun();
          if (kind === INLINE || (kind === BLOCK && !ownOnly)) {
            enter(node, kind);
            if (kind === BLOCK) blockLevels.push(path.length);
            path.push(node);
            node = node.firstChild;
            continue;
          }
        }
        node = node.nextSibling;
      }
    },
    resume() {
      let inPlace = 1;
      while (inPlace < path.length && path[inPlace]?.parentNode === path[inPlace - 1]) inPlace++;
      const isWhole = inPlace === path.length && (!node || node.parentNode === path.at(-1));
      if (isWhole) return undefined;
      while (blockLevels.length > 1 && (blockLevels.at(-1) ?? 0) >= inPlace) blockLevels.pop();
      const level = blockLevels.at(-1) ?? 0;
      path.length = level + 1;
      // No text is pending: a pause follows a finished run.
      node = null;
      return blockAt(level);
    },
  };
}
