import { browser } from 'wxt/browser';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import type { Ticks } from '../sessions/ticks';
import { sessionKey, sessionRecord } from './sessionStore';
import { skinCheckKey, skinCheckRecords } from './skinCheckStore';
import { ticksKey, ticksRecord } from './tickStore';

/** A session with its checks and ticks goes and comes back as one: browsers do all of a call or none of it. */
export interface SessionWithChecks {
  readonly session: Session;
  readonly checks: readonly SkinCheck[];
  readonly ticks?: Ticks | undefined;
}

/** @throws when the browser refuses; then nothing has changed. */
export async function saveWithChecks({ session, checks, ticks }: SessionWithChecks): Promise<void> {
  await browser.storage.local.set({
    ...sessionRecord(session),
    ...skinCheckRecords(checks),
    ...(ticks && ticksRecord(ticks)),
  });
}

export async function removeWithChecks({ session, checks }: SessionWithChecks): Promise<void> {
  const keys = [sessionKey(session.id), ticksKey(session.id), ...checks.map(skinCheckKey)];
  await browser.storage.local.remove(keys);
}
