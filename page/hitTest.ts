import type { Mark, Marks } from './createMarks';
import { isText } from './readable';

/** A mark under the pointer and the rectangle of the line of it that the pointer is on. */
export interface Hit {
  readonly mark: Mark;
  readonly rect: DOMRect;
}

/** A pointer is a little wider than a pixel. */
const SLACK_PX = 2;

/**
 * The mark at a point of the viewport. Browsers answer with the nearest caret, which can be far
 * away from blank space, so the word's own rectangles decide.
 *
 * @param shadowRoots trees to look into, closed ones included
 */
export function hitTest(
  document: Document,
  marks: Marks,
  shadowRoots: Iterable<ShadowRoot>,
  x: number,
  y: number,
): Hit | undefined {
  const caret = document.caretPositionFromPoint(x, y, {
    shadowRoots: [...shadowRoots].filter((root) => root.isConnected),
  });
  const node = caret?.offsetNode;
  if (!caret || !node || !isText(node)) return undefined;
  // On the right half of a letter the caret stands behind it.
  for (const offset of [caret.offset, caret.offset - 1]) {
    const found = marks.at(node, offset);
    if (!found) continue;
    const rect = rectsOf(document, found.span).find((rect) => contains(rect, x, y));
    if (rect) return { mark: found.mark, rect };
  }
  return undefined;
}

/** Whether a reader sees a mark now: in the viewport, not scrolled out of a box nor covered. */
export function isInSight(
  document: Document,
  marks: Marks,
  shadowRoots: Iterable<ShadowRoot>,
  mark: Mark,
): boolean {
  return mark.spans
    .flatMap((span) => rectsOf(document, span))
    .some((rect) => {
      const { x, y } = middleOf(rect);
      // Asking beyond the viewport is the common case, and answered without asking the browser.
      if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) return false;
      return hitTest(document, marks, shadowRoots, x, y)?.mark === mark;
    });
}

const middleOf = ({ x, y, width, height }: DOMRect): { x: number; y: number } => ({
  x: x + width / 2,
  y: y + height / 2,
});

/** The rectangles of a span, one per line it stands on; none when the text has changed. */
export function rectsOf(
  document: Document,
  span: { readonly node: Text; readonly start: number; readonly end: number },
): DOMRect[] {
  if (span.end > span.node.length) return [];
  const range = document.createRange();
  range.setStart(span.node, span.start);
  range.setEnd(span.node, span.end);
  return [...range.getClientRects()];
}

function contains(rect: DOMRect, x: number, y: number): boolean {
  return (
    x >= rect.left - SLACK_PX &&
    x <= rect.right + SLACK_PX &&
    y >= rect.top - SLACK_PX &&
    y <= rect.bottom + SLACK_PX
  );
}
