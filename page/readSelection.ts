/** What is selected, as it stands in the page's trees. */
export interface SelectedRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  readonly collapsed: boolean;
  /** The reader dragged towards the beginning. */
  readonly isBackward: boolean;
}

/**
 * The selection or, collapsed, the caret; undefined when there is none. Only ranges say where it is
 * in a shadow tree: the selection's own anchor then names the host.
 */
export function readSelection(
  document: Document,
  shadowRoots: Iterable<ShadowRoot>,
): SelectedRange | undefined {
  const selection = document.getSelection();
  const [range] = selection?.getComposedRanges({ shadowRoots: [...shadowRoots] }) ?? [];
  if (!selection || !range) return undefined;
  const { startContainer, startOffset, endContainer, endOffset, collapsed } = range;
  const isBackward = selection.direction === 'backward';
  return { startContainer, startOffset, endContainer, endOffset, collapsed, isBackward };
}
