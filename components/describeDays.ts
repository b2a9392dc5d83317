import type { Translate } from './strings';

type Range = readonly [number, number];

/**
 * A band in words: when it begins and when it ends, each a range where sources differ.
 *
 * @example describeDays([0, 0], [1, 3], t) // → 'until day 1 to 3'
 */
export function describeDays(from: Range, to: Range, t: Translate): string {
  const end = say(to, t);
  return from[1] === 0 ? t('pictures.until', [end]) : t('pictures.fromUntil', [say(from, t), end]);
}

/** Days for two weeks, then weeks, then months: no one counts 240 days. */
function say([a, b]: Range, t: Translate): string {
  const [unit, length] =
    b <= 14
      ? (['pictures.unitDay', 1] as const)
      : b <= 60
        ? (['pictures.unitWeek', 7] as const)
        : (['pictures.unitMonth', 30.4] as const);
  const [first, last] = [Math.round(a / length), Math.round(b / length)];
  const numbers =
    first === last ? String(first) : t('pictures.range', [String(first), String(last)]);
  return t(unit, [numbers]);
}
