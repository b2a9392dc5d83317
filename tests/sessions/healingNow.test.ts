import { expect, test } from 'vitest';
import { healingNow } from '../../sessions/healingNow';
import { berlin, sampleSession, untimedSession } from './sampleSession';

const timed = sampleSession({ date: '2026-11-10', time: '14:30', status: 'done' });
const untimed = untimedSession({ date: '2026-11-10', status: 'done' });

test.each([
  ['2026-11-10T15:00', 0, 'first-day'],
  ['2026-11-11T14:29', 1, 'first-day'],
  ['2026-11-11T14:30', 1, 'to-72-hours'],
  ['2026-11-13T14:29', 3, 'to-72-hours'],
  ['2026-11-13T14:30', 3, 'to-day-7'],
  ['2026-11-17T23:59', 7, 'to-day-7'],
  ['2026-11-18T00:00', 8, 'after-day-7'],
])('at %s it is day %i, %s', (now, day, span) => {
  expect(healingNow([timed], berlin(now))).toEqual({ day, span });
});

test.each([
  ['2026-11-11T23:59', 'first-day'],
  ['2026-11-12T00:00', 'to-72-hours'],
  ['2026-11-13T23:59', 'to-72-hours'],
  ['2026-11-14T00:00', 'to-day-7'],
])('without a time, hours run from the end of the day: at %s it is %s', (now, span) => {
  expect(healingNow([untimed], berlin(now))?.span).toBe(span);
});

test('the last session that took place counts, in whatever order they are kept', () => {
  const older = sampleSession({ id: 'older', date: '2026-10-01', status: 'done' });
  const planned = sampleSession({ id: 'next', date: '2026-11-12' });
  const now = berlin('2026-11-12T10:00');
  expect(healingNow([timed, older, planned], now)?.day).toBe(2);
  expect(healingNow([older, timed, planned], now)?.day).toBe(2);
  expect(healingNow([planned], now)).toBeUndefined();
});

test('a clock that was set back never makes a day below 0', () => {
  expect(healingNow([timed], berlin('2026-11-01T10:00'))).toEqual({ day: 0, span: 'first-day' });
});

test.each([
  ['2026-11-11T14:30', 'to-72-hours'],
  ['2026-11-15T14:29', 'to-72-hours'],
  ['2026-11-15T14:30', 'to-day-7'],
])('with darker skin the days of open channels end two days later: at %s it is %s', (now, span) => {
  const darker = { ...timed, added: { between: 14, products: 2 } };
  expect(healingNow([darker], berlin(now))?.span).toBe(span);
});
