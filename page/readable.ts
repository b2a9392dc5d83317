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
  const kind = KINDS.get(element.localName) ?? BLOCK;
  return kind <= INLINE && element.hasAttributes() && isEditable(element) ? UNREAD : kind;
}

/** Roles of what is written in, and of code in whatever elements. */
const EDITOR_ROLES = /^(textbox|searchbox|code)$/;

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (EDITOR_ROLES.test(element.getAttribute('role') ?? '')) return true;
  // Names and whole pages say the one; both together only editors do, and pages that are apps.
  const isEditor =
    element.getAttribute('translate') === 'no' && element.getAttribute('spellcheck') === 'false';
  return isEditor && element.localName !== 'body' && element.localName !== 'html';
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** A node and all it stands in, out of shadow trees too, up to the document. */
export function* selfAndAncestors(node: Node): Generator<Node> {
  let at: Node | null = node;
  while (at) {
    yield at;
    at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null;
  }
}

/** The block that a node is read in. */
export function blockOf(node: Node): Block | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (isElement(at) ? kindOf(at) !== INLINE : isShadowRoot(at)) return at as Block;
  }
  return undefined;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
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
