import type { SeenMark } from './driver';

/** Runs in the page's own world: what any page can see of marks, told apart by their priority. */
export function readMarks(current: boolean): SeenMark[] {
  const marks: SeenMark[] = [];
  for (const highlight of CSS.highlights.values()) {
    if (highlight.priority !== (current ? -1 : -2)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y, width, height } = range.getBoundingClientRect();
      marks.push({ text: range.toString(), box: { x, y, width, height } });
    }
  }
  // On one line even if one is bold and so begins a little higher.
  return marks.sort(({ box: a }, { box: b }) => {
    if (a.y + a.height / 2 < b.y || b.y + b.height / 2 < a.y) return a.y - b.y;
    return a.x - b.x;
  });
}
