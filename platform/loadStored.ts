import { COPY, type Copy } from '../sessions/copyNudge';
import { type Journal, readJournal } from '../sessions/journal';
import { UPDATED, type Updated } from '../sessions/movedDates';
import type { Settings } from '../settings/settings';
import { isNearlyFull, loadRecords } from './journalStore';
import { readGoAlong } from './looksSync';
import { readStoredSettings } from './settingsStore';
import { readSites } from './siteChoices';

/** All that the app draws. */
export interface Stored extends Journal {
  readonly settings: Settings;
  /** Whether looks go along to the reader's other browsers. */
  readonly looksGoAlong: boolean;
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  readonly copy: Copy;
  /** Present from an update until the reader has seen what it moved. */
  readonly updated?: Updated | undefined;
  /** The browser's space for Skinwise runs out soon. */
  readonly isNearlyFull: boolean;
}

/** Everything stored for good, in one read: what is drawn belongs together. */
export async function loadStored(): Promise<Stored> {
  const [records, nearlyFull] = await Promise.all([loadRecords(), isNearlyFull()]);
  return {
    ...readJournal(records),
    settings: readStoredSettings(records),
    looksGoAlong: readGoAlong(records),
    sitesOff: readSites('off', records),
    sitesOn: readSites('on', records),
    copy: COPY.read('copy', records.copy) ?? { version: 1 },
    updated: UPDATED.read('updated', records.updated),
    isNearlyFull: nearlyFull,
  };
}
