import { expect, test } from 'vitest';
import type { Session } from '../../sessions/session';
import { USUAL_HEALING_DAYS, whereAmI } from '../../sessions/whereAmI';
import { berlin, sampleSession, untimedSession } from './sampleSession';

const NOW = berlin('2026-11-20T10:00');
const planned = (date: string, time?: string): Session =>
  time === undefined
    ? untimedSession({ id: `planned-${date}`, date })
    : sampleSession({ id: `planned-${date}`, date, time });
const done = (date: string): Session => sampleSession({ id: `done-${date}`, date, status: 'done' });

const nextWeek = planned('2026-11-27', '14:30');
const CASES: readonly (readonly [string, readonly Session[], ReturnType<typeof whereAmI>])[] = [
  ['nothing stored', [], { name: 'nothing-yet' }],
  ['a plan', [nextWeek], { name: 'planned', session: nextWeek, daysLeft: 7 }],
  [
    'a plan tomorrow, less than a day away',
    [planned('2026-11-21', '08:00')],
    { name: 'planned', session: planned('2026-11-21', '08:00'), daysLeft: 1 },
  ],
  [
    'a plan later today',
    [planned('2026-11-20', '10:01')],
    { name: 'planned', session: planned('2026-11-20', '10:01'), daysLeft: 0 },
  ],
  [
    'a plan for today without a time lasts all day',
    [planned('2026-11-20')],
    { name: 'planned', session: planned('2026-11-20'), daysLeft: 0 },
  ],
  [
    'the nearest of several plans, however stored',
    [planned('2027-03-01'), nextWeek, planned('2026-12-24')],
    { name: 'planned', session: nextWeek, daysLeft: 7 },
  ],
  [
    'two plans on one day: the one without an hour comes first',
    [planned('2026-11-27', '08:00'), planned('2026-11-27')],
    { name: 'planned', session: planned('2026-11-27'), daysLeft: 7 },
  ],
  [
    'two plans on one day: the earlier hour',
    [planned('2026-11-27', '16:00'), nextWeek],
    { name: 'planned', session: nextWeek, daysLeft: 7 },
  ],
  [
    'a plan whose minute has come',
    [planned('2026-11-20', '10:00')],
    { name: 'unconfirmed', session: planned('2026-11-20', '10:00') },
  ],
  [
    'yesterday’s plan without a time',
    [planned('2026-11-19')],
    { name: 'unconfirmed', session: planned('2026-11-19') },
  ],
  [
    'several past plans: the oldest first',
    [planned('2026-11-18'), planned('2026-11-12')],
    { name: 'unconfirmed', session: planned('2026-11-12') },
  ],
  [
    'a past plan comes before healing skin and the next plan',
    [nextWeek, done('2026-11-18'), planned('2026-11-19')],
    { name: 'unconfirmed', session: planned('2026-11-19') },
  ],
  ['done today', [done('2026-11-20')], { name: 'healing', session: done('2026-11-20'), day: 0 }],
  [
    'done yesterday',
    [done('2026-11-19')],
    { name: 'healing', session: done('2026-11-19'), day: 1 },
  ],
  [
    'the last usual healing day',
    [done('2026-11-13')],
    { name: 'healing', session: done('2026-11-13'), day: 7 },
  ],
  ['the day after', [done('2026-11-12')], { name: 'healed', session: done('2026-11-12'), day: 8 }],
  [
    'the latest of several, however stored',
    [done('2026-11-16'), done('2026-11-18'), done('2026-01-01')],
    { name: 'healing', session: done('2026-11-18'), day: 2 },
  ],
  [
    'healing skin comes before the next plan',
    [nextWeek, done('2026-11-18')],
    { name: 'healing', session: done('2026-11-18'), day: 2 },
  ],
  [
    'the next plan comes before healed skin',
    [done('2026-10-01'), nextWeek],
    { name: 'planned', session: nextWeek, daysLeft: 7 },
  ],
  [
    'said to be done before its day: never a day below 0',
    [done('2026-11-22')],
    { name: 'healing', session: done('2026-11-22'), day: 0 },
  ],
];

test.each(CASES)('%s', (_, sessions, expected) => {
  expect(whereAmI(sessions, NOW)).toEqual(expected);
});

test('the table above knows how long healing usually takes', () => {
  expect(USUAL_HEALING_DAYS).toBe(7);
});

test('the sessions given stay in their order', () => {
  const sessions = [planned('2027-03-01'), nextWeek];
  whereAmI(sessions, NOW);
  expect(sessions.map(({ date }) => date)).toEqual(['2027-03-01', '2026-11-27']);
});
