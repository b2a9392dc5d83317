import type { Mark } from './createMarks';
import { comparePlaces } from './pageOrder';
import type { SelectedRange } from './readSelection';

/** Whether a selection covers some of a mark, or begins or ends right beside it. */
export function touches(mark: Mark, selected: SelectedRange): boolean {
  const first = mark.spans[0];
  const last = mark.spans.at(-1);
  if (!first || !last) return false;
  const start = { node: selected.startContainer, offset: selected.startOffset };
  const end = { node: selected.endContainer, offset: selected.endOffset };
  return (
    comparePlaces({ node: last.node, offset: last.end }, start) >= 0 &&
    comparePlaces({ node: first.node, offset: first.start }, end) <= 0
  );
}
