import type { Handlers } from '../../platform/messages';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { setSite } from '../../platform/siteChoices';
import { inTurn } from './inTurn';
import { carryLooks } from './looksWrites';
import { writeInTurn } from './writeInTurn';

export const settingsHandlers = {
  'settings/change': async (change) => {
    await writeInTurn(async () => {
      const before = await loadSettings();
      const after = { ...before, ...change };
      await carryLooks(before, after);
      await saveSettings(after);
    });
    await refreshTabs();
    return null;
  },
  'site/set': async ({ on, ...site }) => {
    await inTurn(async () => setSite(site, (await loadSettings()).where, on));
    await refreshTabs(site.host);
    return null;
  },
} satisfies Partial<Handlers>;
