import { describe, expect, test } from 'vitest';
import { kindOf, REMINDER_KINDS } from '../../sessions/reminderKey';
import { DEFAULT_PREFERENCES, type ReminderPreferences } from '../../sessions/reminderPreferences';
import { dueReminders, openReminders, readReminderId } from '../../sessions/reminders';
import { reminderTimes } from '../../sessions/reminderTimes';
import type { Session } from '../../sessions/session';
import type { SkinCheck } from '../../sessions/skinCheck';
import type { Told } from '../../sessions/told';
import { realContent } from '../content/realContent';
import { berlin, NOTHING_TOLD, sampleSession, untimedSession } from './sampleSession';

const { planning } = realContent;
const ZONE = 'Europe/Berlin';
const done = (about: Partial<Session> = {}) => sampleSession({ status: 'done', ...about });
const timesOf = (session: Session, timeZone = ZONE) =>
  reminderTimes(session, NOTHING_TOLD, planning, timeZone).map(
    ({ key, setFor }) => `${setFor.toPlainDateTime().toString({ smallestUnit: 'minute' })} ${key}`,
  );
const rulesWith = (preferences: Partial<ReminderPreferences> = {}) => ({
  planning,
  preferences: { ...DEFAULT_PREFERENCES, ...preferences },
});
const told = (...sessions: Session[]): Told => ({ sessions, checks: [] });
const keys = (reminders: readonly { key: string }[]) => reminders.map(({ key }) => key);
const due = (on: Told, now: string, preferences = {}) =>
  keys(dueReminders(on, rulesWith(preferences), berlin(now)).tell);

describe('what a session brings', () => {
  test('before it: last uses in the morning, the checklist a day before, the start', () => {
    expect(timesOf(sampleSession())).toEqual([
      '2026-11-14T09:00 pause-actives:14',
      '2026-11-21T09:00 pause-actives:7',
      '2026-11-23T09:00 pause-actives:5',
      '2026-11-25T09:00 pause-actives:3',
      '2026-11-26T09:00 pause-actives:2',
      '2026-11-27T09:00 pause-actives:1',
      '2026-11-27T14:30 checklist',
      '2026-11-28T14:30 start',
    ]);
  });

  test('after it: aftercare, a look at skin every evening of the week, then what comes back', () => {
    expect(timesOf(done())).toEqual([
      '2026-11-29T09:00 aftercare:1',
      '2026-11-29T18:00 skin-check:1',
      '2026-11-30T09:00 aftercare:2',
      '2026-11-30T18:00 skin-check:2',
      '2026-12-01T09:00 aftercare:3',
      '2026-12-01T18:00 skin-check:3',
      '2026-12-02T18:00 skin-check:4',
      '2026-12-03T18:00 skin-check:5',
      '2026-12-04T18:00 skin-check:6',
      '2026-12-05T09:00 aftercare:7',
      '2026-12-05T18:00 skin-check:7',
      '2026-12-06T09:00 reintroduce',
      '2026-12-26T09:00 next-possible',
    ]);
  });

  test('the two together have every kind there is', () => {
    const all = [sampleSession(), done()].flatMap((session) =>
      reminderTimes(session, NOTHING_TOLD, planning, ZONE).map(({ key }) => kindOf(key)),
    );
    expect(new Set(all)).toEqual(new Set(REMINDER_KINDS));
  });

  test('a clinic that says longer is followed', () => {
    const times = timesOf(done({ clinicSays: { waitDays: 10, days: 35 } }));
    expect(times).toContain('2026-12-09T09:00 reintroduce');
    expect(times).toContain('2027-01-02T09:00 next-possible');
    const shorter = timesOf(done({ clinicSays: { waitDays: 2, days: 14 } }));
    expect(shorter).toContain('2026-12-06T09:00 reintroduce');
    expect(shorter).toContain('2026-12-26T09:00 next-possible');
  });

  test.each([
    ['2027-03-28', '14:30', '2027-03-27T14:30+01:00', 'a day of 23 hours'],
    ['2026-10-25', '14:30', '2026-10-24T14:30+02:00', 'a day of 25 hours'],
    ['2027-01-01', '08:00', '2026-12-31T08:00+01:00', 'over the new year'],
    ['2028-03-01', '08:00', '2028-02-29T08:00+01:00', 'onto a leap day'],
  ])('for %s at %s the day before is %s: %s', (date, time, expected) => {
    const checklist = reminderTimes(
      sampleSession({ date, time }),
      NOTHING_TOLD,
      planning,
      ZONE,
    ).find(({ key }) => key === 'checklist');
    expect(checklist?.setFor.toString({ timeZoneName: 'never', smallestUnit: 'minute' })).toBe(
      expected,
    );
  });

  test('without a time, at nine on both days', () => {
    expect(timesOf(untimedSession()).slice(-2)).toEqual([
      '2026-11-27T09:00 checklist',
      '2026-11-28T09:00 start',
    ]);
  });

  test('elsewhere the clock there says the same', () => {
    expect(timesOf(done(), 'Pacific/Auckland')).toEqual(timesOf(done()));
  });
});

