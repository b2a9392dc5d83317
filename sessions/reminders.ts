import * as v from 'valibot';
import { type ReminderKey, ReminderKeySchema } from './reminderKey';
import type { Session } from './session';
import { startOf } from './startOf';

/** Something to say about a session at a time. */
export interface Reminder {
  /** Also the id of its alarm and its notification, so that it can exist only once. */
  readonly id: string;
  readonly sessionId: string;
  readonly key: ReminderKey;
  readonly at: Temporal.ZonedDateTime;
}

/** All reminders of a session, settled or not, in order of time. The day before keeps the hour. */
export function reminderTimes(session: Session, timeZone: string): Reminder[] {
  const start = startOf(session, timeZone);
  const remind = (key: ReminderKey, at: Temporal.ZonedDateTime): Reminder => ({
    id: `${session.id}/${key}`,
    sessionId: session.id,
    key,
    at,
  });
  return [remind('checklist', start.subtract({ days: 1 })), remind('start', start)];
}

/** Reminders still to come or to deliver, in order of time. Done sessions have none. */
export function openReminders(sessions: readonly Session[], timeZone: string): Reminder[] {
  return sessions
    .filter((session) => session.status === 'planned')
    .flatMap((session) =>
      reminderTimes(session, timeZone).filter(({ key }) => !session.settled.includes(key)),
    )
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at));
}

/** Open reminders whose time has come, in order of time. */
export function dueReminders(
  sessions: readonly Session[],
  now: Temporal.ZonedDateTime,
): Reminder[] {
  return openReminders(sessions, now.timeZoneId).filter(
    ({ at }) => Temporal.ZonedDateTime.compare(at, now) <= 0,
  );
}

/**
 * Of the reminders of one session that are due, the one still worth saying: the latest. After a
 * night's sleep of the machine "before your session" has nothing to say beside "session time".
 */
export function worthSaying(due: readonly Reminder[]): Reminder | undefined {
  return due.at(-1);
}

/** The session with some of its reminders marked as never to come again. */
export function settleReminders(session: Session, keys: readonly ReminderKey[]): Session {
  return { ...session, settled: [...new Set([...session.settled, ...keys])] };
}

/** What a reminder's or notification's id speaks of; undefined when it is not one of ours. */
export function readReminderId(
  id: string,
): { readonly sessionId: string; readonly key: ReminderKey } | undefined {
  const [sessionId = '', key, ...rest] = id.split('/');
  return rest.length === 0 && v.is(ReminderKeySchema, key) ? { sessionId, key } : undefined;
}
