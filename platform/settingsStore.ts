import { browser } from 'wxt/browser';
import { readSettings, type Settings } from '../settings/settings';

const KEY = 'settings';
/** For a later version that has to read this one's record otherwise than its own. */
const VERSION = 1;

/** The reader's settings; the defaults for whatever is missing or cannot be read. */
export async function loadSettings(): Promise<Settings> {
  return readStoredSettings(await browser.storage.local.get(KEY));
}

/** The settings among stored records. */
export function readStoredSettings(records: Readonly<Record<string, unknown>>): Settings {
  return readSettings(records[KEY]);
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: { version: VERSION, ...settings } });
}