describe('what is due', () => {
  const late = sampleSession({
    settled: ['pause-actives:14', 'pause-actives:7', 'pause-actives:5', 'pause-actives:3'],
  });

  test.each([
    ['2026-11-26T08:59:59', [], 'a second early'],
    ['2026-11-26T09:00', ['pause-actives:2'], 'to the minute'],
    ['2026-11-27T14:30', ['pause-actives:2', 'pause-actives:1', 'checklist'], 'slept through'],
    ['2026-11-27T23:00', [], 'in quiet hours nothing'],
    ['2026-11-28T07:59', [], 'to their last minute'],
    ['2026-11-28T08:00', ['pause-actives:2', 'pause-actives:1', 'checklist'], 'and then all'],
    [
      '2027-11-28T14:30',
      ['pause-actives:2', 'pause-actives:1', 'checklist', 'start'],
      'a year asleep',
    ],
  ])('at %s: %j, %s', (now, expected) => {
    expect(due(told(late), now)).toEqual(expected);
  });

  test('settled ones do not come again', () => {
    expect(
      due(told({ ...late, settled: [...late.settled, 'checklist'] }), '2026-11-28T14:30'),
    ).toEqual(['pause-actives:2', 'pause-actives:1', 'start']);
  });

  test('in order of what they are set for over all sessions, however these are stored', () => {
    const early = sampleSession({ id: 'session-early', date: '2026-11-27' });
    const ids = dueReminders(told(late, early), rulesWith(), berlin('2026-11-28T14:30')).tell;
    const times = ids.map(({ setFor }) => setFor.epochMilliseconds);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(ids.map(({ sessionId }) => sessionId)).size).toBe(2);
  });

  test('the clock is that of the zone the person is in now', () => {
    const now = berlin('2026-11-28T14:30').withTimeZone('America/New_York');
    const { tell } = dueReminders(told(late), rulesWith(), now);
    expect(keys(tell)).not.toContain('start');
  });

  test('a session in the night rings in the night: its hour is the person’s own', () => {
    const night = sampleSession({ time: '06:30', settled: late.settled });
    expect(due(told(night), '2026-11-28T06:30'), 'with what waits').toContain('start');
    const settled = [...late.settled, 'pause-actives:2', 'pause-actives:1', 'checklist'] as const;
    expect(due(told({ ...night, settled: [...settled] }), '2026-11-28T06:30')).toEqual(['start']);
    expect(due(told(night), '2026-11-28T07:31'), 'an hour late it waits as all do').toEqual([]);
    expect(due(told(night), '2026-11-28T08:00')).toContain('start');
  });

  test('what is switched off is settled and not told', () => {
    const off = { remindersOff: ['pause-actives', 'start'] as const };
    const all = dueReminders(
      told(late),
      rulesWith({ remindersOff: [...off.remindersOff] }),
      berlin('2026-11-28T15:00'),
    );
    expect(keys(all.tell)).toEqual(['checklist']);
    expect(keys(all.settle)).toEqual(['pause-actives:2', 'pause-actives:1', 'checklist', 'start']);
    expect(
      keys(
        openReminders(
          told(late),
          rulesWith({ remindersOff: [...off.remindersOff] }),
          berlin('2026-11-20T15:00'),
        ),
      ),
    ).toEqual(['checklist']);
  });

  test('a day whose check is noted is not asked about', () => {
    const session = done({ settled: ['aftercare:1'] });
    const check = { version: 2, sessionId: session.id, day: 1, levels: { redness: 1 } } as const;
    const now = berlin('2026-11-29T18:00');
    const all = dueReminders({ sessions: [session], checks: [check] }, rulesWith(), now);
    expect(all.tell).toEqual([]);
    expect(keys(all.settle)).toEqual(['skin-check:1']);
    expect(due(told(session), '2026-11-29T18:00')).toEqual(['skin-check:1']);
  });

  test('while a red flag is open nothing is said of what may come back; once closed it is', () => {
    const session = done();
    const flagged: SkinCheck = {
      version: 2,
      sessionId: session.id,
      day: 3,
      levels: {},
      redFlags: ['pus'],
    };
    const told = (closed: boolean): Told => ({
      sessions: [session],
      checks: [closed ? { ...flagged, redFlagsClosed: true } : flagged],
    });
    const open = due(told(false), '2026-12-27T10:00');
    expect(open).not.toContain('reintroduce');
    expect(open).not.toContain('next-possible');
    expect(open).toContain('aftercare:7');
    expect(due(told(true), '2026-12-27T10:00')).toEqual(
      expect.arrayContaining(['reintroduce', 'next-possible']),
    );
  });

  test('a later plan answers when the next one is possible, a later session both', () => {
    const first = done();
    const plan = sampleSession({ id: 'session-2', date: '2027-02-01' });
    const dueWith = (second: Session) => due(told(first, second), '2027-01-01T10:00');
    expect(dueWith(plan)).toContain('reintroduce');
    expect(dueWith(plan)).not.toContain('next-possible');
    const again = dueWith({ ...plan, status: 'done', date: '2026-12-01' });
    expect(again.filter((key) => key === 'next-possible')).toHaveLength(1);
  });

  test.each([
    ['2026-12-12', false],
    ['2026-12-20', false],
    ['2026-12-21', true],
  ])('nothing comes back that a plan on %s would have left again: %s', (date, comesBack) => {
    // Day 8 is 6 December; the longest to be left is 14 days before a session.
    const plan = sampleSession({ id: 'session-2', date });
    const open = due(told(done(), plan), '2026-12-06T10:00');
    expect(open.includes('reintroduce')).toBe(comesBack);
  });
});

