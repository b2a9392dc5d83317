// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { DayRing } from '../../components/DayRing';
import { read, show } from './show';

/** Which part of its circle the ring draws. */
function partDrawn(container: Element): number {
  const circle = container.querySelector('circle.done') as Element;
  const [drawn = Number.NaN, whole = Number.NaN] = (circle.getAttribute('stroke-dasharray') ?? '')
    .split(' ')
    .map(Number);
  expect(whole).toBeCloseTo(2 * Math.PI * Number(circle.getAttribute('r')), 5);
  return drawn / whole;
}

test.each([
  [0, 7, 0],
  [3, 7, 3 / 7],
  [7, 7, 1],
  [20, 7, 1],
])('day %i of %i draws %d of the ring', (day, days, part) => {
  const { container } = show(<DayRing day={day} days={days} />);
  expect(partDrawn(container)).toBeCloseTo(part, 5);
  expect(read(container)).toBe(String(day));
});

test('the words beside it say the same, so it is not read out', () => {
  const { container } = show(<DayRing day={3} days={7} />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
