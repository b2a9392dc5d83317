import { type Block, isElement, kindOf, UNREAD } from './readable';
import { parentOf } from './unforged';

/**
 * Elements that a reader of text does not pass and that may have a shadow tree. Without text inside, there is
 * an element with nothing in it: the browser finds those, and the others are on the way up from them. No
 * list here is a live one, so that the page may change between two of them.
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
