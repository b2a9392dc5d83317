import { isForged, matches, parentOf, typeOf } from './unforged';

/**
 * What of a page is read, and what continues a line of thought: by tag name and two attributes.
 * Computed styles would cost ten times the walk. Node types instead of `instanceof`, which fails
 * for nodes that a page has moved here from another frame.
 */

/** Elements that a thought runs through. Not `sup`: a footnote's number is not part of the word. */
const INLINE_NAMES =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q s small span strike ' +
  'strong sub time tt u var wbr';
/** Never read: not prose, not shown, or the reader's own writing. */
const UNREAD_NAMES =
  'head title textarea select option datalist input svg math canvas video audio iframe object ' +
  'embed code pre kbd samp';
/** Never read either, and no gap in the line of thought, since nothing of them shows. */
const INVISIBLE_NAMES = 'script style noscript template';

export const BLOCK = 0;
export const INLINE = 1;
export const UNREAD = 2;
export const INVISIBLE = 3;

const KINDS = new Map(
  [INLINE_NAMES, UNREAD_NAMES, INVISIBLE_NAMES].flatMap((names, index) =>
    names.split(' ').map((name) => [name, index + 1] as const),
  ),
);

/** What a line of thought belongs to; the text directly in a shadow tree belongs to its root. */
export type Block = Element | ShadowRoot;

/** How an element is read: as a block of its own, as part of the run around it, or not at all. */
export function kindOf(element: Element): number {
  const { localName } = element;
  // A forged name is no string.
  if ((localName === 'form' || typeof localName !== 'string') && isForged(element)) return UNREAD;
  const kind = KINDS.get(localName) ?? BLOCK;
  return kind <= INLINE && element.hasAttributes() && matches(element, EDITABLE) ? UNREAD : kind;
}

/**
 * What is written in, and code in whatever elements. Names and whole pages are not to be translated or not to
 * be spelled; both together only editors are, and pages that are apps.
 */
const EDITABLE =
  '[contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=code], ' +
  '[translate=no][spellcheck=false]:not(html, body)';

export function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** A node and all it stands in, out of shadow trees too, up to the document. */
export function* selfAndAncestors(node: Node): Generator<Node> {
  let at: Node | null = node;
  while (at) {
    yield at;
    at = parentOf(at) ?? (isShadowRoot(at) ? at.host : null);
  }
}

/** The block that a node is read in. */
export function blockOf(node: Node): Block | undefined {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at) ? kindOf(at) !== INLINE : isShadowRoot(at)) return at as Block;
  }
  return undefined;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return typeOf(node) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

/** The blocks of a tree that stand in no other of its blocks: itself, or those inside inline markup. */
export function* topBlocks(element: Element): Generator<Element> {
  const waiting = [element];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const kind = kindOf(at);
    if (kind === BLOCK) yield at;
    // One by one: there may be more children than a call may have arguments.
    else if (kind === INLINE) for (const child of at.children) waiting.push(child);
  }
}
