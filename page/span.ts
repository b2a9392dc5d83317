/** Part of a mark that lies in one text node. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
  /** What stood there when it was read. */
  readonly word: string;
}

export function rangeOver({ node, start, end }: Span): StaticRange {
  return new StaticRange({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  });
}

/** Whether the text still says what was marked. */
export function isTrue({ node, start, end, word }: Span): boolean {
  return node.data.slice(start, end) === word;
}

/** Text that shows a gradient through itself would turn solid under a mark. */
export function isSeenThrough({ parentElement }: Text): boolean {
  const fill = parentElement && getComputedStyle(parentElement).webkitTextFillColor;
  return !!fill && /^rgba.*, 0\)$|\/ 0\)$/.test(fill);
}
