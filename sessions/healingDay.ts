import type { Session } from './session';

/**
 * Days since the session; the session's own day is 0. Calendar days, never hours.
 *
 * @example healingDay({ date: '2026-11-20', … }, Temporal.PlainDate.from('2026-11-23')) // → 3
 */
export function healingDay(session: Pick<Session, 'date'>, today: Temporal.PlainDate): number {
  return Temporal.PlainDate.from(session.date).until(today, { largestUnit: 'days' }).days;
}
