import type { Session } from './session';

/**
 * The last day on which something is used before a session. "Stop 7 days before" means that the last
 * use is at least 7 days before.
 *
 * @example lastUse({ date: '2026-11-28' }, 7) // → 2026-11-21
 */
export function lastUse(session: Pick<Session, 'date'>, days: number): Temporal.PlainDate {
  return Temporal.PlainDate.from(session.date).subtract({ days });
}
