import type { Session } from './session';

/** Both are digits in a fixed form, which need no rules of any language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By day, and by the hour where two are on one; without an hour a session is the day's first. */
export function byStart(a: Session, b: Session): number {
  return compare(a.date, b.date) || compare(a.time ?? '', b.time ?? '');
}
