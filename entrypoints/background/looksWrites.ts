import {
  doLooksGoAlong,
  loadSynced,
  removeSynced,
  setGoAlong,
  writeSynced,
} from '../../platform/looksSync';
import type { Handlers } from '../../platform/messages';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, saveSettings } from '../../platform/settingsStore';
import { isSame } from '../../sessions/isSame';
import { looksOf, readLooks } from '../../settings/looks';
import type { Settings } from '../../settings/settings';
import { inTurn } from './inTurn';

export const looksHandlers = {
  'looks/go-along': async ({ on }) => {
    await inTurn(on ? begin : stopLooks);
    return null;
  },
} satisfies Partial<Handlers>;

/** What another browser of the reader's has written holds here from now on; else this one begins. */
async function begin(): Promise<void> {
  if ((await loadSynced()) === undefined) await writeSynced(looksOf(await loadSettings()));
  await setGoAlong(true);
  await takeLooks();
}

/** First here, which always can be done; whoever is told that a record is left can ask once more. */
export async function stopLooks(): Promise<void> {
  await setGoAlong(false);
  await removeSynced();
}

/**
 * Sends looks along that have been changed here. To be asked before the change is stored: what cannot go
 * along is not changed at all, so that this browser and the record never part.
 */
export async function carryLooks(before: Settings, after: Settings): Promise<void> {
  const looks = looksOf(after);
  if (isSame(looksOf(before), looks) || !(await doLooksGoAlong())) return;
  await writeSynced(looks);
}

/** Takes what has come from another browser: whatever was written last holds. To be called in turn. */
export async function takeLooks(): Promise<void> {
  if (!(await doLooksGoAlong())) return;
  const settings = await loadSettings();
  const taken = { ...settings, ...readLooks(await loadSynced()) };
  if (isSame(settings, taken)) return;
  await saveSettings(taken);
  await refreshTabs();
}
