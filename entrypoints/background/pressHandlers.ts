import glossary from 'skinwise:glossary';
import type { Handlers, Sender } from '../../platform/messages';
import { openJournal } from '../../platform/openJournal';
import {
  forgetPress,
  loadKnownOn,
  loadKnownPrivately,
  notePress,
  type Press,
  saveKnownOn,
  saveKnownPrivately,
} from '../../platform/pressStore';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { setFrameSite, setSite } from '../../platform/siteChoices';
import { checkVouched, isOwnPage, siteOfFrame } from './asker';
import { inTurn } from './inTurn';

/** A page that leads a reader to press opens one tab, not twenty. */
const TABS_MS = 2000;
let lastTabAt = Number.NEGATIVE_INFINITY;

/**
 * What is pressed in a card on a page, and taken back there or in the popup.
 *
 * Firefox cannot tell whether a page has covered a card or made it invisible. What is pressed there counts
 * for that site alone, until the reader says the same on a second site or in the popup.
 */
export const pressHandlers = {
  'card/know': async ({ termId, known }, sender) => {
    await checkVouched(sender, termId, ['shown']);
    // What is kept must not be a page's to choose.
    if (!glossary.some(({ id }) => id === termId)) return null;
    const where = await inTurn(() => know(termId, known, sender));
    await refreshTabs();
    return where;
  },
  'card/site': async ({ termId, on }, sender) => {
    await checkVouched(sender, termId, ['shown']);
    const site = siteOfFrame(sender);
    if (!site) return null;
    const press: Press = { what: 'site-off', host: site.host };
    await inTurn(async () => {
      const { where } = await loadSettings();
      const set = sender.frameId === 0 ? setSite : setFrameSite;
      await set(site, where, on);
      if (on) await forgetPress(press);
      else if (!site.isPrivate) await notePress(press);
    });
    await refreshTabs();
    return site.host;
  },
  'card/guide': async ({ termId }, sender) => {
    await checkVouched(sender, termId, ['shown']);
    const term = glossary.find(({ id }) => id === termId);
    if (!term) return null;
    const now = performance.now();
    if (now - lastTabAt < TABS_MS) throw new Error('A tab was opened just now.');
    lastTabAt = now;
    await openJournal(term.chapter ? `guide/${term.chapter}` : `terms/${term.id}`);
    return null;
  },
  'press/undo': async (press) => {
    await inTurn(async () => {
      const { where } = await loadSettings();
      if (press.what === 'known') await setKnown(press.termId, false);
      else await setSite({ host: press.host, isPrivate: false }, where, true);
      await forgetPress(press);
    });
    await refreshTabs();
    return null;
  },
  'press/everywhere': async ({ termId }) => {
    await inTurn(async () => {
      await setKnown(termId, true);
      await forgetPress({ what: 'known', termId });
    });
    await refreshTabs();
    return null;
  },
} satisfies Partial<Handlers>;

/** Where the term counts as known then. */
async function know(
  termId: string,
  known: boolean,
  sender: Sender,
): Promise<'here' | 'everywhere'> {
  if (sender.tab?.incognito) {
    const others = (await loadKnownPrivately()).filter((id) => id !== termId);
    await saveKnownPrivately(known ? [...others, termId] : others);
    return 'everywhere';
  }
  if (!known) {
    await setKnown(termId, false);
    await forgetPress({ what: 'known', termId });
    return 'everywhere';
  }
  const host = import.meta.env.FIREFOX && !isOwnPage(sender) && siteOfFrame(sender)?.host;
  const knownOn = host ? await loadKnownOn() : [];
  const isSecondSite = knownOn.some(([id, other]) => id === termId && other !== host);
  if (!host || isSecondSite) {
    await setKnown(termId, true);
    await notePress({ what: 'known', termId });
    return 'everywhere';
  }
  const others = knownOn.filter(([id]) => id !== termId);
  await saveKnownOn([...others, [termId, host]]);
  await notePress({ what: 'known', termId, host });
  return 'here';
}

/** Known everywhere, or nowhere. */
async function setKnown(termId: string, known: boolean): Promise<void> {
  const knownOn = await loadKnownOn();
  const elsewhere = knownOn.filter(([id]) => id !== termId);
  if (elsewhere.length < knownOn.length) await saveKnownOn(elsewhere);
  const settings = await loadSettings();
  const others = settings.termsKnown.filter((id) => id !== termId);
  if (!known && others.length === settings.termsKnown.length) return;
  await saveSettings({ ...settings, termsKnown: known ? [...others, termId] : others });
}
