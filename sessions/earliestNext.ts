import type { Session } from './session';

/**
 * The first day on which the usual interval has passed. It clears nobody: skin that is still red,
 * peeling or spotty waits on.
 *
 * @param intervalDays at least so many days between sessions (content/en/planning.yaml)
 * @example earliestNext({ date: '2026-11-20', … }, 28) // → 2026-12-18
 */
export function earliestNext(
  session: Pick<Session, 'date'>,
  intervalDays: number,
): Temporal.PlainDate {
  return Temporal.PlainDate.from(session.date).add({ days: intervalDays });
}
