import { browser } from 'wxt/browser';

/**
 * Calls back after anything stored for good was written or removed, by whichever page; returns the undo.
 */
export function watchStorage(changed: () => void): () => void {
  const listener = (_: unknown, area: string): void => {
    if (area === 'local') changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
