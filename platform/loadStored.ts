import { COPY, type Copy } from '../sessions/copyNudge';
import { type Journal, readJournal } from '../sessions/journal';
import type { Settings } from '../settings/settings';
import { isNearlyFull, loadRecords } from './journalStore';
import { readStoredSettings } from './settingsStore';
import { readSitesOff } from './sitesOff';

/** All that the app draws. */
export interface Stored extends Journal {
  readonly settings: Settings;
  readonly sitesOff: readonly string[];
  readonly copy: Copy;
  /** The browser's space for Skinwise runs out soon. */
  readonly isNearlyFull: boolean;
}

/** Everything stored for good, in one read: what is drawn belongs together. */
export async function loadStored(): Promise<Stored> {
  const [records, nearlyFull] = await Promise.all([loadRecords(), isNearlyFull()]);
  return {
    ...readJournal(records),
    settings: readStoredSettings(records),
    sitesOff: readSitesOff(records),
    copy: COPY.read('copy', records.copy) ?? { version: 1 },
    isNearlyFull: nearlyFull,
  };
}
