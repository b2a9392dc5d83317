import { expect, test } from 'vitest';
import { healingDay } from '../../sessions/healingDay';

const DAYS: readonly (readonly [string, string, number, string])[] = [
  ['2026-11-20', '2026-11-20', 0, 'the session’s own day'],
  ['2026-11-20', '2026-11-21', 1, 'the day after'],
  ['2026-11-20', '2026-11-23', 3, 'three days on'],
  ['2026-11-30', '2026-12-01', 1, 'over the month'],
  ['2026-12-31', '2027-01-01', 1, 'over the year'],
  ['2028-02-28', '2028-03-01', 2, 'over a leap day'],
  ['2027-02-28', '2027-03-01', 1, 'over the end of a common February'],
  ['2027-03-27', '2027-03-29', 2, 'over a day of 23 hours'],
  ['2026-10-24', '2026-10-26', 2, 'over a day of 25 hours'],
  ['2026-11-20', '2027-11-20', 365, 'a year, still told in days'],
  ['2026-11-20', '2026-11-19', -1, 'the day before'],
];

test.each(DAYS)('session %s, today %s: day %i, %s', (date, today, expected) => {
  expect(healingDay({ date }, Temporal.PlainDate.from(today))).toBe(expected);
});
