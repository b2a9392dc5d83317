import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { recordKind } from '../sessions/recordKind';
import { readSettings, type Settings } from '../settings/settings';
import { replaceRecords } from './journalStore';

const KEY = 'settings';
/** For a later version that has to read this one's record otherwise than its own. */
const VERSION = 1;

/** The record, for backups; whatever of it cannot be read is the default. */
export const SETTINGS = recordKind(
  KEY,
  v.pipe(
    v.unknown(),
    v.looseObject({ version: v.literal(VERSION) }),
    v.transform((record) => ({ version: VERSION, ...readSettings(record) })),
  ),
);

/** The reader's settings; the defaults for whatever is missing or cannot be read. */
export async function loadSettings(): Promise<Settings> {
  return readStoredSettings(await browser.storage.local.get(KEY));
}

/** The settings among stored records. */
export function readStoredSettings(records: Readonly<Record<string, unknown>>): Settings {
  return readSettings(records[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await replaceRecords({ [KEY]: { version: VERSION, ...settings } });
}
