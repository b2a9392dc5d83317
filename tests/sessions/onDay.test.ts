import { expect, test } from 'vitest';
import { onDay } from '../../sessions/onDay';
import { sampleSession } from './sampleSession';

const DONE = sampleSession({ id: 'done-one', date: '2026-11-01', status: 'done' });
const LATER = sampleSession({ id: 'done-two', date: '2026-11-05', status: 'done' });
const PLANNED = sampleSession({ id: 'planned-one', date: '2026-11-28' });
const sessions = [DONE, LATER, PLANNED];
const on = (date: string) => onDay({ sessions }, Temporal.PlainDate.from(date));

test.each<readonly [string, object, string]>([
  ['2026-10-31', {}, 'before all'],
  ['2026-11-01', { session: DONE, healing: 0 }, 'the day of a session'],
  ['2026-11-04', { healing: 3 }, 'a healing day'],
  ['2026-11-05', { session: LATER, healing: 0 }, 'a second session counts anew'],
  ['2026-11-12', { healing: 7 }, 'the last of them'],
  ['2026-11-13', {}, 'after it'],
  ['2026-11-28', { session: PLANNED }, 'a plan heals nothing'],
  ['2026-11-29', {}, 'nor the days after it'],
])('%s: %j, %s', (date, expected) => {
  expect(on(date)).toEqual(expected);
});

const HOLIDAY = {
  version: 1 as const,
  id: 'holiday-1',
  kind: 'sun' as const,
  date: '2026-11-27',
  until: '2026-11-29',
};

test.each<readonly [string, object, string]>([
  ['2026-11-04', { healing: 3 }, 'what was waited for before the latest session is over'],
  ['2026-11-20', { waits: true }, 'the wait goes on after healing'],
  ['2026-11-28', { session: PLANNED, event: HOLIDAY, waits: true }, 'all of it on one day'],
  ['2026-12-02', { waits: true }, 'its last day'],
  ['2026-12-03', {}, 'and after it'],
])('%s with a wait and a holiday: %j, %s', (date, expected) => {
  const waitsUntil = Temporal.PlainDate.from('2026-12-03');
  const shown = { sessions, events: [HOLIDAY], waitsUntil };
  expect(onDay(shown, Temporal.PlainDate.from(date))).toEqual(expected);
});

test('a warning that is open stands on its own day, until it is settled', () => {
  const check = { version: 2, sessionId: DONE.id, day: 2, levels: { pain: 3 } } as const;
  const warned = (checks: Parameters<typeof onDay>[0]['checks'] & object) =>
    ['2026-11-02', '2026-11-03'].map(
      (date) => onDay({ sessions, checks }, Temporal.PlainDate.from(date)).warning,
    );
  expect(warned([check])).toEqual([undefined, true]);
  expect(warned([{ ...check, worseningClosed: true }])).toEqual([undefined, undefined]);
});
