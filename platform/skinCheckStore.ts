import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type SkinCheck, SkinCheckSchema, StoredSkinCheckSchema } from '../sessions/skinCheck';

/** Each day's check is a record of its own, as sessions are, and for the same reason. */
const PREFIX = 'check:';
export const skinCheckKey = ({ sessionId, day }: Pick<SkinCheck, 'sessionId' | 'day'>): string =>
  `${PREFIX}${sessionId}:${day}`;

/** All checks that can be read among stored records; the others stay where they are. */
export function readSkinChecks(records: Readonly<Record<string, unknown>>): SkinCheck[] {
  return Object.entries(records).flatMap(([key, record]) => {
    if (!key.startsWith(PREFIX)) return [];
    const parsed = v.safeParse(StoredSkinCheckSchema, record);
    // A record under a key that is not its own would be shown for another day than it is removed for.
    const isReadable = parsed.success && skinCheckKey(parsed.output) === key;
    if (!isReadable) console.warn(`Skinwise cannot read ${key}; it is kept as it is.`);
    return isReadable ? [parsed.output] : [];
  });
}

/**
 * The check of one day; undefined when there is none.
 *
 * @throws when there is one that cannot be read, so that nobody writes over it
 */
export async function loadSkinCheck(
  sessionId: string,
  day: number,
): Promise<SkinCheck | undefined> {
  const records = await browser.storage.local.get(skinCheckKey({ sessionId, day }));
  const [check] = readSkinChecks(records);
  if (!check && Object.keys(records).length > 0) throw new Error('This check cannot be read.');
  return check;
}

export async function loadSkinChecks(): Promise<SkinCheck[]> {
  return readSkinChecks(await browser.storage.local.get(null));
}

/** Checks as they are stored, by their keys. */
export function skinCheckRecords(checks: readonly SkinCheck[]): Record<string, SkinCheck> {
  return Object.fromEntries(
    checks.map((check) => [skinCheckKey(check), v.parse(SkinCheckSchema, check)]),
  );
}

/** @throws when the browser refuses; then nothing has changed. */
export async function saveSkinCheck(check: SkinCheck): Promise<void> {
  await browser.storage.local.set(skinCheckRecords([check]));
}

export async function removeSkinCheck(check: Pick<SkinCheck, 'sessionId' | 'day'>): Promise<void> {
  await browser.storage.local.remove(skinCheckKey(check));
}
