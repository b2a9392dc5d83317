import { type Block, isElement } from './readable';

/** By XPath, which can ask for a letter of a name as no selector can. */
const CUSTOM = "descendant-or-self::*[contains(name(), '-')]";

/**
 * Elements that a reader of text may not pass and that may have a shadow tree: custom elements, and
 * those with nothing in them. The browser finds them, and makes no object for all the others. No list here is
 * a live one, so that the page may change between two of them.
 */
export function* elementsWithoutText(root: Block): Generator<Element> {
  yield* root.querySelectorAll(':empty:not(form)');
  // XPath does not start at a shadow root. What stands in it may be a form with forged properties.
  for (const top of isElement(root) ? [root] : [...root.children]) {
    const type = XPathResult.ORDERED_NODE_SNAPSHOT_TYPE;
    const found = root.ownerDocument.evaluate(CUSTOM, top, null, type, null);
    for (let i = 0; i < found.snapshotLength; i++) yield found.snapshotItem(i) as Element;
  }
}
