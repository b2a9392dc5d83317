import { expect, test } from 'vitest';
import { weeksOf } from '../../sessions/weeksOf';

test.each([
  ['2026-11', 1, '2026-10-26', '2026-12-06', 6],
  ['2026-11', 7, '2026-11-01', '2026-12-05', 5],
  ['2027-02', 1, '2027-02-01', '2027-02-28', 4],
  ['2028-02', 1, '2028-01-31', '2028-03-05', 5],
])('%s with weeks from day %i: %s to %s in %i weeks', (month, firstDay, from, to, count) => {
  const weeks = weeksOf(Temporal.PlainYearMonth.from(month), firstDay);
  expect(weeks).toHaveLength(count);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect([weeks[0]?.[0]?.toString(), weeks.at(-1)?.at(-1)?.toString()]).toEqual([from, to]);
  const days = weeks.flat();
  expect(
    days.every((day, index) => index === 0 || days[index - 1]?.add({ days: 1 }).equals(day)),
  ).toBe(true);
});
