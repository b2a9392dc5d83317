import type { Mark } from './createMarks';
import { isElement, isShadowRoot, selfAndAncestors } from './readable';
import { matches } from './unforged';

/**
 * Where a card is usable: outside of a modal dialog or a fullscreen element everything is inert,
 * however high it is stacked, and a popover closes when something outside of it is clicked. Nowhere
 * while a video has the whole screen.
 */
export function parentFor(document: Document, mark: Mark): ParentNode | undefined {
  const [span] = mark.spans;
  let shadow: ShadowRoot | undefined;
  for (const around of span ? selfAndAncestors(span.node) : []) {
    if (isElement(around) && matches(around, ':modal, :fullscreen, :popover-open')) {
      // What shows of a component is its shadow tree.
      return shadow?.host === around ? shadow : around;
    }
    if (isShadowRoot(around)) shadow = around;
  }
  return document.fullscreenElement ? undefined : (document.documentElement ?? undefined);
}

/** Whether a mark's lines run from top to bottom. */
export function isVertical({ spans: [span] }: Mark): boolean {
  const element = span?.node.parentElement;
  return !!element && getComputedStyle(element).writingMode !== 'horizontal-tb';
}
