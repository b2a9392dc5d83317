import type { Advice } from '../sessions/adviseOn';
import { formatDay, formatTime } from './formatDay';
import type { StateKind } from './State';
import type { Translate } from './strings';

/** Rules about what nobody is to come back to: to these no date is said from which it is free. */
export const NEVER_WISHED: readonly string[] = ['picking', 'hands', 'sun'];

export interface AdviceWords {
  readonly kind: StateKind;
  readonly words: string;
}

/**
 * An advice in the few words that stand beside a name; undefined where nothing may be said.
 *
 * @example describeAdvice({ state: 'from', date: 2026-11-28, … }, t)
 * // → { kind: 'wait', words: 'From Sat 28 Nov' }
 */
export function describeAdvice(advice: Advice, t: Translate): AdviceWords | undefined {
  switch (advice.state) {
    case 'none':
      return { kind: 'fine', words: t('advice.none') };
    case 'from':
      if (NEVER_WISHED.includes(advice.because.ruleId)) {
        return { kind: 'wait', words: t('planned.leaveNow') };
      }
      return { kind: 'wait', words: t('advice.from', [describeStart(advice.from, t)]) };
    case 'stop':
      return {
        kind: 'wait',
        words: advice.isNow
          ? t('planned.leaveNow')
          : t('planned.lastUse', [formatDay(advice.lastUse)]),
      };
    case 'ask':
      return { kind: 'ask', words: t('advice.ask') };
    case 'never':
      return { kind: 'ask', words: t('advice.never') };
    case 'silenced':
      return undefined;
  }
}

/** A wait of hours ends within a day: "From Sat 28 Nov" alone would be too early for it. */
function describeStart(from: Temporal.ZonedDateTime, t: Translate): string {
  const day = formatDay(from.toPlainDate());
  const time = from.toPlainTime().toString({ smallestUnit: 'minute' });
  return time === '00:00' ? day : `${day} ${t('today.atTime', [formatTime(time)])}`;
}
