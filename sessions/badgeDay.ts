import type { Session } from './session';
import { whereAmI } from './whereAmI';

/**
 * The healing day that the toolbar's icon shows; undefined when it shows nothing, since Today opens
 * with something else then.
 *
 * @example badgeDay([{ date: '2026-11-20', status: 'done', … }], now) // → 3 on 23 November
 */
export function badgeDay(
  sessions: readonly Session[],
  now: Temporal.ZonedDateTime,
): number | undefined {
  const here = whereAmI(sessions, now);
  return here.name === 'healing' ? here.day : undefined;
}
