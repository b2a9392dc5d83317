import type { ConcernPlan, Planning } from '../content/planning';
import type { Needling } from './bandOf';
import type { Profile } from './profile';
import type { Concern } from './session';
import { waitBetween } from './waitBetween';

/** A series as studies gave it, on this person's days. */
export interface Series {
  readonly concern: ConcernPlan;
  /** Days between its sessions: what studies used, and never under the usual wait. */
  readonly everyDays: number;
  /** The least and the most sessions that studies gave; undefined where only a clinician can say. */
  readonly sessions?: readonly [number, number];
  /** The days of its sessions, as many as the most, when one begins then. */
  readonly dates: readonly Temporal.PlainDate[];
  /** A fair time to judge it: from and to, after the least number of sessions. */
  readonly judge?: readonly [Temporal.PlainDate, Temporal.PlainDate];
}

const WEEK = 7;

/**
 * What a concern asks for when its first session is on a day. No permission: each of its sessions is
 * guarded anew when it is planned.
 *
 * @example planByConcern('acne-scars', { who: 'professional' }, first, profile, planning).everyDays // → 28
 */
export function planByConcern(
  id: Concern,
  needling: Needling,
  first: Temporal.PlainDate,
  profile: Profile | undefined,
  planning: Planning,
): Series {
  const concern = planning.concerns.find((concern) => concern.id === id);
  if (!concern) throw new Error(`content/en/planning.yaml has no concern ${id}.`);
  const everyDays = Math.max(
    (concern.usualWeeks ?? 0) * WEEK,
    waitBetween(needling, needling, profile, planning).usual,
  );
  const [least, most] = concern.sessions ?? [1, 1];
  const dates = Array.from({ length: most }, (_, index) => first.add({ days: index * everyDays }));
  const { sessions } = concern;
  if (!sessions || concern.medical) return { concern, everyDays, dates: dates.slice(0, 1) };
  const [from, to] = planning.event.judgeMonths;
  const last = dates[least - 1] ?? first;
  return {
    concern,
    everyDays,
    sessions,
    dates,
    judge: [last.add({ months: from }), last.add({ months: to })],
  };
}
