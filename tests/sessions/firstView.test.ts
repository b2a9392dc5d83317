import careDays from 'skinwise:care-days';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adviseOn } from '../../sessions/adviseOn';
import { badgeDay } from '../../sessions/badgeDay';
import { firstView } from '../../sessions/firstView';
import { healingNow } from '../../sessions/healingNow';
import type { Session } from '../../sessions/session';
import type { SkinCheck } from '../../sessions/skinCheck';
import { whereAmI } from '../../sessions/whereAmI';
import { berlin, sampleSession } from './sampleSession';

const START = Temporal.PlainDate.from('2020-01-01');
const session: fc.Arbitrary<Session> = fc
  .record({
    days: fc.nat(2500),
    time: fc.constantFrom('00:00', '09:00', '23:59'),
    status: fc.constantFrom('planned' as const, 'done' as const),
    clinicSays: fc.constantFrom({}, { waitDays: 20 }, { waitDays: 365 }),
  })
  .map(({ days, ...about }) => sampleSession({ date: START.add({ days }).toString(), ...about }));
const sessions = fc
  .array(session, { maxLength: 40 })
  .map((all) => all.map((one, index) => ({ ...one, id: `session-${index}` })));
const flags = fc.array(fc.nat(39), { maxLength: 1 }).map((numbers) =>
  numbers.map((number) => ({
    version: 2 as const,
    sessionId: `session-${number}`,
    day: 3,
    levels: {},
    redFlags: ['fever'],
  })),
);
const RULES = careDays.filter(({ id }) =>
  ['retinol', 'tretinoin', 'glycerin', 'waxing'].includes(id),
);

test('of any day from the last session on, Today says the same of the first view as of all', () => {
  fc.assert(
    fc.property(sessions, flags, fc.nat(500), (sessions, checks, later) => {
      const some = firstView({ sessions, checks, ticks: [] });
      const last =
        sessions
          .map(({ date }) => date)
          .sort()
          .at(-1) ?? START;
      const now = berlin(`${Temporal.PlainDate.from(last).add({ days: later })}T12:00`);
      expect(whereAmI(some.sessions, now)).toEqual(whereAmI(sessions, now));
      expect(badgeDay(some.sessions, now)).toEqual(badgeDay(sessions, now));
      expect(healingNow(some.sessions, now)).toEqual(healingNow(sessions, now));
      const advised = (journal: { sessions: readonly Session[]; checks: readonly SkinCheck[] }) =>
        RULES.map((rule) =>
          String(JSON.stringify(adviseOn(rule, journal.sessions, journal.checks, now))),
        );
      expect(advised(some)).toEqual(advised({ sessions, checks }));
    }),
    { numRuns: 150 },
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
