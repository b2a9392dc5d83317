import { type Block, isElement, kindOf, UNREAD } from './readable';
import { parentOf } from './unforged';

/**
 * Elements that a reader of text does not pass and that may have a shadow tree. Each of them has nothing in it, or
 * somewhere inside an element with nothing in it: those the browser finds, and the others are on the way up.
 * No list here is a live one, so that the page may change between two of them.
 */
export function* elementsWithoutText(root: Block): Generator<Element> {
  const known = new Set<Node>([root]);
  for (const empty of root.querySelectorAll(':empty')) {
    let at: Node | null = empty;
    while (at && isElement(at) && !known.has(at)) {
      known.add(at);
      if (kindOf(at) < UNREAD) yield at;
      at = parentOf(at);
    }
  }
}
