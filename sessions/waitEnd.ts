import type { Session } from './session';
import { startOf } from './startOf';

/** Waits up to so many days are hours from the session's time; longer ones include their last day. */
export const LAST_HOUR_WAIT = 3;

/**
 * When a wait after a session is over (docs/decisions/healing-days.md). Without a time, hours run from
 * the end of the session's day, and are whole days then.
 *
 * @example waitEnd({ date: '2026-11-20', time: '22:00' }, 1, zone) // → 2026-11-21T22:00
 * @example waitEnd({ date: '2026-11-20', time: '22:00' }, 7, zone) // → 2026-11-28T00:00
 */
export function waitEnd(
  session: Pick<Session, 'date' | 'time'>,
  days: number,
  timeZone: string,
): Temporal.ZonedDateTime {
  const date = Temporal.PlainDate.from(session.date);
  if (days === 0) return date.toZonedDateTime(timeZone);
  if (days <= LAST_HOUR_WAIT && session.time !== undefined) {
    return startOf(session, timeZone).add({ hours: days * 24 });
  }
  return date.add({ days: days + 1 }).toZonedDateTime(timeZone);
}
