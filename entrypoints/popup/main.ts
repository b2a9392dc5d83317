import { browser } from 'wxt/browser';
import { listPageTerms } from '../../platform/listPageTerms';
import { send } from '../../platform/messages';
import { askToReadSites, mayReadTab } from '../../platform/siteAccess';
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
    if (tab?.id === undefined || !(await mayReadTab(tab.id))) {
      return { terms: 'withdrawn', site: undefined };
    }
    const terms = await listPageTerms(tab.id);
    const site = siteOf(tab);
    // No answer at all: no page script can run here, so there is nothing to switch.
    if (!terms) return { terms: 'unreadable', site: undefined };
    return { terms, site: site && { ...site, on: await isSiteOn(site) } };
  },
  onAllow: askToReadSites,
});
