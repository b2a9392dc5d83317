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
  return end <= node.length && textOf(node, start, end) === word;
}

/** Part of a text. Not out of its `data`: Firefox makes a copy of all of it at every look. */
export function textOf(node: Text, start: number, end: number): string {
  return node.substringData(start, end - start);
}

/** Text that shows a gradient through itself would turn solid under a mark. */
export function isSeenThrough({ parentElement }: Text): boolean {
  // In a frame that is not drawn, Firefox has no style at all.
  const style: CSSStyleDeclaration | null = parentElement && getComputedStyle(parentElement);
  const fill = style?.webkitTextFillColor;
  return !!fill && /^rgba.*, 0\)$|\/ 0\)$/.test(fill);
}
