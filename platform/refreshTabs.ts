import { browser } from 'wxt/browser';
import { askPage } from './pageMessages';

/** Tells every frame of every tab that a setting has changed. */
export async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, 'page/refresh', true)));
}
