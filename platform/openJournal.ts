import { browser } from 'wxt/browser';

/**
 * Opens the journal, the whole app in a tab, at a place in it.
 *
 * @example openJournal('guide/collagen')
 */
export async function openJournal(path: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/journal.html')}#/${path}` });
}
