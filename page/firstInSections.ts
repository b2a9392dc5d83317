import { type Block, isShadowRoot } from './readable';
import { matches, rootOf } from './unforged';

const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';
/** What HTML calls sectioning content, and what else keeps its text to itself. */
const SECTIONS = new Set(['article', 'aside', 'dialog', 'footer', 'main', 'nav', 'section']);

/**
 * For each block, the terms that stand there for the first time in their section. A heading starts a
 * section, whatever its level. `article`, `section` and their like have sections of their own, and
 * after them the one around goes on. A page with neither is one section.
 *
 * One walk over the elements, in a reader's order, shadow trees with marks included. All text of a
 * block counts as standing where the block starts: walking the text as well costs three times that.
 */
export function firstInSections(
  marksByBlock: ReadonlyMap<Block, readonly { readonly termId: string }[]>,
): Map<Block, Set<string>> {
  const firsts = new Map<Block, Set<string>>();
  const shadows = new Map<Element, ShadowRoot>();
  for (const block of marksByBlock.keys()) {
    if (!block.isConnected) continue;
    let root = rootOf(block);
    while (isShadowRoot(root) && !shadows.has(root.host)) {
      shadows.set(root.host, root);
      root = rootOf(root.host);
    }
  }

  let seen = new Set<string>();
  const around: Set<string>[] = [];

  function note(block: Block): void {
    for (const { termId } of marksByBlock.get(block) ?? []) {
      if (seen.has(termId)) continue;
      seen.add(termId);
      const terms = firsts.get(block);
      if (terms) terms.add(termId);
      else firsts.set(block, new Set([termId]));
    }
  }

  function enter(element: Element): void {
    const isSection = SECTIONS.has(element.localName);
    if (isSection) around.push(seen);
    if (isSection || matches(element, HEADING)) seen = new Set();
    note(element);
    const shadow = shadows.get(element);
    if (!shadow) return;
    note(shadow);
    walk(shadow);
  }

  function leave(element: Element): void {
    if (SECTIONS.has(element.localName)) seen = around.pop() ?? seen;
  }

  function walk(root: Document | ShadowRoot): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    let isInside = walker.firstChild() !== null;
    while (isInside) {
      enter(walker.currentNode as Element);
      if (walker.firstChild()) continue;
      leave(walker.currentNode as Element);
      while (isInside && !walker.nextSibling()) {
        // The root of a tree is no element, so a walk ends where it began.
        isInside = walker.parentNode() !== null;
        if (isInside) leave(walker.currentNode as Element);
      }
    }
  }

  if (marksByBlock.size > 0) walk(document);
  return firsts;
}
