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
  return marks.sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
}
