import { browser } from 'wxt/browser';

/** Calls back after anything stored for good was written or removed, by whichever page. */
export function watchStorage(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local') changed();
  });
}
