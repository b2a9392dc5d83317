import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { JOURNAL_KINDS, type Journal, readJournal } from '../sessions/journal';
import type { Records } from '../sessions/recordKind';
import { Problem } from './problem';

/** Everything stored for good, whatever it is, or what stands under some keys. */
export function loadRecords(keys: string[] | null = null): Promise<Records> {
  return browser.storage.local.get(keys);
}

export async function loadJournal(): Promise<Journal> {
  return readJournal(await loadRecords());
}

/**
 * Writes records, all or none. For the background alone, in turn.
 *
 * @throws Problem when there is no space, or where something stands that cannot be read; then
 * nothing has changed
 */
export async function writeRecords(records: Records): Promise<void> {
  const before = await browser.storage.local.get(Object.keys(records));
  for (const [key, record] of Object.entries(before)) {
    const kind = JOURNAL_KINDS.find((kind) => kind.owns(key));
    if (kind && !kind.read(key, record)) throw new Problem('unreadable');
  }
  await replaceRecords(records);
}

/**
 * Writes records over whatever stands there, all or none.
 *
 * @throws Problem when there is no space; then nothing has changed
 */
export async function replaceRecords(records: Records): Promise<void> {
  try {
    await browser.storage.local.set(records);
  } catch (error) {
    // No name of its own: "Resource::kQuotaBytes quota exceeded", "QuotaExceededError: …".
    if (/quota/i.test(String(error))) throw new Problem('storage-full', { cause: error });
    throw error;
  }
}

/** Removes records, all or none. */
export async function removeRecords(keys: readonly string[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}

/** Keys still to be removed, should we die before they are. */
const TO_REMOVE = 'to-remove';

/**
 * Writes records and removes others, all or none: what is to go is written beside what comes, and
 * removed at the next start if it has not been by then.
 */
export async function exchangeRecords(records: Records, remove: readonly string[]): Promise<void> {
  await replaceRecords({ ...records, [TO_REMOVE]: remove });
  await finishExchange();
}

/** Removes what an exchange had still to remove, if we died in the middle of one. */
export async function finishExchange(): Promise<void> {
  const { [TO_REMOVE]: keys } = await browser.storage.local.get(TO_REMOVE);
  if (keys === undefined) return;
  const known = v.is(v.array(v.string()), keys) ? keys : [];
  await removeRecords([...known, TO_REMOVE]);
}

/** Forgets what is only remembered until the browser closes. */
export async function clearMemory(): Promise<void> {
  await browser.storage.session.clear();
}

/** From here on it is said that space runs out, while there is enough for years of sessions. */
const NEARLY_FULL = 0.9;

/** Whether the browser's space for us runs out soon; Firefox names no such limit. */
export async function isNearlyFull(): Promise<boolean> {
  const { local } = browser.storage;
  if (!local.QUOTA_BYTES) return false;
  return (await local.getBytesInUse(null)) > local.QUOTA_BYTES * NEARLY_FULL;
}

/** Health data is for our own pages; Firefox has no such lock, its page script just never asks. */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
