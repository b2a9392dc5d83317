import { browser } from 'wxt/browser';
import { tellFrames } from './pageMessages';
import { hostOf } from './sitesOff';

/** Tells every frame of a site's open tabs, or of all tabs, that a setting of theirs has changed. */
export async function refreshTabs(host?: string): Promise<void> {
  const tabs = await browser.tabs.query({});
  const concerned = host === undefined ? tabs : tabs.filter(({ url }) => hostOf(url) === host);
  await Promise.all(concerned.map(({ id }) => id !== undefined && tellFrames(id, 'page/refresh')));
}
