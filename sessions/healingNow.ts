import type { AftercareSpan } from '../content/pictures';
import { healingDay } from './healingDay';
import { lastDone } from './lastDone';
import type { Session } from './session';
import { waitEnd } from './waitEnd';
import { USUAL_HEALING_DAYS } from './whereAmI';

/** Where the last session's healing stands. */
export interface HealingNow {
  /** Days since the session, its own day being 0. */
  readonly day: number;
  readonly span: AftercareSpan;
}

/**
 * The healing day, and the column of the aftercare grid, of the last session that took place.
 * Waits up to three days are hours from the session's time, or from the end of its day when no time
 * was given; longer ones are days (docs/decisions/healing-days.md).
 */
export function healingNow(
  sessions: readonly Session[],
  now: Temporal.ZonedDateTime,
): HealingNow | undefined {
  const last = lastDone(sessions);
  if (!last) return undefined;
  const day = Math.max(0, healingDay(last, now.toPlainDate()));
  if (day > USUAL_HEALING_DAYS) return { day, span: 'after-day-7' };
  const isBefore = (end: Temporal.ZonedDateTime): boolean =>
    Temporal.ZonedDateTime.compare(now, end) < 0;
  if (isBefore(waitEnd(last, 1, now.timeZoneId))) return { day, span: 'first-day' };
  // What darker skin adds to waits of up to three days.
  const added = { days: last.added?.products ?? 0 };
  const isOpen = isBefore(waitEnd(last, 3, now.timeZoneId).add(added));
  return { day, span: isOpen ? 'to-72-hours' : 'to-day-7' };
}
