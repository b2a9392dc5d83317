import type { Mark } from './createMarks';
import { rectsOf } from './hitTest';

/** Scrolls until a mark is in the viewport, whatever boxes it is scrolled out of. */
export function bringIntoView(document: Document, mark: Mark): void {
  const [span] = mark.spans;
  span?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [rect] = span ? rectsOf(document, span) : [];
  if (!rect || (rect.top >= 0 && rect.bottom <= innerHeight)) return;
  // The element around it is higher than the viewport, and was centred instead.
  scrollBy({ top: rect.top - innerHeight / 2, behavior: 'instant' });
}
