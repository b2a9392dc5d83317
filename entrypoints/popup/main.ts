import { browser } from 'wxt/browser';
import { showTerm } from '../../platform/askPages';
import { keepDraft, loadDraft } from '../../platform/draftStore';
import { excerptPage } from '../../platform/excerptPage';
import { loadFirstView } from '../../platform/firstViewStore';
import { listPageTerms } from '../../platform/listPageTerms';
import { markTab } from '../../platform/markOpenTabs';

import { keepPlace, loadPlace } from '../../platform/placeStore';
import { loadPresses } from '../../platform/pressStore';
import { send } from '../../platform/send';
import { loadSettings } from '../../platform/settingsStore';
import { askToReadSites, mayReadTab } from '../../platform/siteAccess';
import { isSiteOn, siteOf } from '../../platform/siteChoices';
import { mountApp } from '../app/mountApp';

/** The popup: the app beside the page it was opened on. */
void mountApp({
  openBig: async (path) => {
    await send('journal/open', { path });
    window.close();
  },
  page: async () => {
    const tab = await tabBelow();
    if (tab?.id === undefined || !(await mayReadTab(tab.id))) {
      return { terms: 'withdrawn', site: undefined, presses: [] };
    }
    const presses = tab.incognito ? [] : await loadPresses();
    const terms = await listPageTerms(tab.id);
    const site = siteOf(tab);
    // No page script is here, so there is nothing to switch.
    if (typeof terms === 'string') return { terms, site: undefined, presses };
    const { where } = await loadSettings();
    return { terms, site: site && { ...site, on: await isSiteOn(site, where) }, presses };
  },
  excerpts: async () => {
    const tab = await tabBelow();
    return tab?.id === undefined ? [] : excerptPage(tab.id);
  },
  showTerm: async (termId) => {
    const tab = await tabBelow();
    return tab?.id !== undefined && showTerm(tab.id, termId);
  },
  onMark: async () => {
    const tab = await tabBelow();
    if (tab?.id !== undefined) await markTab(tab.id);
  },
  onAllow: askToReadSites,
  firstView: loadFirstView,
  place: () => loadPlace(Temporal.Now.plainDateISO()),
  keepPlace: async (path) => {
    if (!(await isPrivate())) await keepPlace(path, Temporal.Now.plainDateISO());
  },
  draft: async () => ((await isPrivate()) ? undefined : loadDraft(Temporal.Now.plainDateISO())),
  keepDraft: async (draft) => {
    if (!(await isPrivate())) await keepDraft(draft, Temporal.Now.plainDateISO());
  },
});

/** In a private window nothing is to be remembered for the others. */
async function isPrivate(): Promise<boolean> {
  return (await browser.windows?.getCurrent())?.incognito ?? false;
}

async function tabBelow() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
