import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Ticks, TicksSchema } from '../sessions/ticks';

/** What is ticked for a session is one record beside it, and goes with it. */
const PREFIX = 'ticks:';
export const ticksKey = (sessionId: string): string => PREFIX + sessionId;

/** All ticks that can be read among stored records; the others stay where they are. */
export function readTicks(records: Readonly<Record<string, unknown>>): Ticks[] {
  return Object.entries(records).flatMap(([key, record]) => {
    if (!key.startsWith(PREFIX)) return [];
    const parsed = v.safeParse(TicksSchema, record);
    const isReadable = parsed.success && ticksKey(parsed.output.sessionId) === key;
    if (!isReadable) console.warn(`Skinwise cannot read ${key}; it is kept as it is.`);
    return isReadable ? [parsed.output] : [];
  });
}

/**
 * What is ticked for a session; undefined when nothing is.
 *
 * @throws when there is something that cannot be read, so that nobody writes over it
 */
export async function loadTicks(sessionId: string): Promise<Ticks | undefined> {
  const records = await browser.storage.local.get(ticksKey(sessionId));
  const [ticks] = readTicks(records);
  if (!ticks && Object.keys(records).length > 0) throw new Error('These ticks cannot be read.');
  return ticks;
}

/** Ticks as they are stored, by their key. */
export function ticksRecord(ticks: Ticks): Record<string, Ticks> {
  return { [ticksKey(ticks.sessionId)]: v.parse(TicksSchema, ticks) };
}

/** @throws when the browser refuses; then nothing has changed. */
export async function saveTicks(ticks: Ticks): Promise<void> {
  await browser.storage.local.set(ticksRecord(ticks));
}

export async function removeTicks(sessionId: string): Promise<void> {
  await browser.storage.local.remove(ticksKey(sessionId));
}
