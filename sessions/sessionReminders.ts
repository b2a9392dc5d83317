import { type OpenReminder, openReminders, type ReminderRules } from './reminders';
import type { Session } from './session';
import type { Told } from './told';

/**
 * A reminder of one session as its owner sees it: still to come; told in the last day, so that it can be
 * put off; or done with before its time.
 */
export interface SessionReminder extends OpenReminder {
  readonly state: 'coming' | 'told' | 'done';
}

/** In order of time; without what is off, and without what is not said beside a warning sign. */
export function sessionReminders(
  session: Session,
  told: Told,
  rules: ReminderRules,
  now: Temporal.ZonedDateTime,
): SessionReminder[] {
  const unsettled = told.sessions.map((one) =>
    one.id === session.id ? { ...one, settled: [] } : one,
  );
  const aDayAgo = now.subtract({ hours: 24 });
  return openReminders({ ...told, sessions: unsettled }, rules, now)
    .filter(({ sessionId }) => sessionId === session.id)
    .map((reminder): SessionReminder => {
      if (!session.settled.includes(reminder.key)) return { ...reminder, state: 'coming' };
      const isAhead = Temporal.ZonedDateTime.compare(reminder.setFor, now) > 0;
      return { ...reminder, state: isAhead ? 'done' : 'told' };
    })
    .filter(
      ({ state, setFor }) =>
        state !== 'told' || Temporal.ZonedDateTime.compare(setFor, aDayAgo) > 0,
    );
}
