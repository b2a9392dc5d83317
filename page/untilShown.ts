/**
 * Waits while a page is hidden or prepared in advance. By its next frame, since hidden pages get
 * none, or few, and `document.open` removes listeners for `visibilitychange`.
 */
export async function untilShown(document: Document): Promise<void> {
  while (document.visibilityState === 'hidden') await new Promise(requestAnimationFrame);
}
