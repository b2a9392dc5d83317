import { lastUse } from './lastUse';
import type { Session } from './session';

/** Something to leave before a session, and how many days before at the latest it was last used. */
export interface Leave {
  readonly days: number;
  readonly what: string;
}

/** The same with its date for one session. */
export interface DatedLeave extends Leave {
  readonly lastUse: Temporal.PlainDate;
  /** That day is over, so it is to be left now. */
  readonly isNow: boolean;
}

/**
 * What to leave before a session, dated, in the order in which it begins.
 *
 * @example leaveBefore({ date: '2026-11-28', … }, [{ days: 7, what: 'Retinol' }], today)
 * // → [{ …, lastUse: 2026-11-21, isNow: today is after that }]
 */
export function leaveBefore(
  session: Pick<Session, 'date'>,
  leaves: readonly Leave[],
  today: Temporal.PlainDate,
): DatedLeave[] {
  return [...leaves]
    .sort((a, b) => b.days - a.days)
    .map((leave) => {
      const last = lastUse(session, leave.days);
      return { ...leave, lastUse: last, isNow: Temporal.PlainDate.compare(today, last) > 0 };
    });
}
