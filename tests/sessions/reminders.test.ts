import { describe, expect, test } from 'vitest';
import type { ReminderKey } from '../../sessions/reminderKey';
import {
  dueReminders,
  openReminders,
  readReminderId,
  reminderTimes,
  settleReminders,
} from '../../sessions/reminders';
import { berlin, sampleSession, untimedSession } from './sampleSession';

const ZONE = 'Europe/Berlin';
const ids = (reminders: readonly { id: string }[]) => reminders.map(({ id }) => id);

describe('reminderTimes', () => {
  test('a day before at the same hour, and at the start, settled or not', () => {
    expect(reminderTimes(sampleSession({ settled: ['checklist'] }), ZONE)).toEqual([
      {
        id: 'session-1/checklist',
        sessionId: 'session-1',
        key: 'checklist',
        at: berlin('2026-11-27T14:30'),
      },
      {
        id: 'session-1/start',
        sessionId: 'session-1',
        key: 'start',
        at: berlin('2026-11-28T14:30'),
      },
    ]);
  });

  test.each([
    ['2027-03-28', '14:30', '2027-03-27T14:30+01:00', 'a day of 23 hours'],
    ['2026-10-25', '14:30', '2026-10-24T14:30+02:00', 'a day of 25 hours'],
    ['2027-01-01', '08:00', '2026-12-31T08:00+01:00', 'over the new year'],
    ['2028-03-01', '08:00', '2028-02-29T08:00+01:00', 'onto a leap day'],
  ])('for %s at %s the day before is %s: %s', (date, time, expected) => {
    const [dayBefore] = reminderTimes(sampleSession({ date, time }), ZONE);
    expect(dayBefore?.at.toString({ timeZoneName: 'never', smallestUnit: 'minute' })).toBe(
      expected,
    );
  });

  test('without a time, at nine on both days', () => {
    const clock = reminderTimes(untimedSession(), ZONE).map(({ at }) =>
      at.toPlainTime().toString(),
    );
    expect(clock).toEqual(['09:00:00', '09:00:00']);
  });
});

describe('openReminders', () => {
  const early = sampleSession({ id: 'session-early', date: '2026-11-28' });
  const late = sampleSession({ id: 'session-late', date: '2026-11-29', time: '15:00' });

  test('in order of time over all sessions, however they are stored', () => {
    expect(ids(openReminders([late, early], ZONE))).toEqual([
      'session-early/checklist',
      'session-early/start',
      'session-late/checklist',
      'session-late/start',
    ]);
  });

  test.each<readonly [settled: readonly ReminderKey[], open: readonly string[], why: string]>([
    [['checklist'], ['session-1/start'], 'a settled one does not come again'],
    [['start'], ['session-1/checklist'], 'whichever it is'],
    [['checklist', 'start'], [], 'nor do both'],
  ])('with %j settled: %j, %s', (settled, expected) => {
    expect(ids(openReminders([sampleSession({ settled: [...settled] })], ZONE))).toEqual(expected);
  });

  test('a session that took place has none', () => {
    expect(openReminders([sampleSession({ status: 'done' })], ZONE)).toEqual([]);
  });
});

describe('dueReminders', () => {
  test.each([
    ['2026-11-27T14:29:59', [], 'a second early'],
    ['2026-11-27T14:30', ['session-1/checklist'], 'to the minute'],
    ['2026-11-28T14:29', ['session-1/checklist'], 'the first slept through, the second not yet'],
    ['2026-11-28T14:30', ['session-1/checklist', 'session-1/start'], 'both slept through'],
    ['2027-11-28T14:30', ['session-1/checklist', 'session-1/start'], 'a year asleep'],
  ])('at %s: %j, %s', (now, expected) => {
    expect(ids(dueReminders([sampleSession()], berlin(now)))).toEqual(expected);
  });

  test('the clock is that of the zone the person is in now', () => {
    const now = berlin('2026-11-28T14:30').withTimeZone('America/New_York');
    expect(ids(dueReminders([sampleSession()], now))).toEqual(['session-1/checklist']);
  });
});

test.each([
  [[], ['start'], ['start']],
  [[], ['start', 'checklist'], ['start', 'checklist']],
  [['start'], ['checklist'], ['start', 'checklist']],
  [['start'], ['start'], ['start']],
  [['checklist'], [], ['checklist']],
] as const)('settling: %j and %j are %j', (settled, kinds, expected) => {
  const session = sampleSession({ settled: [...settled] });
  expect(settleReminders(session, kinds)).toEqual({ ...session, settled: expected });
  expect(session.settled).toEqual(settled);
});

test.each([
  ['session-1/checklist', 'session-1', 'checklist'],
  ['session-1/skin-check:3', 'session-1', 'skin-check:3'],
  ['session-1/pause-actives:14', 'session-1', 'pause-actives:14'],
])('%j speaks of %s and its %s', (id, sessionId, key) => {
  expect(readReminderId(id)).toEqual({ sessionId, key });
});

test.each([
  'session-1',
  'session-1/',
  'session-1/after',
  'session-1/skin-check',
  'session-1/start:1',
  'session-1/skin-check:0',
  'session-1/skin-check:1e3',
  'session-1/start/again',
  'update-available',
  '',
])('%j is no reminder of ours', (id) => {
  expect(readReminderId(id)).toBeUndefined();
});
