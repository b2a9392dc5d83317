import type { Handlers } from '../../platform/messages';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { setSite } from '../../platform/siteChoices';
import { inTurn } from './inTurn';
import { writeInTurn } from './writeInTurn';

export const settingsHandlers = {
  'settings/change': async (change) => {
    await writeInTurn(async () => saveSettings({ ...(await loadSettings()), ...change }));
    await refreshTabs();
    return null;
  },
  'site/set': async ({ on, ...site }) => {
    await inTurn(async () => setSite(site, (await loadSettings()).where, on));
    await refreshTabs(site.host);
    return null;
  },
} satisfies Partial<Handlers>;
