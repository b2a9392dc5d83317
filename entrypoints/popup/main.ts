import { browser } from 'wxt/browser';
import { listPageTerms } from '../../platform/listPageTerms';
import { send } from '../../platform/messages';
import { askToReadSites, mayReadTab } from '../../platform/siteAccess';
import { hostOf, mayMark } from '../../platform/sitesOff';
import { mountApp } from './mountApp';

/** The popup: the app beside the page it was opened on. */
void mountApp({
  openBig: async (path) => {
    await send('journal/open', { path });
    window.close();
  },
  page: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const host = hostOf(tab?.url);
    if (tab?.id === undefined || !(await mayReadTab(tab.id))) {
      return { terms: 'withdrawn', site: undefined };
    }
    const terms = await listPageTerms(tab.id);
    return {
      terms: terms ?? 'unreadable',
      // No answer at all: no page script can run here, so there is nothing to switch.
      site: host && terms !== undefined ? { host, on: await mayMark(tab?.url) } : undefined,
    };
  },
  onAllow: askToReadSites,
});
