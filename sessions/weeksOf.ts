/**
 * The weeks of a month, whole, with the days before and after it that fill them.
 *
 * @param firstDay the day weeks begin with, 1 for Monday to 7 for Sunday
 * @example weeksOf(Temporal.PlainYearMonth.from('2026-11'), 1)[0]?.[0] // → 2026-10-26
 */
export function weeksOf(month: Temporal.PlainYearMonth, firstDay: number): Temporal.PlainDate[][] {
  const first = month.toPlainDate({ day: 1 });
  const start = first.subtract({ days: (first.dayOfWeek - firstDay + 7) % 7 });
  const last = month.toPlainDate({ day: month.daysInMonth });
  const count = Math.floor(start.until(last, { largestUnit: 'days' }).days / 7) + 1;
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => start.add({ days: week * 7 + day })),
  );
}
