// @vitest-environment happy-dom
import healing from 'skinwise:healing';
import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { expect, test } from 'vitest';
import { describeDays } from '../../components/describeDays';
import { HealingTimeline } from '../../components/HealingTimeline';
import { t } from '../strings';
import { read, show } from './show';

const draw = (today?: number) =>
  show(
    <HealingTimeline spans={healing} seen={pictures.phases.seen} sources={sources} today={today} />,
  ).container;

test.each([
  [0, 'Day 0'],
  [3, 'Day 3'],
  [5, 'Days 4 to 7'],
  [28, 'Days 8 to 28'],
  [29, 'Months 1 to 6'],
])('on day %i "%s" is today, and nothing else', (day, name) => {
  const now = [...draw(day).querySelectorAll('[aria-current]')];
  expect(now.map((item) => read(item.querySelector('h3') as Element))).toEqual([`${name}Today`]);
});

test.each([undefined, 181])('on day %s nothing is today', (day) => {
  expect(draw(day).querySelector('[aria-current], line.now')).toBeNull();
});

test('each span says what is usual and what is not', () => {
  const text = read(draw());
  for (const { usual, act } of healing) {
    expect(text).toContain(usual);
    expect(text).toContain(act);
  }
});

test.each([
  [[0, 0], [1, 3], 'to day 1–3'],
  [[0, 0], [3, 3], 'to day 3'],
  [[2, 3], [5, 7], 'day 2–3 to day 5–7'],
  [[3, 5], [21, 56], 'day 3–5 to week 3–8'],
  [[21, 56], [240, 365], 'week 3–8 to month 8–12'],
] as const)('%j to %j is "%s"', (from, to, expected) => {
  expect(describeDays(from, to, t)).toBe(expected);
});
