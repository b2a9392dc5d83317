import { browser } from './pageBrowser';

/** Whether the extension was updated, switched off or removed under a script that still runs. */
export function isOrphaned(): boolean {
  // The id goes with the extension; in some versions even reading it throws.
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