describe('put off', () => {
  const session = (until: string) =>
    sampleSession({ snoozed: { checklist: until }, settled: ['start'] });
  const at = (until: string, now: string) =>
    openReminders(told(session(until)), rulesWith(), berlin(now))
      .find(({ key }) => key === 'checklist')
      ?.at.toString({ timeZoneName: 'never', smallestUnit: 'minute' });

  test.each([
    ['2026-11-27T14:30:00Z', '2026-11-27T15:30+01:00', 'a moment'],
    ['2026-11-27T19:00:00', '2026-11-27T19:00+01:00', 'a time of the wall clock'],
    ['2026-11-27T23:30:00', '2026-11-27T23:30+01:00', 'in quiet hours too: it was asked for'],
  ])('until %s it rings at %s: %s', (until, expected) => {
    expect(at(until, '2026-11-27T14:40')).toBe(expected);
  });

  test('slept through into quiet hours it waits for their end', () => {
    expect(at('2026-11-27T19:00:00', '2026-11-28T03:00')).toBe('2026-11-28T08:00+01:00');
  });

  test('it keeps the order of what it is set for', () => {
    const all = openReminders(
      told(sampleSession({ snoozed: { 'pause-actives:14': '2026-11-28T20:00:00' } })),
      rulesWith(),
      berlin('2026-11-10T10:00'),
    );
    expect(all[0]?.key).toBe('pause-actives:14');
  });
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
