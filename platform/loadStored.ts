import { browser } from 'wxt/browser';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import type { Ticks } from '../sessions/ticks';
import type { Settings } from '../settings/settings';
import { readSessions } from './sessionStore';
import { readStoredSettings } from './settingsStore';
import { readSitesOff } from './sitesOff';
import { readSkinChecks } from './skinCheckStore';
import { readTicks } from './tickStore';

/** All that the app draws. */
export interface Stored {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly ticks: readonly Ticks[];
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
}

/** Everything stored for good, in one read: what is drawn belongs together. */
export async function loadStored(): Promise<Stored> {
  const records = await browser.storage.local.get(null);
  return {
    sessions: readSessions(records),
    checks: readSkinChecks(records),
    ticks: readTicks(records),
    settings: readStoredSettings(records),
    sitesOff: readSitesOff(records),
  };
}
