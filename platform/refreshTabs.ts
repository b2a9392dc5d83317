import { browser } from 'wxt/browser';
import { askPage } from './pageMessages';
import { hostOf } from './sitesOff';

/** Tells every frame of a site's open tabs that its setting has changed. */
export async function refreshTabs(host: string): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ url }) => hostOf(url) === host);
  await Promise.all(tabs.map(({ id }) => id !== undefined && askPage(id, 'page/refresh', true)));
}
