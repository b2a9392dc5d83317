import { browser } from 'wxt/browser';
import type { Records } from '../sessions/recordKind';
import type { Looks } from '../settings/looks';
import { loadRecords, removeRecords, replaceRecords } from './journalStore';
import { Problem } from './problem';

/** The one record that the browser's own sync carries; nothing else of ours names that storage. */
const KEY = 'looks';
/** For a later version that has to read this one's record otherwise than its own. */
const VERSION = 1;

/**
 * That the reader wants it, noted beside the settings and not in them: a copy that is brought in, or a
 * record from elsewhere, does not decide this.
 */
const SWITCH = 'looks-go-along';

export function readGoAlong(records: Records): boolean {
  return records[SWITCH] === true;
}

export async function doLooksGoAlong(): Promise<boolean> {
  return readGoAlong(await loadRecords([SWITCH]));
}

export async function setGoAlong(on: boolean): Promise<void> {
  await (on ? replaceRecords({ [SWITCH]: true }) : removeRecords([SWITCH]));
}

/** What this or another browser has written last; undefined where none has. */
export async function loadSynced(): Promise<unknown> {
  return (await browser.storage.sync.get(KEY))[KEY];
}

/** @throws Problem when the browser does not take it; then nothing has changed */
export async function writeSynced(looks: Looks): Promise<void> {
  try {
    await browser.storage.sync.set({ [KEY]: { version: VERSION, ...looks } });
  } catch (cause) {
    throw new Problem('not-synced', { cause });
  }
}

/** @throws Problem when the browser keeps it */
export async function removeSynced(): Promise<void> {
  try {
    await browser.storage.sync.remove(KEY);
  } catch (cause) {
    throw new Problem('still-synced', { cause });
  }
}

/** Calls back when something has come from another browser, and after our own writes. */
export function watchSynced(arrived: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') arrived();
  });
}

/** Looks are for our own pages, too: a page script is told what it needs. */
export async function lockSynced(): Promise<void> {
  await browser.storage.sync.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
