import { expect, test } from 'vitest';
import { startOf } from '../../sessions/startOf';

const STARTS: readonly (readonly [string, string | undefined, string, string, string])[] = [
  ['2026-11-28', '14:30', 'Europe/Berlin', '2026-11-28T14:30:00+01:00', 'as given'],
  [
    '2026-11-28',
    undefined,
    'Europe/Berlin',
    '2026-11-28T09:00:00+01:00',
    'nine when none is given',
  ],
  ['2026-07-01', '00:00', 'Europe/Berlin', '2026-07-01T00:00:00+02:00', 'midnight, in summer'],
  ['2026-11-28', '14:30', 'Asia/Tokyo', '2026-11-28T14:30:00+09:00', 'the wall clock, wherever'],
  ['2027-03-28', '01:59', 'Europe/Berlin', '2027-03-28T01:59:00+01:00', 'just before the gap'],
  ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T03:30:00+02:00', 'an hour that is skipped'],
  ['2027-03-28', '03:00', 'Europe/Berlin', '2027-03-28T03:00:00+02:00', 'just after the gap'],
  [
    '2026-10-25',
    '02:30',
    'Europe/Berlin',
    '2026-10-25T02:30:00+02:00',
    'the first of two such hours',
  ],
  ['2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T03:00:00+01:00', 'after the overlap'],
];

test.each(STARTS)('%s %s in %s is %s: %s', (date, time, zone, expected) => {
  const start = startOf({ date, ...(time !== undefined && { time }) }, zone);
  expect(start.toString({ timeZoneName: 'never' })).toBe(expected);
  expect(start.timeZoneId).toBe(zone);
});
