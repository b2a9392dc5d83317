import { expect, test } from 'vitest';
import { quietEnd } from '../../sessions/quietEnd';
import type { ReminderPreferences } from '../../sessions/reminderPreferences';
import { berlin } from './sampleSession';

const NIGHT = { from: '22:00', to: '08:00' };
const NOON = { from: '12:00', to: '14:00' };

test.each<readonly [string, ReminderPreferences['quietHours'], string, string]>([
  ['2026-11-28T21:59', NIGHT, '2026-11-28T21:59', 'a minute before'],
  ['2026-11-28T22:00', NIGHT, '2026-11-29T08:00', 'at their beginning, over midnight'],
  ['2026-11-29T00:00', NIGHT, '2026-11-29T08:00', 'at midnight'],
  ['2026-11-29T07:59', NIGHT, '2026-11-29T08:00', 'in their last minute'],
  ['2026-11-29T08:00', NIGHT, '2026-11-29T08:00', 'at their end'],
  ['2026-11-29T12:00', NOON, '2026-11-29T14:00', 'by day'],
  ['2026-11-29T23:00', NOON, '2026-11-29T23:00', 'not in the night then'],
  ['2026-11-29T23:00', null, '2026-11-29T23:00', 'none wanted'],
  ['2026-11-29T23:00', { from: '09:00', to: '09:00' }, '2026-11-29T23:00', 'none between'],
])('at %s with %j: %s, %s', (at, quiet, expected, _why) => {
  expect(quietEnd(berlin(at), quiet).toString()).toBe(berlin(expected).toString());
});

test.each([
  ['2027-03-28T01:30+01:00', { from: '22:00', to: '02:30' }, '2027-03-28T03:30+02:00', 'skipped'],
  [
    '2026-10-25T02:15+02:00',
    { from: '22:00', to: '02:30' },
    '2026-10-25T02:30+02:00',
    'first pass',
  ],
  ['2026-10-25T02:15+01:00', { from: '22:00', to: '02:30' }, '2026-10-25T02:15+01:00', 'second'],
])('clocks change: %s with %j, %s', (at, quiet, expected) => {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Berlin');
  expect(quietEnd(moment, quiet).epochMilliseconds).toBe(
    Temporal.Instant.from(expected).epochMilliseconds,
  );
});
