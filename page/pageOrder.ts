import type { Mark } from './createMarks';
import { isShadowRoot } from './readable';
import { rootOf } from './unforged';

/** A place in a page's text: before a character of a text node, or before a child of another node. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** Marks as a reader meets them; the index keeps them by block. */
export function inPageOrder(marks: Iterable<Mark>): Mark[] {
  return [...marks].sort((a, b) => {
    const [first] = a.spans;
    const [second] = b.spans;
    if (!first || !second) return 0;
    return compareNodes(first.node, second.node) || first.start - second.start;
  });
}

/**
 * Which of two nodes a reader meets first, through shadow trees: negative when it is the first. A
 * host comes before its shadow tree, and that before the host's own children.
 */
export function compareNodes(a: Node, b: Node): number {
  for (const inA of upToDocument(a)) {
    for (const inB of upToDocument(b)) {
      if (inA === inB) return a === b ? 0 : inA === a ? -1 : 1;
      const order = inA.compareDocumentPosition(inB);
      if (order & Node.DOCUMENT_POSITION_DISCONNECTED) continue;
      return order & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    }
  }
  return 0;
}

/** Which of a place in a text node and any other place comes first: negative when it is the text's. */
export function comparePlaces(text: Place, other: Place): number {
  if (text.node === other.node) return text.offset - other.offset;
  const child = other.node.childNodes[other.offset];
  if (child) return compareNodes(text.node, child) || 1;
  // Behind the last child, or in another text: all that is inside comes before.
  return contains(other.node, text.node) ? -1 : compareNodes(text.node, other.node);
}

/** A node, the host of the shadow tree it is in, the host of the tree that one is in … */
function* upToDocument(node: Node): Generator<Node> {
  let at: Node | undefined = node;
  while (at) {
    yield at;
    const root = rootOf(at);
    at = isShadowRoot(root) ? root.host : undefined;
  }
}

function contains(outer: Node, inner: Node): boolean {
  for (const at of upToDocument(inner)) if (outer.contains(at)) return true;
  return false;
}
