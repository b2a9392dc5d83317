import { browser } from 'wxt/browser';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { sessionKey, sessionRecord } from './sessionStore';
import { skinCheckKey, skinCheckRecords } from './skinCheckStore';

/** A session with its checks goes and comes back as one: browsers do all of a call or none of it. */
export interface SessionWithChecks {
  readonly session: Session;
  readonly checks: readonly SkinCheck[];
}

/** @throws when the browser refuses; then nothing has changed. */
export async function saveWithChecks({ session, checks }: SessionWithChecks): Promise<void> {
  await browser.storage.local.set({ ...sessionRecord(session), ...skinCheckRecords(checks) });
}

export async function removeWithChecks({ session, checks }: SessionWithChecks): Promise<void> {
  await browser.storage.local.remove([sessionKey(session.id), ...checks.map(skinCheckKey)]);
}
