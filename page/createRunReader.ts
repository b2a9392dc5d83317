import {
  BLOCK,
  type Block,
  INLINE,
  INVISIBLE,
  isElement,
  isText,
  kindOf,
  UNREAD,
} from './readable';
import { nextTo, parentOf } from './unforged';

/**
 * One run: text that belongs together, from however many nodes, and the block whose line of thought it
 * is. Nothing joins over a block, cell, list item, line break, form control or picture.
 */
export interface Run {
  readonly block: Block;
  readonly nodes: readonly Text[];
  /** The nodes' texts, joined. */
  readonly text: string;
}

export interface RunReader {
  /** The next run; undefined at the end. */
  next(): Run | undefined;
  /**
   * Notes the place before a pause, in which the page may move whatever it likes. The function it
   * returns is to be called before reading on: if the place is lost, reading goes on behind the
   * innermost block that is still in place, and that block, whose rest must be read anew, is returned.
   */
  pause(): () => Block | undefined;
}

/** The block that a text belongs to; null if it is not read, false if it does not even show. */
type TextBlock = Block | null | false;

/** A text that may start a run: white space alone would only lead it. */
const VISIBLE = /\S/;

/**
 * Reads everything readable below a root as a reader does: as runs of text that belong together.
 * Lazy, so that the caller can pause and let the page go on. Shadow trees are roots of their own.
 *
 * Goes from text to text, which the browser finds by itself, and looks at the elements around them
 * only: every element of a page that a script touches costs it an object.
 *
 * @param entered called with the root, and with a run's block before the run: once or more often
 * @param met called with the root and with every element around text that may have a shadow tree: once or
 *   more often
 * @param ownOnly reads the root's own runs and leaves out the blocks inside it
 */
export function createRunReader(
  root: Block,
  options: {
    readonly entered: (block: Block) => void;
    readonly met: (element: Element) => void;
    readonly ownOnly?: boolean;
  },
): RunReader {
  const { entered, met, ownOnly = false } = options;
  const walker = createTextWalker(root, ownOnly);
  /** What the text in an element belongs to; learned for elements that have elements inside. */
  const knownIn = new Map<Node, TextBlock>([[root, root]]);
  let upcoming: Text | null = null;
  let lastParent: Node | null = null;
  let lastBlock: TextBlock = null;

  if (!isElement(root) || kindOf(root) < UNREAD) {
    if (isElement(root)) met(root);
    entered(root);
    upcoming = nextText();
  }

  function nextText(): Text | null {
    return walker.nextNode() as Text | null;
  }

  function blockOfText(text: Text): TextBlock {
    const parent = text.parentNode as Element | ShadowRoot;
    if (parent === lastParent) return lastBlock;
    // Back from inline markup.
    if (parent === lastBlock) {
      lastParent = parent;
      return lastBlock;
    }
    let block = knownIn.get(parent);
    if (block === undefined) {
      const around = parentOf(parent) as Node;
      const isInLast = around === lastParent;
      // Nearly always one of these two, so that nothing has to be remembered.
      let outer = isInLast ? lastBlock : knownIn.get(around);
      if (outer === undefined) outer = learn(around);
      block = blockIn(parent as Element, outer);
      // White space stands between blocks: what is around them comes back after each.
      if (isInLast && block !== outer) knownIn.set(around, outer);
    }
    lastParent = parent;
    lastBlock = block;
    return block;
  }

  /** Climbs to the first element that is known, then remembers those on the way. */
  function learn(element: Node): TextBlock {
    const path: Element[] = [];
    let at = element;
    for (; knownIn.get(at) === undefined; at = parentOf(at) as Node) path.push(at as Element);
    let block = knownIn.get(at) as TextBlock;
    for (const inner of path.reverse()) {
      block = blockIn(inner, block);
      knownIn.set(inner, block);
    }
    return block;
  }

  function blockIn(element: Element, outer: TextBlock): TextBlock {
    if (!outer) return outer;
    const kind = kindOf(element);
    if (kind === UNREAD) return null;
    if (kind === INVISIBLE) return false;
    if (kind === BLOCK) {
      met(element);
      return element;
    }
    // Of what is inline, nothing else may have a shadow tree.
    if (element.localName === 'span') met(element);
    return outer;
  }

  return {
    next() {
      let first = upcoming;
      let block: TextBlock = null;
      let text = '';
      for (; first; first = nextText()) {
        block = blockOfText(first);
        if (!block) continue;
        text = first.data;
        if (VISIBLE.test(text)) break;
      }
      upcoming = null;
      if (!first || !block) return undefined;
      entered(block);
      const nodes = [first];
      let last = first;
      for (let node = nextText(); node; node = nextText()) {
        const itsBlock = blockOfText(node);
        if (itsBlock === false) continue;
        if (itsBlock !== block || !isNext(last, node, root)) {
          upcoming = node;
          break;
        }
        nodes.push(node);
        text += node.data;
        last = node;
      }
      return { block, nodes, text };
    },
    pause() {
      const path = pathTo(upcoming, root);
      knownIn.clear();
      knownIn.set(root, root);
      lastParent = null;
      lastBlock = null;
      return () => {
        let inPlace = path.length - 1;
        while (inPlace > 0 && parentOf(path[inPlace - 1] as Node) === path[inPlace]) inPlace--;
        if (inPlace <= 0) return undefined;
        const isBlock = (node: Node): boolean => isElement(node) && kindOf(node) === BLOCK;
        const lost = (path.slice(inPlace).find(isBlock) ?? root) as Block;
        const behind = following(lost, root);
        upcoming = null;
        if (behind) {
          walker.currentNode = behind;
          upcoming = isText(behind) ? behind : nextText();
        }
        return lost;
      };
    },
  };
}

/** All text below a root; without the blocks inside it if only its own runs are wanted. */
function createTextWalker(root: Block, ownOnly: boolean): TreeWalker {
  const document = root.ownerDocument;
  const texts = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;
  if (!ownOnly) return document.createTreeWalker(root, texts);
  return document.createTreeWalker(root, texts | NodeFilter.SHOW_ELEMENT, (node) => {
    if (!isElement(node)) return NodeFilter.FILTER_ACCEPT;
    return kindOf(node) === INLINE ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_REJECT;
  });
}

/** Whether nothing but inline markup, and what does not show, stands between two texts of a block. */
function isNext(text: Text, next: Text, root: Node): boolean {
  const beside = text.nextSibling;
  if (beside === next) return true;
  // The usual way into inline markup and out of it: it is inline, or the texts had not one block.
  if ((beside ? beside.firstChild : text.parentNode?.nextSibling) === next) return true;
  for (let at: Node | null = following(text, root); at; ) {
    if (at === next) return true;
    const kind = isElement(at) ? kindOf(at) : INVISIBLE;
    if (kind === INLINE) at = at.firstChild ?? following(at, root);
    else if (kind === INVISIBLE) at = following(at, root);
    else return false;
  }
  return false;
}

/** The node that follows another one and all that is inside it. */
function following(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at)) {
    const beside = nextTo(at);
    if (beside) return beside;
  }
  return null;
}

/** From a node up to the root, both included. */
function pathTo(node: Node | null, root: Node): Node[] {
  const path: Node[] = [];
  for (let at = node; at; at = at === root ? null : parentOf(at)) path.push(at);
  return path;
}
