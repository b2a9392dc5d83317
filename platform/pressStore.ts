import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { recordKind } from '../sessions/recordKind';
import { replaceRecords } from './journalStore';

const termId = v.pipe(v.string(), v.maxLength(64));
const host = v.pipe(v.string(), v.maxLength(255));

const KNOWN_ON_KEY = 'known-on';
/** No one presses so often; the oldest go. */
const MOST_KNOWN = 500;
const KnownOnSchema = v.array(v.tuple([termId, host]));
/** Terms that the reader knows on one site alone, as far as a press on that site can say; for backups. */
export const KNOWN_ON = recordKind<[string, string][]>(KNOWN_ON_KEY, KnownOnSchema);

/** In memory alone: where someone has pressed says where someone has been. */
const KEYS = { lately: 'pressed-lately', private: 'private-known' } as const;
const MOST_LATELY = 8;

/** What the reader has pressed in a card on a page. */
export const PressSchema = v.union([
  /** A term is known: on one site, or everywhere. */
  v.object({ what: v.literal('known'), termId, host: v.exactOptional(host) }),
  v.object({ what: v.literal('site-off'), host }),
]);
export type Press = v.InferOutput<typeof PressSchema>;

/** The terms known on one site alone, with that site's host. */
export async function loadKnownOn(): Promise<[termId: string, host: string][]> {
  const { [KNOWN_ON_KEY]: stored } = await browser.storage.local.get(KNOWN_ON_KEY);
  const parsed = v.safeParse(KnownOnSchema, stored ?? []);
  return parsed.success ? parsed.output : [];
}

export async function saveKnownOn(known: readonly [string, string][]): Promise<void> {
  await replaceRecords({ [KNOWN_ON_KEY]: known.slice(-MOST_KNOWN) });
}

/** What was pressed in cards lately, the last first. */
export async function loadPresses(): Promise<Press[]> {
  return load(KEYS.lately, PressSchema);
}

/** Notes a press; the same one is noted once. */
export async function notePress(press: Press): Promise<void> {
  const others = (await loadPresses()).filter((other) => !isSame(other, press));
  await save(KEYS.lately, [press, ...others].slice(0, MOST_LATELY));
}

/** What was pressed is taken back, or kept for good. */
export async function forgetPress(press: Press): Promise<void> {
  const presses = await loadPresses();
  await save(
    KEYS.lately,
    presses.filter((other) => !isSame(other, press)),
  );
}

/** Terms known in private windows, until the last of them closes. */
export async function loadKnownPrivately(): Promise<string[]> {
  return load(KEYS.private, termId);
}

export async function saveKnownPrivately(termIds: readonly string[]): Promise<void> {
  await save(KEYS.private, termIds.slice(-MOST_KNOWN));
}

/** Forgets what was pressed in private windows. */
export async function forgetKnownPrivately(): Promise<void> {
  await browser.storage.session.remove(KEYS.private);
}

async function load<T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T[]> {
  const { [key]: kept } = await browser.storage.session.get(key);
  const parsed = v.safeParse(v.array(schema), kept ?? []);
  return parsed.success ? parsed.output : [];
}

async function save(key: string, values: readonly unknown[]): Promise<void> {
  await browser.storage.session.set({ [key]: values });
}

/** Whether two presses are about the same; a term is known once, here or everywhere. */
function isSame(a: Press, b: Press): boolean {
  if (a.what === 'known') return b.what === 'known' && a.termId === b.termId;
  return b.what === 'site-off' && a.host === b.host;
}
