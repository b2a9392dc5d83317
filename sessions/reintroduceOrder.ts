import type { CareDays } from '../content/schema';
import { adviseOn } from './adviseOn';
import type { Session } from './session';
import type { SkinCheck } from './skinCheck';

/** Something paused, and the first day on which it may come back. */
interface Comeback {
  readonly rule: CareDays;
  /** Undefined where no wait is known any more. */
  readonly from?: Temporal.PlainDate;
}

export interface Reintroduction {
  /** One at a time, in this order. */
  readonly inTurn: readonly Comeback[];
  /** Not before someone who knows the case has been asked. */
  readonly ask: readonly CareDays[];
}

/** From mild to strong. */
const CODES: readonly CareDays['code'][] = [
  'fine',
  'after-24-hours',
  'caution',
  'pause',
  'never-during',
];

/**
 * The order to bring things back after a session: by their first free day, then from mild to strong.
 * What another session needs left, or a red flag silences, is not among them.
 */
export function reintroduceOrder(
  rules: readonly CareDays[],
  sessions: readonly Session[],
  checks: readonly SkinCheck[],
  now: Temporal.ZonedDateTime,
): Reintroduction {
  const advised = rules.map((rule) => ({ rule, advice: adviseOn(rule, sessions, checks, now) }));
  const inTurn = advised
    .flatMap(({ rule, advice }): Comeback[] => {
      if (advice?.state === 'from') return [{ rule, from: advice.date }];
      return advice?.state === 'none' || (advice?.state === 'stop' && !advice.isNow)
        ? [{ rule }]
        : [];
    })
    .sort(
      (a, b) =>
        compareDays(a.from, b.from) ||
        CODES.indexOf(a.rule.code) - CODES.indexOf(b.rule.code) ||
        a.rule.name.localeCompare(b.rule.name),
    );
  const ask = advised.filter(({ advice }) => advice?.state === 'ask').map(({ rule }) => rule);
  return { inTurn, ask };
}

function compareDays(a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): number {
  if (a && b) return Temporal.PlainDate.compare(a, b);
  return (a ? 1 : 0) - (b ? 1 : 0);
}
