import { browser } from 'wxt/browser';

/**
 * Brings the page script into tabs that were open before: browsers do so for new pages only, and
 * after an update the old script there is cut off. It takes over by itself where one is running.
 */
export async function markOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id = -1 }) => markTab(id)));
}

/** The same for one tab: one that could not be reached then, or came back from being switched off. */
export async function markTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/glossary.js'],
  });
}
