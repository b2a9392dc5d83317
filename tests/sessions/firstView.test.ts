import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badgeDay } from '../../sessions/badgeDay';
import { firstView } from '../../sessions/firstView';
import { healingNow } from '../../sessions/healingNow';
import type { Session } from '../../sessions/session';
import { whereAmI } from '../../sessions/whereAmI';
import { berlin, sampleSession } from './sampleSession';

const START = Temporal.PlainDate.from('2020-01-01');
const session: fc.Arbitrary<Session> = fc
  .record({
    days: fc.nat(2500),
    time: fc.constantFrom('00:00', '09:00', '23:59'),
    status: fc.constantFrom('planned' as const, 'done' as const),
  })
  .map(({ days, ...about }) => sampleSession({ date: START.add({ days }).toString(), ...about }));
const sessions = fc
  .array(session, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, id: `session-${index}` })));

test('of whatever day it is asked, Today says the same of the first view as of all', () => {
  fc.assert(
    fc.property(sessions, fc.nat(3000), (sessions, days) => {
      const some = firstView({ sessions, checks: [], ticks: [] }).sessions;
      const now = berlin(`${START.add({ days })}T12:00`);
      expect(whereAmI(some, now)).toEqual(whereAmI(sessions, now));
      expect(badgeDay(some, now)).toEqual(badgeDay(sessions, now));
      expect(healingNow(some, now)).toEqual(healingNow(sessions, now));
    }),
    { numRuns: 500 },
  );
});

test('of three hundred sessions a year of them is left, with their checks and ticks', () => {
  const sessions = Array.from({ length: 300 }, (_, month) =>
    sampleSession({
      id: `session-${month}`,
      status: 'done',
      date: START.add({ months: month }).toString(),
    }),
  );
  const view = firstView({
    sessions,
    checks: sessions.map(({ id: sessionId }) => ({
      version: 2,
      sessionId,
      day: 1,
      levels: { itch: 1 },
    })),
    ticks: sessions.map(({ id: sessionId }) => ({
      version: 1,
      sessionId,
      days: [{ day: 1, lines: ['A line.'] }],
    })),
  });
  expect(view.sessions).toHaveLength(13);
  expect(view.checks).toHaveLength(13);
  expect(view.ticks).toHaveLength(13);
});
