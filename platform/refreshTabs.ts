import { browser } from 'wxt/browser';
import { tellFrames } from './askPages';
import { siteOf } from './siteChoices';

/**
 * Tells every frame of the open tabs that what they may mark has changed. Never throws: the change is
 * stored by then, and must not be told as one that failed.
 *
 * @param host only the tabs of this site
 */
export async function refreshTabs(host?: string): Promise<void> {
  const all = await browser.tabs.query({}).catch(() => []);
  const tabs = all.filter((tab) => host === undefined || siteOf(tab)?.host === host);
  await Promise.all(tabs.map(({ id }) => id !== undefined && tellFrames(id, 'page/refresh')));
}
