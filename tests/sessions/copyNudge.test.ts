import { expect, test } from 'vitest';
import { isCopyDue } from '../../sessions/copyNudge';
import type { Session } from '../../sessions/session';

const TODAY = Temporal.PlainDate.from('2026-11-22');
const done = (...dates: string[]) =>
  dates.map((date) => ({ date, status: 'done' }) satisfies Partial<Session>);

test.each<readonly [sessions: string[], copy: object, due: boolean, why: string]>([
  [[], {}, false, 'nothing to lose'],
  [['2026-11-14'], {}, true, 'healed, and in no copy'],
  [['2026-11-15'], {}, false, 'skin still heals'],
  [['2026-10-01', '2026-11-20'], {}, false, 'skin heals again'],
  [['2026-10-01'], { keptOn: '2026-10-12' }, false, 'in the copy'],
  [['2026-10-01'], { keptOn: '2026-10-01' }, true, 'perhaps logged after the copy of that day'],
  [['2026-10-01', '2026-11-01'], { keptOn: '2026-10-12' }, true, 'one came after the copy'],
  [['2026-10-01'], { laterOn: '2026-10-26' }, false, 'said "not now" 27 days ago'],
  [['2026-10-01'], { laterOn: '2026-10-25' }, true, 'said so 28 days ago'],
  [['2026-10-01'], { laterOn: '2027-10-25' }, true, 'said so when the clock was wrong'],
])('sessions on %j and %j: %s, %s', (dates, copy, due) => {
  expect(isCopyDue(done(...dates), { version: 1, ...copy }, TODAY)).toBe(due);
});

test('a plan alone is nothing to lose', () => {
  expect(isCopyDue([{ date: '2026-10-01', status: 'planned' }], { version: 1 }, TODAY)).toBe(false);
});
