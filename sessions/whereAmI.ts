import { byStart } from './byStart';
import { healingDay } from './healingDay';
import { isOver } from './isOver';
import type { Session } from './session';

/** Usual after-effects last up to seven days (source chu2021 in content/sources.json). */
export const USUAL_HEALING_DAYS = 7;

/** The one thing the popup opens with. */
export type WhereAmI =
  | { readonly name: 'nothing-yet' }
  | { readonly name: 'planned'; readonly session: Session; readonly daysLeft: number }
  /** Its time has passed and nobody has said whether it took place. */
  | { readonly name: 'unconfirmed'; readonly session: Session }
  | { readonly name: 'healing'; readonly session: Session; readonly day: number }
  | { readonly name: 'healed'; readonly session: Session; readonly day: number };

/**
 * Where a person stands today. In order: a past plan waits for an answer; else skin still healing
 * comes before the next plan; else the next plan; else the last session.
 */
export function whereAmI(sessions: readonly Session[], now: Temporal.ZonedDateTime): WhereAmI {
  const today = now.toPlainDate();
  const inOrder = [...sessions].sort(byStart);
  const planned = inOrder.filter(({ status }) => status === 'planned');
  const unconfirmed = planned.find((session) => isOver(session, now));
  if (unconfirmed) return { name: 'unconfirmed', session: unconfirmed };

  const last = inOrder.findLast(({ status }) => status === 'done');
  const day = last ? healingDay(last, today) : undefined;
  if (last && day !== undefined && day <= USUAL_HEALING_DAYS) {
    return { name: 'healing', session: last, day: Math.max(0, day) };
  }
  const next = planned[0];
  if (next) return { name: 'planned', session: next, daysLeft: today.until(next.date).days };
  if (last && day !== undefined) return { name: 'healed', session: last, day };
  return { name: 'nothing-yet' };
}
