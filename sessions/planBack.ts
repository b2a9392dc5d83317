import type { Planning } from '../content/planning';
import type { Needling } from './bandOf';
import { intervalGuard } from './intervalGuard';
import { planByConcern } from './planByConcern';
import type { Concern } from './session';
import type { Told } from './told';

export type PlanBack =
  /** Not even one session is over soon enough before that day. */
  | { readonly name: 'not-enough-time'; readonly latest: Temporal.PlainDate }
  | {
      readonly name: 'dates';
      /** In order; the last is as late as it may be. */
      readonly dates: readonly Temporal.PlainDate[];
      /** Fewer than the series has at least. */
      readonly isShort: boolean;
    };

/**
 * A series counted back from a day that matters: the last session at the latest so long before it, the
 * others the usual wait apart, none before today or before the guard's usual date.
 *
 * @example planBack(wedding, 'acne-scars', { who: 'professional' }, told, planning, today)
 */
export function planBack(
  event: Temporal.PlainDate,
  concern: Concern | undefined,
  needling: Needling,
  told: Told,
  planning: Planning,
  today: Temporal.PlainDate,
): PlanBack {
  const latest = event.subtract({ days: planning.event.settleDays });
  const { usual } = intervalGuard(needling, told, planning);
  const tomorrow = today.add({ days: 1 });
  const first = usual && Temporal.PlainDate.compare(usual, tomorrow) > 0 ? usual : tomorrow;
  const days = first.until(latest, { largestUnit: 'days' }).days;
  if (days < 0) return { name: 'not-enough-time', latest };

  // Without one, or where only a clinician can say, one session is all that can be counted back.
  const series = concern && planByConcern(concern, needling, first, told.profile, planning);
  const { everyDays = 1, sessions: [least, most] = [1, 1] } = series ?? {};
  const count = Math.min(most, Math.floor(days / everyDays) + 1);
  const dates = Array.from({ length: count }, (_, index) =>
    latest.subtract({ days: (count - 1 - index) * everyDays }),
  );
  return { name: 'dates', dates, isShort: count < least };
}
