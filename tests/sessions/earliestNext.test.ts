import { expect, test } from 'vitest';
import { earliestNext } from '../../sessions/earliestNext';

test.each([
  ['2026-11-20', 28, '2026-12-18'],
  ['2026-02-10', 28, '2026-03-10'],
  ['2026-03-28', 28, '2026-04-25'],
  ['2026-11-20', 42, '2027-01-01'],
])('after %s, %i days later is %s', (date, days, next) => {
  expect(earliestNext({ date }, days).toString()).toBe(next);
});
