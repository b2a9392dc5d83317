import { expect, test } from 'vitest';
import { createWorkBudget } from '../../page/createWorkBudget';

test('within the budget there is no waiting', () => {
  const budget = createWorkBudget();
  budget.spend(100, 1000);
  expect(budget.waitMs(1000)).toBe(0);
});

test('a page that changes without end costs at most 30 ms of each second in the long run', () => {
  const budget = createWorkBudget();
  let now = 0;
  let worked = 0;
  const longest = { wait: 0 };
  while (now < 120_000) {
    const wait = budget.waitMs(now);
    longest.wait = Math.max(longest.wait, wait);
    now += wait + 5;
    worked += 5;
    budget.spend(5, now);
  }
  expect(worked / 120).toBeLessThan(32);
  expect(worked / 120, 'and it is used, not given up').toBeGreaterThan(20);
  expect(longest.wait, 'late, never lost: within five seconds').toBeLessThan(5000);
});

test('waits double while over budget and start small again after', () => {
  const budget = createWorkBudget();
  budget.spend(400, 0);
  expect([budget.waitMs(0), budget.waitMs(0), budget.waitMs(0)]).toEqual([100, 200, 400]);
  expect(budget.waitMs(20_000)).toBe(0);
  budget.spend(400, 20_000);
  expect(budget.waitMs(20_000)).toBe(100);
});

test('a machine that stood still in the middle of a slice is forgiven within seconds', () => {
  const budget = createWorkBudget();
  budget.spend(60_000, 60_000);
  expect(budget.waitMs(60_000)).toBe(100);
  expect(budget.waitMs(66_000)).toBe(0);
});
