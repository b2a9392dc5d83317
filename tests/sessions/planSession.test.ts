import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type PlanProblem, planSession } from '../../sessions/planSession';
import { SessionSchema } from '../../sessions/session';
import { realContent } from '../content/realContent';
import { berlin } from './sampleSession';

const { planning } = realContent;

const NOW = berlin('2026-11-20T10:00');
const ID = '0b5c9a2e-0000-4000-8000-000000000001';

const PROBLEMS: readonly (readonly [string, string, PlanProblem, string])[] = [
  ['', '', 'no-date', 'nothing given'],
  ['  ', '14:30', 'no-date', 'a time alone'],
  ['', 'noon', 'no-date', 'the date is asked for first'],
  ['soon', '', 'bad-date', 'a word'],
  ['28.11.2026', '', 'bad-date', 'another order'],
  ['2026-11-28T14:30', '', 'bad-date', 'a date with a time'],
  ['20261128', '', 'bad-date', 'a date without hyphens'],
  ['2026-1-2', '', 'bad-date', 'numbers without zeros'],
  ['2026-11-31', '', 'bad-date', 'a day that month has not'],
  ['2027-02-29', '', 'bad-date', 'a leap day in a common year'],
  ['2026-13-01', '', 'bad-date', 'a thirteenth month'],
  ['2026-00-10', '', 'bad-date', 'a month zero'],
  ['2026-11-28[u-ca=hebrew]', '', 'bad-date', 'a calendar of its own'],
  ['2026-11-28[Europe/Berlin]', '', 'bad-date', 'a zone of its own'],
  ['+275760-09-13', '', 'bad-date', 'the last day there is'],
  ['-271821-04-19', '', 'bad-date', 'the first day there is'],
  ['-000000-01-01', '', 'bad-date', 'a year minus zero'],
  ['<script>', '', 'bad-date', 'markup'],
  ['2026-11-28\n2026-11-29', '', 'bad-date', 'two lines'],
  ['soon', 'noon', 'bad-date', 'the date is judged before the time'],
  ['2026-11-28', 'noon', 'bad-time', 'a word'],
  ['2026-11-28', '14', 'bad-time', 'an hour alone'],
  ['2026-11-28', '24:00', 'bad-time', 'an hour too many'],
  ['2026-11-28', '14:60', 'bad-time', 'a minute too many'],
  ['2026-11-28', '9:30', 'bad-time', 'an hour without zero'],
  ['2026-11-28', '14:30:00', 'bad-time', 'seconds'],
  ['2026-11-28', '2:30 PM', 'bad-time', 'twelve hours'],
  ['2020-01-01', 'noon', 'bad-time', 'the time is read before the past is judged'],
  ['2026-11-19', '', 'past', 'yesterday'],
  ['2026-11-19', '23:59', 'past', 'late yesterday'],
  ['2026-11-20', '09:59', 'past', 'a minute ago'],
  ['2026-11-20', '10:00', 'past', 'this very minute'],
  ['0001-01-01', '', 'past', 'long ago'],
  ['2028-11-20', '10:01', 'too-far', 'two years and a minute'],
  ['2028-11-21', '', 'too-far', 'two years and a day'],
  ['9999-12-31', '', 'too-far', 'a slip of the finger'],
];

test.each(PROBLEMS)('%j %j is refused as %s: %s', (date, time, problem) => {
  expect(planSession({ date, time }, planning, NOW, ID)).toEqual({ ok: false, problem });
});

const PLANNED: readonly (readonly [string, string, readonly string[], string])[] = [
  ['2026-11-28', '14:30', [], 'a week ahead'],
  ['2026-11-28', '', [], 'without a time'],
  ['  2026-11-28 ', ' 14:30 ', [], 'with spaces around'],
  ['2026-11-21', '10:01', [], 'a day and a minute ahead'],
  ['2026-11-21', '10:00', ['checklist'], 'a day ahead: its reminder would come at once'],
  ['2026-11-21', '08:00', ['checklist'], 'less than a day ahead'],
  ['2026-11-21', '', ['checklist'], 'tomorrow at nine is less than a day ahead'],
  ['2026-11-20', '10:01', ['checklist'], 'in a minute'],
  ['2026-11-20', '', ['checklist', 'start'], 'today without a time: nine is over'],
  ['2028-02-29', '14:30', [], 'a leap day'],
  ['2028-11-20', '10:00', [], 'two years to the minute'],
  ['2028-11-20', '', [], 'two years, and nine comes before ten'],
];

test.each(PLANNED)(
  '%j %j is planned, and of its reminders %j are settled: %s',
  (date, time, settled) => {
    const expected = {
      version: 2,
      id: ID,
      date: date.trim(),
      ...(time !== '' && { time: time.trim() }),
      status: 'planned',
      areas: [],
      settled,
    };
    const result = planSession({ date, time }, planning, NOW, ID);
    expect(result).toEqual({
      ok: true,
      session: expect.objectContaining({ ...expected, settled: expect.anything() }),
    });
    expect(result.ok && result.session.settled.filter((key) => !key.startsWith('pause'))).toEqual(
      settled,
    );
    expect(v.is(SessionSchema, expected)).toBe(true);
  },
);

describe('now is the clock of the person’s zone', () => {
  test('today is today there', () => {
    const lateInBerlin = berlin('2026-11-20T00:30');
    const stillYesterday = lateInBerlin.withTimeZone('America/New_York');
    const draft = { date: '2026-11-19', time: '' };
    expect(planSession(draft, planning, lateInBerlin, ID)).toEqual({ ok: false, problem: 'past' });
    expect(planSession(draft, planning, stillYesterday, ID).ok).toBe(true);
  });

  test('before nine, today without a time still brings its reminder', () => {
    const result = planSession(
      { date: '2026-11-20', time: '' },
      planning,
      berlin('2026-11-20T08:59'),
      ID,
    );
    expect(result.ok && result.session.settled).toContain('checklist');
    expect(result.ok && result.session.settled).not.toContain('start');
  });

  test('two years from a leap day end on the last of February', () => {
    const leapDay = berlin('2028-02-29T10:00');
    expect(planSession({ date: '2030-02-28', time: '10:00' }, planning, leapDay, ID).ok).toBe(true);
    expect(planSession({ date: '2030-03-01', time: '' }, planning, leapDay, ID)).toEqual({
      ok: false,
      problem: 'too-far',
    });
  });
});
