import { browser } from 'wxt/browser';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import type { Settings } from '../settings/settings';
import { readSessions } from './sessionStore';
import { readStoredSettings } from './settingsStore';
import { readSites } from './siteChoices';
import { readSkinChecks } from './skinCheckStore';

/** All that the app draws. */
export interface Stored {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
}

/** Everything stored for good, in one read: what is drawn belongs together. */
export async function loadStored(): Promise<Stored> {
  const records = await browser.storage.local.get(null);
  return {
    sessions: readSessions(records),
    checks: readSkinChecks(records),
    settings: readStoredSettings(records),
    sitesOff: readSites('off', records),
    sitesOn: readSites('on', records),
  };
}
