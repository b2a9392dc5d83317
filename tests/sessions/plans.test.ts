import { describe, expect, test } from 'vitest';
import { conflicts } from '../../sessions/conflicts';
import type { CalendarEvent } from '../../sessions/event';
import { planBack } from '../../sessions/planBack';
import { planByConcern } from '../../sessions/planByConcern';
import { CONCERNS } from '../../sessions/session';
import type { Told } from '../../sessions/told';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const { planning } = realContent;
const day = Temporal.PlainDate.from;
const CLINIC = { who: 'professional', lengthMm: 1.5, areas: ['face'] } as const;
const needling = { ...CLINIC, areas: [...CLINIC.areas] };
const dates = (all: readonly Temporal.PlainDate[]) => all.map(String);

describe('a series by concern', () => {
  test('acne scars: what studies gave, and when to judge', () => {
    const series = planByConcern('acne-scars', needling, day('2026-12-01'), undefined, planning);
    expect(series.everyDays).toBe(28);
    expect(series.sessions).toEqual([3, 6]);
    expect(dates(series.dates).slice(0, 3)).toEqual(['2026-12-01', '2026-12-29', '2027-01-26']);
    expect(dates(series.judge ?? [])).toEqual(['2027-04-26', '2027-07-26']);
  });

  test('never under the usual wait of its needles and its skin', () => {
    const deep = { ...needling, lengthMm: 2 };
    const every = (profile?: { version: 1; darkerOrMarks: boolean }) =>
      planByConcern('stretch-marks', deep, day('2026-12-01'), profile, planning).everyDays;
    expect(every()).toBe(42);
    expect(every({ version: 1, darkerOrMarks: true })).toBe(56);
  });

  test.each(['pigment', 'hair'] as const)('%s: a clinician sets how many', (concern) => {
    const series = planByConcern(concern, needling, day('2026-12-01'), undefined, planning);
    expect(series.sessions).toBeUndefined();
    expect(series.judge).toBeUndefined();
    expect(dates(series.dates)).toEqual(['2026-12-01']);
  });

  test('there is one for every concern', () => {
    expect(planning.concerns.map(({ id }) => id)).toEqual([...CONCERNS]);
  });
});

describe('back from a day that matters', () => {
  const today = day('2026-11-22');
  const none: Told = { sessions: [], checks: [] };
  const back = (event: string, told = none) =>
    planBack(day(event), 'acne-scars', needling, told, planning, today);

  test('with time, as many as fit, the last four weeks before', () => {
    expect(back('2027-03-29')).toMatchObject({ name: 'dates', isShort: false });
    const plan = back('2027-03-29');
    expect(plan.name === 'dates' && dates(plan.dates)).toEqual([
      '2026-12-07',
      '2027-01-04',
      '2027-02-01',
      '2027-03-01',
    ]);
  });

  test('never more than studies gave', () => {
    const plan = back('2028-06-01');
    expect(plan.name === 'dates' && plan.dates).toHaveLength(6);
  });

  test('some, but fewer than a series has', () => {
    expect(back('2026-12-21')).toMatchObject({ name: 'dates', isShort: true });
  });

  test.each([
    ['2026-12-20', 'a day too few'],
    ['2026-11-25', 'this week'],
    ['2026-01-01', 'over'],
  ])('%s: not enough time, %s', (event) => {
    expect(back(event)).toMatchObject({ name: 'not-enough-time' });
  });

  test('a session just had pushes the first one out', () => {
    const before = sampleSession({ status: 'done', date: '2026-11-20', ...needling });
    const plan = back('2027-02-01', { sessions: [before], checks: [] });
    expect(plan.name === 'dates' && dates(plan.dates)).toEqual(['2027-01-04']);
    expect(back('2027-01-10', { sessions: [before], checks: [] }).name).toBe('not-enough-time');
  });
});

describe('what gets in the way', () => {
  const session = sampleSession({ date: '2026-12-10' });
  const found = (about: Partial<CalendarEvent>) => {
    const event = {
      version: 1,
      id: 'event-01',
      date: '2026-12-10',
      kind: 'sun',
      ...about,
    } as const;
    return conflicts([event], [session], planning).map(({ lies, clear }) => `${lies} ${clear}`);
  };

  test.each<readonly [Partial<CalendarEvent>, readonly string[], string]>([
    [{ kind: 'sun', date: '2026-12-24' }, ['after 2026-12-25'], 'sun in the two weeks after'],
    [{ kind: 'sun', date: '2026-12-25' }, [], 'and later none'],
    [
      { kind: 'sun', date: '2026-11-01', until: '2026-11-20' },
      ['before 2026-11-12'],
      'a holiday that ends too late',
    ],
    [{ kind: 'sun', date: '2026-12-01', until: '2026-12-20' }, ['on 2026-12-25'], 'amid one'],
    [{ kind: 'sport', date: '2026-12-17' }, ['after 2026-12-18'], 'sport on day 7'],
    [{ kind: 'sport', date: '2026-12-18' }, [], 'sport on day 8'],
    [{ kind: 'sport', date: '2026-12-09' }, [], 'sport the day before'],
    [{ kind: 'swimming', date: '2026-12-10' }, ['on 2026-12-18'], 'on the very day'],
    [{ kind: 'waxing', date: '2026-11-26' }, [], 'fourteen days before'],
    [{ kind: 'waxing', date: '2026-11-27' }, ['before 2026-11-26'], 'thirteen'],
    [{ kind: 'peel', date: '2027-01-07' }, ['after 2027-01-08'], 'a peel before day 29'],
    [{ kind: 'injection', date: '2026-06-01' }, ['before 2025-12-10'], 'ask for a year'],
    [{ kind: 'occasion', date: '2027-01-06' }, ['after 2027-01-07'], 'a wedding on day 27'],
    [{ kind: 'occasion', date: '2027-01-07' }, [], 'on day 28'],
    [{ kind: 'occasion', date: '2026-12-09' }, [], 'the day before'],
  ])('%j: %j, %s', (about, expected, _why) => {
    expect(found(about)).toEqual(expected);
  });

  test('in order of sessions, then of events', () => {
    const event = (id: string, date: string) => ({ version: 1, id, date, kind: 'sun' }) as const;
    const early = sampleSession({ id: 'session-early', date: '2026-12-01' });
    const all = conflicts(
      [event('event-02', '2026-12-12'), event('event-01', '2026-12-11')],
      [session, early],
      planning,
    );
    expect(all.map((one) => `${one.session.id} ${one.event.id}`)).toEqual([
      'session-early event-01',
      'session-early event-02',
      'session-1 event-01',
      'session-1 event-02',
    ]);
  });
});
