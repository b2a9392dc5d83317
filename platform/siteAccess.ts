import { browser } from 'wxt/browser';

/** What Skinwise asks for at installation, and the reader can take back in the browser. */
const EVERYWHERE = { origins: ['<all_urls>'] };

/** Whether Skinwise may read websites, as far as the reader is concerned. */
function mayReadSites(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Whether it may read a tab: all websites, the one that is open there, or that tab for now. */
export async function mayReadTab(tabId: number): Promise<boolean> {
  // Browsers tell the address of what we may read. Not the sender's of a message: that is told always.
  return (await mayReadSites()) || (await browser.tabs.get(tabId)).url !== undefined;
}

/** Asks the reader; to be called straight from a click, or browsers refuse. */
export function askToReadSites(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}
