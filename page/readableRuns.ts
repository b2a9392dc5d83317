/**
 * Reads a stranger's DOM the way a reader does: as runs of text that belong together.
 *
 * A run is the text of one line of thought, split into nodes only by inline markup. Nothing joins
 * over a block, cell, list item, line break, form control or picture. By tag name alone: asking for
 * computed styles costs ten times the walk.
 */

/** The text nodes of one run, in order, and the element whose line of thought it is. */
export interface Run {
  readonly block: Element;
  readonly nodes: readonly Text[];
}

/**
 * What the walk meets: a block it enters (so that old marks of it can go), a finished run, or, when
 * the page moved things while the walk paused, the block whose rest has to be read anew.
 */
export type Step = { readonly entered: Element } | { readonly lost: Element } | Run;

/** Elements that a thought runs through. Not `sup`: a footnote's number is not part of the word. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q s small span strike ' +
    'strong sub time tt u var wbr'
  ).split(' '),
);

/** Never read: not prose, not shown, or the reader's own writing. */
const UNREAD = new Set(
  (
    'script style noscript template head title textarea select option datalist input svg math ' +
    'canvas video audio iframe object embed code pre kbd samp'
  ).split(' '),
);

/** Unread elements that leave no gap in the line of thought, since nothing of them shows. */
const INVISIBLE = new Set(['script', 'style', 'noscript', 'template']);

export type ShadowRootOf = (element: Element) => ShadowRoot | null;

/** Whether an element continues the run around it. */
function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** Whether what stands in this element is never read. */
function isUnread(element: Element): boolean {
  if (UNREAD.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** The nearest element around a node that starts a line of thought of its own. */
export function blockOf(node: Node): Element | undefined {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) return at.host;
    if (at instanceof Element && !isInline(at)) return at;
  }
  return undefined;
}

/** Whether a node stands inside something unread. */
export function isInsideUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at instanceof ShadowRoot) at = at.host;
    if (at instanceof Element && isUnread(at)) return true;
  }
  return false;
}

/**
 * Walks everything readable below a root, shadow trees included. Lazy, so that the caller can pause
 * between steps and let the page go on.
 */
export function* readableRuns(
  root: Element | ShadowRoot,
  shadowRootOf: ShadowRootOf,
  foundShadowRoot: (root: ShadowRoot) => void,
): Generator<Step> {
  const top = root instanceof ShadowRoot ? root.host : root;
  if (root instanceof Element && isUnread(root)) return;
  const blocks = [top];
  const parents: Node[] = [];
  let nodes: Text[] = [];
  let parent: Node = root;
  let node: Node | null = root.firstChild;

  function* enter(element: Element): Generator<Step> {
    if (!isInline(element) || element === top) yield { entered: element };
    const shadow = shadowRootOf(element);
    if (!shadow) return;
    foundShadowRoot(shadow);
    yield* readableRuns(shadow, shadowRootOf, foundShadowRoot);
  }
  function* endRun(): Generator<Step> {
    const block = blocks.at(-1) ?? top;
    if (nodes.length > 0) yield { block, nodes };
    nodes = [];
  }

  /** Gives up the innermost block, which the caller reads anew, and goes on behind it. */
  function* lose(): Generator<Step> {
    const lost = blocks.at(-1) ?? top;
    nodes = [];
    yield { lost };
    while (parent !== lost) parent = parents.pop() ?? lost;
    node = null;
  }

  if (root instanceof Element) yield* enter(root);
  for (;;) {
    while (!node) {
      const outer = parents.pop();
      if (!outer) {
        yield* endRun();
        return;
      }
      if (parent === blocks.at(-1)) {
        yield* endRun();
        blocks.pop();
      }
      node = parent.nextSibling;
      const moved = parent.parentNode !== outer;
      parent = outer;
      if (moved) yield* lose();
    }
    if (node.parentNode !== parent) {
      yield* lose();
      continue;
    }
    if (node instanceof Text) {
      nodes.push(node);
    } else if (node instanceof Element) {
      const inline = isInline(node);
      const unread = isUnread(node);
      if ((!inline || unread) && !INVISIBLE.has(node.localName)) yield* endRun();
      if (!unread) {
        yield* enter(node);
        if (!inline) blocks.push(node);
        parents.push(parent);
        parent = node;
        node = node.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
}
