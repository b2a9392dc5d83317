import planning from 'skinwise:planning';
import { loadJournal, removeRecords, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { clearNotifications } from '../../platform/notify';
import { carryReminders } from '../../sessions/carryReminders';
import { isOver } from '../../sessions/isOver';
import { CHECKS, SESSIONS, TICKS } from '../../sessions/journal';
import { saveSession } from '../../sessions/saveSession';
import { checksOf } from '../../sessions/skinCheck';
import { writeInTurn } from './writeInTurn';

export const sessionHandlers = {
  'session/save': ({ session }) =>
    writeInTurn(async () => {
      const now = Temporal.Now.zonedDateTimeISO();
      const result = saveSession(session, await loadJournal(), planning, now);
      if (result.ok) await writeRecords(SESSIONS.recordsOf(result.session));
      return result;
    }),
  'session/done': ({ sessionId }) =>
    writeInTurn(async () => {
      const journal = await loadJournal();
      const before = journal.sessions.find(({ id }) => id === sessionId);
      const now = Temporal.Now.zonedDateTimeISO();
      // Moved ahead meanwhile, in another window: it has not taken place yet.
      if (!before || !isOver(before, now)) return null;
      const done = { ...before, status: 'done' } as const;
      await writeRecords(SESSIONS.recordsOf(carryReminders(done, before, journal, planning, now)));
      // What was to be said before it has been overtaken.
      await clearNotifications(`${sessionId}/`);
      return before;
    }),
  'session/delete': ({ sessionId }) =>
    writeInTurn(async () => {
      const journal = await loadJournal();
      const session = journal.sessions.find(({ id }) => id === sessionId);
      // Only what can be read can be removed: the rest is kept for whoever can read it.
      if (!session) return null;
      const checks = checksOf(journal.checks, sessionId);
      const ticks = journal.ticks.find((ticks) => ticks.sessionId === sessionId);
      // Ticks that cannot be read go with their session: there is nothing to learn from them.
      const keys = [SESSIONS.keyOf(session), TICKS.keyOf({ sessionId })];
      await removeRecords([...keys, ...checks.map(CHECKS.keyOf)]);
      await clearNotifications(`${sessionId}/`);
      return { session, checks, ticks };
    }),
  'session/restore': ({ session, checks, ticks }) =>
    writeInTurn(async () => {
      await writeRecords({
        ...SESSIONS.recordsOf(session),
        ...CHECKS.recordsOf(...checks),
        ...(ticks && TICKS.recordsOf(ticks)),
      });
      return null;
    }),
} satisfies Partial<Handlers>;
