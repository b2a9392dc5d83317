import { browser } from 'wxt/browser';

/** What Skinwise asks for at installation, and the reader can take back in the browser. */
const EVERYWHERE = { origins: ['<all_urls>'] };

/** Whether Skinwise may read websites, as far as the reader is concerned. */
export function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks the reader; to be called straight from a click, or browsers refuse. */
export function askToReadSites(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}
