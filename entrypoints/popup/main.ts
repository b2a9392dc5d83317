import { browser } from 'wxt/browser';
import { send } from '../../platform/messages';
import { askPage } from '../../platform/pageMessages';
import { isSiteOn, siteOf } from '../../platform/sitesOff';
import { mountApp } from './mountApp';

/** The popup: the app beside the page it was opened on. */
void mountApp({
  openBig: async (path) => {
    await send('journal/open', { path });
    window.close();
  },
  page: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const site = siteOf(tab);
    const terms = tab?.id === undefined ? undefined : await askPage(tab.id, 'page/terms');
    return {
      terms: terms ?? undefined,
      // No answer at all: no page script can run here, so there is nothing to switch.
      site: site && terms !== undefined ? { ...site, on: await isSiteOn(site) } : undefined,
    };
  },
});
