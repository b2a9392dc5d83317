import planning from 'skinwise:planning';
import type { Handlers } from '../../platform/messages';
import { loadSessions, saveSession } from '../../platform/sessionStore';
import { removeWithChecks, saveWithChecks } from '../../platform/sessionWithChecks';
import { loadSkinChecks } from '../../platform/skinCheckStore';
import { carryReminders } from '../../sessions/carryReminders';
import { planSession } from '../../sessions/planSession';
import type { Session } from '../../sessions/session';
import { checksOf } from '../../sessions/skinCheck';
import { inTurn } from './inTurn';
import { resetAlarms } from './resetAlarms';

async function findSession(id: string): Promise<Session | undefined> {
  return (await loadSessions()).find((session) => session.id === id);
}

export const sessionHandlers = {
  'session/plan': (draft) =>
    inTurn(async () => {
      const now = Temporal.Now.zonedDateTimeISO();
      const result = planSession(draft, planning, now, crypto.randomUUID());
      if (result.ok) {
        await saveSession(result.session);
        await resetAlarms();
      }
      return result;
    }),
  'session/done': ({ sessionId }) =>
    inTurn(async () => {
      const session = await findSession(sessionId);
      if (session) {
        const done = { ...session, status: 'done' } as const;
        const now = Temporal.Now.zonedDateTimeISO();
        await saveSession(carryReminders(done, session, undefined, planning, now));
      }
      await resetAlarms();
      return null;
    }),
  'session/delete': ({ sessionId }) =>
    inTurn(async () => {
      const session = await findSession(sessionId);
      // Only what can be read can be removed: the rest is kept for whoever can read it.
      if (!session) return null;
      const checks = checksOf(await loadSkinChecks(), sessionId);
      await removeWithChecks({ session, checks });
      await resetAlarms();
      return { session, checks };
    }),
  'session/restore': (removed) =>
    inTurn(async () => {
      await saveWithChecks(removed);
      await resetAlarms();
      return null;
    }),
} satisfies Partial<Handlers>;
