import type { Session } from './session';
import { startOf } from './startOf';

/** Whether a session's time has passed: its minute, or its whole day when no time was given. */
export function isOver(
  session: Pick<Session, 'date' | 'time'>,
  now: Temporal.ZonedDateTime,
): boolean {
  return session.time === undefined
    ? Temporal.PlainDate.compare(session.date, now.toPlainDate()) < 0
    : Temporal.ZonedDateTime.compare(startOf(session, now.timeZoneId), now) <= 0;
}
