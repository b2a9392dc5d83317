import { activeElement } from './activeElement';
import { readSelection, type SelectedRange } from './readSelection';
import type { ShadowRootOf } from './watchLateRoots';

/** Remembers where the focus and the selection are; returns the way back to both. */
export function rememberPlace(
  document: Document,
  shadowRoots: Iterable<ShadowRoot>,
  shadowRootOf: ShadowRootOf,
): () => void {
  const focused = activeElement(document, shadowRootOf);
  const selected = readSelection(document, shadowRoots);
  const selection = document.getSelection();
  return () => {
    // Reading on where one was, not where the page would scroll to.
    if (focused?.isConnected) (focused as HTMLElement).focus({ preventScroll: true });
    const now = readSelection(document, shadowRoots);
    if (!selection || isSameRange(selected, now)) return;
    // Firefox moves the caret along with the focus, also where there was none.
    if (!selected) return selection.removeAllRanges();
    const { startContainer, startOffset, endContainer, endOffset, isBackward } = selected;
    if (!startContainer.isConnected || !endContainer.isConnected) return;
    if (isBackward)
      selection.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
    else selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
}

function isSameRange(a: SelectedRange | undefined, b: SelectedRange | undefined): boolean {
  return (
    a?.startContainer === b?.startContainer &&
    a?.startOffset === b?.startOffset &&
    a?.endContainer === b?.endContainer &&
    a?.endOffset === b?.endOffset
  );
}
