import { browser } from 'wxt/browser';
import { send } from '../../platform/messages';
import { askPageTerms } from '../../platform/pageTerms';
import { mountApp } from './mountApp';

/** The popup: the app beside the page it was opened on. */
void mountApp({
  openBig: async (path) => {
    await send('journal/open', { path });
    window.close();
  },
  pageTerms: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? undefined : askPageTerms(tab.id);
  },
});
