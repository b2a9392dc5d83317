import { loadJournal, removeRecords, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { CHECKS, SESSIONS } from '../../sessions/journal';
import { planSession } from '../../sessions/planSession';
import { carryReminders, saveSession } from '../../sessions/saveSession';
import type { Session } from '../../sessions/session';
import { checksOf } from '../../sessions/skinCheck';
import { inTurn } from './inTurn';
import { resetAlarms } from './resetAlarms';

async function findSession(id: string): Promise<Session | undefined> {
  return (await loadJournal()).sessions.find((session) => session.id === id);
}

/** A write that reminders depend on. */
function write<T>(change: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const answer = await change();
    await resetAlarms();
    return answer;
  });
}

export const sessionHandlers = {
  'session/plan': (draft) =>
    write(async () => {
      const result = planSession(draft, Temporal.Now.zonedDateTimeISO(), crypto.randomUUID());
      if (result.ok) await writeRecords(SESSIONS.write(result.session));
      return result;
    }),
  'session/save': ({ session }) =>
    write(async () => {
      const before = await findSession(session.id);
      const result = saveSession(session, before, Temporal.Now.zonedDateTimeISO());
      if (!result.ok) return result;
      await writeRecords(SESSIONS.write(result.session));
      return { ...result, before: before ?? null };
    }),
  'session/done': ({ sessionId }) =>
    write(async () => {
      const before = await findSession(sessionId);
      if (!before) return null;
      const done: Session = { ...before, status: 'done' };
      const now = Temporal.Now.zonedDateTimeISO();
      await writeRecords(SESSIONS.write(carryReminders(done, before, now)));
      return before;
    }),
  'session/delete': ({ sessionId }) =>
    write(async () => {
      const session = await findSession(sessionId);
      // Only what can be read can be removed: the rest is kept for whoever can read it.
      if (!session) return null;
      const checks = checksOf((await loadJournal()).checks, sessionId);
      await removeRecords([SESSIONS.keyOf(session), ...checks.map(CHECKS.keyOf)]);
      return { session, checks };
    }),
  'session/restore': ({ session, checks }) =>
    write(async () => {
      await writeRecords({ ...SESSIONS.write(session), ...CHECKS.write(...checks) });
      return null;
    }),
} satisfies Partial<Handlers>;
