import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Session, SessionSchema, StoredSessionSchema } from '../sessions/session';

/** Each session is a record of its own, so that one that cannot be read never hides the others. */
const PREFIX = 'session:';
export const sessionKey = (id: string): string => PREFIX + id;

/** All sessions that can be read; the others stay where they are, untouched. */
export async function loadSessions(): Promise<Session[]> {
  return readSessions(await browser.storage.local.get(null));
}

/** The sessions that can be read among stored records. */
export function readSessions(records: Readonly<Record<string, unknown>>): Session[] {
  return Object.entries(records).flatMap(([key, record]) => {
    if (!key.startsWith(PREFIX)) return [];
    const parsed = v.safeParse(StoredSessionSchema, record);
    if (!parsed.success) console.warn(`Skinwise cannot read ${key}; it is kept as it is.`);
    return parsed.success ? [parsed.output] : [];
  });
}

/** A session as it is stored, by its key. */
export function sessionRecord(session: Session): Record<string, Session> {
  return { [sessionKey(session.id)]: v.parse(SessionSchema, session) };
}

/** @throws when the browser refuses, for want of space for example; then nothing has changed. */
export async function saveSession(session: Session): Promise<void> {
  await browser.storage.local.set(sessionRecord(session));
}

/** Health data is for our own pages; Firefox has no such lock, its page script just never asks. */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
