import type { Handlers } from '../../platform/messages';
import { reconcileAlarms } from '../../platform/reminderAlarms';
import { loadSessions, removeSession, saveSession } from '../../platform/sessionStore';
import { planSession } from '../../sessions/planSession';
import { openReminders } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';

/** Writes happen one after another: the background is the only writer, and never races itself. */
let lastWrite: Promise<unknown> = Promise.resolve();
export function inTurn<T>(write: () => Promise<T>): Promise<T> {
  const turn = lastWrite.then(write, write);
  lastWrite = turn;
  return turn;
}

/**
 * Alarms follow the stored sessions after every write and at every start. Never throws: what is
 * stored is stored, and the next start sets the alarms again.
 */
export async function reconcileReminders(): Promise<void> {
  try {
    const timeZoneId = Temporal.Now.timeZoneId();
    await reconcileAlarms(openReminders(await loadSessions(), timeZoneId));
  } catch (error) {
    console.warn('Skinwise could not set its alarms.', error);
  }
}

async function findSession(id: string): Promise<Session | undefined> {
  return (await loadSessions()).find((session) => session.id === id);
}

export const sessionHandlers = {
  'session/plan': (draft) =>
    inTurn(async () => {
      const result = planSession(draft, Temporal.Now.zonedDateTimeISO(), crypto.randomUUID());
      if (result.ok) {
        await saveSession(result.session);
        await reconcileReminders();
      }
      return result;
    }),
  'session/done': ({ sessionId }) =>
    inTurn(async () => {
      const session = await findSession(sessionId);
      if (session) await saveSession({ ...session, status: 'done' });
      await reconcileReminders();
      return null;
    }),
  'session/delete': ({ sessionId }) =>
    inTurn(async () => {
      const session = await findSession(sessionId);
      // Only what can be read can be removed: the rest is kept for whoever can read it.
      if (session) await removeSession(sessionId);
      await reconcileReminders();
      return session ?? null;
    }),
  'session/restore': ({ session }) =>
    inTurn(async () => {
      await saveSession(session);
      await reconcileReminders();
      return null;
    }),
} satisfies Partial<Handlers>;
