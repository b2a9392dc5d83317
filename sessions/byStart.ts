import type { Session } from './session';

/** By day, and by the hour where two are on one; without an hour a session is the day's first. */
export function byStart(a: Session, b: Session): number {
  return a.date.localeCompare(b.date) || (a.time ?? '').localeCompare(b.time ?? '');
}
