import { expect, test } from 'vitest';
import { isPaused, isPauseOver, pauseEnd, pauseFrom } from '../../settings/pause';
import { berlin } from '../sessions/sampleSession';

const NOW = berlin('2026-11-22T10:00');
const ms = (wallClock: string): number => berlin(wallClock).epochMilliseconds;

test.each([
  ['hour', NOW, ms('2026-11-22T11:00')],
  ['today', NOW, ms('2026-11-23T00:00')],
  ['hour', berlin('2026-11-22T23:30'), ms('2026-11-23T00:30')],
  // Clocks are set back on this night: the day has 25 hours.
  ['today', berlin('2026-10-25T00:00'), ms('2026-10-26T00:00')],
  ['resumed', NOW, 'resumed'],
] as const)('a pause: %s, from %s', (pause, now, until) => {
  const pausedUntil = pauseFrom(pause, now);
  expect(pausedUntil).toBe(until);
  expect(isPaused({ pausedUntil }, now)).toBe(true);
});

test.each([
  [null, false, false],
  ['resumed', true, false],
  [ms('2026-11-22T10:01'), true, false],
  [ms('2026-11-22T10:00'), false, true],
  [ms('2026-11-22T09:00'), false, true],
  // Set while the clock was a year ahead.
  [ms('2027-11-22T10:00'), false, true],
] as const)('until %s at ten: paused %s, over %s', (pausedUntil, paused, over) => {
  expect(isPaused({ pausedUntil }, NOW)).toBe(paused);
  expect(isPauseOver({ pausedUntil }, NOW)).toBe(over);
});

test('the end of a running pause is told in the reader’s zone', () => {
  const pausedUntil = ms('2026-11-22T11:00');
  expect(pauseEnd({ pausedUntil }, NOW)?.toString()).toBe(berlin('2026-11-22T11:00').toString());
  expect(pauseEnd({ pausedUntil: 'resumed' }, NOW)).toBeUndefined();
  expect(pauseEnd({ pausedUntil: null }, NOW)).toBeUndefined();
});
