import type { Session } from './session';

/** Where a session without a time is put on the clock: a morning reminder disturbs no one's night. */
const DEFAULT_TIME = '09:00';

/**
 * When a session starts, on the wall clock of the zone the person is in now.
 *
 * @example startOf({ date: '2026-11-28', time: '14:30', … }, 'Europe/Berlin')
 * // → 2026-11-28T14:30+01:00[Europe/Berlin]
 */
export function startOf(
  session: Pick<Session, 'date' | 'time'>,
  timeZone: string,
): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(session.date).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from(session.time ?? DEFAULT_TIME),
  });
}
