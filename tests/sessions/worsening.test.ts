import { describe, expect, test } from 'vitest';
import { healingCurve } from '../../sessions/healingCurve';
import { openWarnings } from '../../sessions/openWarnings';
import type { Level, Sign, SkinCheck } from '../../sessions/skinCheck';
import { worsening } from '../../sessions/worsening';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const check = (day: number, levels: Partial<Record<Sign, Level>>, sessionId = 'session-1') =>
  ({ version: 2, sessionId, day, levels }) satisfies SkinCheck;
const settled = (of: SkinCheck): SkinCheck => ({ ...of, worseningClosed: true });
const found = (...checks: SkinCheck[]) =>
  worsening(checks, 'session-1').map(({ name, sign, urgency }) => `${name} ${sign} ${urgency}`);

test.each<readonly [readonly SkinCheck[], readonly string[], string]>([
  [[check(0, { redness: 3 }), check(1, { redness: 3 })], [], 'as strong is not more'],
  [[check(0, { redness: 3 }), check(2, { redness: 1 })], [], 'fading'],
  [[check(0, { redness: 1 }), check(1, { redness: 2 })], ['grows redness same-day'], 'from day 1'],
  [[check(1, { swelling: 0 }), check(2, { swelling: 1 })], [], 'a little is within one eye'],
  [[check(2, { dryness: 0 }), check(3, { dryness: 3, itch: 2 })], [], 'flaking is usual'],
  [[check(1, { pain: 1 }), check(3, { pain: 2 })], ['grows pain same-day'], 'over a gap'],
  [
    [check(1, { pain: 1 }), check(2, { redness: 1 }), check(3, { pain: 2 })],
    ['grows pain same-day'],
    'over a day on which it was not told',
  ],
  [
    [check(2, { pain: 3, swelling: 1 }), check(3, { pain: 3, swelling: 3 })],
    ['severe pain now', 'grows swelling same-day'],
    'the most urgent first',
  ],
  [[check(0, { pain: 3 })], ['severe pain now'], 'at any time'],
  [[check(6, { redness: 3 })], [], 'strong on day 6'],
  [[check(7, { redness: 3 })], ['strong-late redness days'], 'strong on day 7'],
  [
    [check(1, { redness: 1 }), check(2, { redness: 3 }), check(3, { redness: 1 })],
    [],
    'what was and is over',
  ],
  [
    [check(1, { pain: 1 }), check(2, { pain: 2 }), check(3, { pain: 2 })],
    ['grows pain same-day'],
    'as much as the day it grew',
  ],
  [
    [check(1, { pain: 1 }), check(2, { pain: 2 }), check(3, { redness: 0 })],
    ['grows pain same-day'],
    'not told since',
  ],
  [
    [check(1, { pain: 1 }), settled(check(2, { pain: 2 })), check(3, { pain: 2 })],
    [],
    'settled, and no worse since',
  ],
  [
    [check(1, { pain: 1 }), settled(check(2, { pain: 2 })), check(3, { pain: 3 })],
    ['severe pain now'],
    'settled, and worse again',
  ],
  [[check(2, { pain: 3 }), settled(check(3, { redness: 1 }))], [], 'settled on a later day'],
  [
    [settled(check(1, { redness: 1 })), check(2, { redness: 2 })],
    ['grows redness same-day'],
    'settled on an earlier day',
  ],
  [[check(1, { redness: 1 }), check(2, { redness: 3 }, 'session-2')], [], 'another session'],
  [[], [], 'nothing told'],
])('%j: %j, %s', (checks, expected, _why) => {
  expect(found(...checks)).toEqual(expected);
  expect(found(...[...checks].reverse())).toEqual(expected);
});

describe('beside one’s own earlier sessions', () => {
  const { bands } = realContent.planning;
  const clinic = (id: string, date: string, lengthMm: number, about = {}) =>
    sampleSession({ id, date, lengthMm, who: 'professional', status: 'done', ...about });
  const now = clinic('session-now', '2026-11-01', 1.5);
  const sessions = [
    clinic('session-a', '2026-06-01', 1),
    clinic('session-b', '2026-09-01', 1.5),
    clinic('session-deep', '2026-07-01', 2),
    clinic('session-plan', '2026-10-01', 1.5, { status: 'planned' }),
    clinic('session-mute', '2026-05-01', 1.5),
    clinic('session-later', '2026-12-01', 1.5),
    now,
  ];
  const checks = sessions
    .filter(({ id }) => id !== 'session-mute')
    .flatMap(({ id }) => [check(3, { redness: 1 }, id), check(1, { redness: 2, itch: 1 }, id)]);

  test('of the same band, the latest first, days in order', () => {
    const curve = healingCurve(now, 'redness', sessions, checks, bands);
    expect(curve.points).toEqual([
      { day: 1, level: 2 },
      { day: 3, level: 1 },
    ]);
    expect(curve.earlier.map(({ session }) => session.id)).toEqual(['session-b', 'session-a']);
  });

  test('only days on which the sign was told', () => {
    expect(healingCurve(now, 'itch', sessions, checks, bands).points).toEqual([
      { day: 1, level: 1 },
    ]);
  });
});

test('what got worse is open like a red flag, on its own day, until it is settled', () => {
  const one = check(1, { pain: 1 });
  const two = check(2, { pain: 2 });
  const flagged = { ...check(4, {}, 'session-2'), redFlags: ['pus'] };
  expect(openWarnings([one, two, flagged])).toEqual([two, flagged]);
  expect(openWarnings([one, settled(two), { ...flagged, redFlagsClosed: true }])).toEqual([]);
});
