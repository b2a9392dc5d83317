import { expect, test } from 'vitest';
import { describeDayLine, describeState } from '../../components/describeDayLine';
import type { CareRule } from '../../content/schema';
import { adviseOn } from '../../sessions/adviseOn';
import type { Session } from '../../sessions/session';
import type { SkinCheck } from '../../sessions/skinCheck';
import { realContent } from '../content/realContent';
import { berlin, sampleSession, untimedSession } from '../sessions/sampleSession';
import { t } from '../strings';

const done: Partial<Session> = { status: 'done', date: '2026-11-20' };
const ruleOf = (id: string) => realContent.care.find((rule) => rule.id === id) as CareRule;
const lineOf = (
  id: string,
  sessions: readonly Session[],
  at = '2026-11-23T12:00',
  checks: readonly SkinCheck[] = [],
) => describeDayLine(adviseOn(ruleOf(id), sessions, checks, berlin(at)), ruleOf(id), t);

const LINES: readonly (readonly [id: string, sessions: Session[], at: string, line: RegExp])[] = [
  [
    'retinoids',
    [sampleSession(done)],
    '2026-11-23T12:00',
    /^From Sat,? .*28.* · today is day 3 · clinics say 5–7 days$/,
  ],
  ['retinoids', [sampleSession(done)], '2026-11-28T00:00', /^No known wait$/],
  [
    'retinoids',
    [sampleSession()],
    '2026-11-14T12:00',
    /^Last use Sat,? .*21.* · session in 14 days · clinics say 1–10 days$/,
  ],
  [
    'retinoids',
    [sampleSession()],
    '2026-11-27T12:00',
    /^Leave it now · session tomorrow · clinics/,
  ],
  [
    'retinoids',
    [sampleSession()],
    '2026-11-29T12:00',
    /^From Sun,? .*6.* · today is day 1 · if it took place · clinics/,
  ],
  [
    'prescribed-retinoids',
    [sampleSession(done)],
    '2026-11-23T12:00',
    /^Ask the person who prescribed it · today is day 3 · clinics say 5–7 days$/,
  ],
  [
    'bland',
    [sampleSession(done)],
    '2026-11-20T18:00',
    /^From Sat,? .*21.*, .*30.* · today is day 0$/,
  ],
  ['bland', [untimedSession(done)], '2026-11-20T18:00', /^From Sun,? .*22.* · today is day 0/],
  [
    'retinoids',
    [sampleSession({ ...done, clinicSays: { waitDays: 14 } })],
    '2026-11-23T12:00',
    /^From Sat,? .*5.* · today is day 3 · your clinic says so/,
  ],
  ['retinoids', [], '2026-11-23T12:00', /^After needling: from day 8 · clinics say 5–7 days$/],
];

test.each(LINES)('%s, case %#', (id, sessions, at, line) => {
  expect(lineOf(id, sessions, at).text).toMatch(line);
});

test('a red flag that is open silences every kind word', () => {
  const check = {
    version: 2,
    sessionId: 'session-1',
    day: 2,
    levels: {},
    redFlags: ['spreading'],
  } as unknown as SkinCheck;
  expect(lineOf('retinoids', [sampleSession(done)], '2026-12-20T12:00', [check])).toEqual({
    kind: 'alarm',
    text: 'Get your warning sign checked first',
  });
});

const NEVER_FREE: readonly (readonly [id: string, day: number, line: RegExp])[] = [
  ['picking', -7, /^Leave it while skin heals$/],
  ['picking', 0, /^Leave it now · today is day 0$/],
  ['picking', 7, /^Leave it now · today is day 7$/],
  ['picking', 8, /^Leave it while skin heals$/],
  ['hands', 3, /^Leave it now · today is day 3$/],
  ['hands', 200, /^Leave it while skin heals$/],
  ['sun', -7, /^Ask your clinic · session in 7 days · clinics say 1–28 days$/],
  ['sun', 14, /^Leave it now · today is day 14$/],
  ['sun', 15, /^Leave it while skin heals$/],
];

test.each(NEVER_FREE)(
  '%s on day %i is not called free, nor free from a day on',
  (id, day, line) => {
    const now = berlin('2026-11-23T12:00');
    const date = now.toPlainDate().subtract({ days: day }).toString();
    const session = sampleSession({ date, status: day < 0 ? 'planned' : 'done' });
    const advice = adviseOn(ruleOf(id), [session], [], now);
    const said = describeDayLine(advice, ruleOf(id), t);
    expect(said.text).toMatch(line);
    expect(said.text).toContain(describeState(advice, ruleOf(id), t).text);
    expect(describeDayLine(undefined, ruleOf(id), t).text).toBe('Leave it while skin heals');
  },
);

test('what a clinician does is asked of the clinic, what they prescribe of them', () => {
  const session = sampleSession(done);
  expect(lineOf('botulinum', [session]).text).toMatch(/^Ask your clinic · today is day 3/);
  expect(lineOf('botulinum', []).text).toMatch(/^Around needling: ask your clinic/);
  expect(lineOf('prp', []).text).toMatch(/^Around needling: ask your clinic/);
  expect(lineOf('prescribed-retinoids', []).text).toMatch(
    /^Around needling: ask the person who prescribed it/,
  );
});

test('every rule has a line that fits, before, on every healing day, and without a session', () => {
  for (const rule of realContent.care) {
    for (const day of [-7, -1, 0, 1, 3, 7, 8, 30]) {
      const now = berlin('2026-11-23T12:00');
      const date = now.toPlainDate().subtract({ days: day }).toString();
      const session = sampleSession({ date, status: day < 0 ? 'planned' : 'done' });
      const { text } = describeDayLine(adviseOn(rule, [session], [], now), rule, t);
      expect(text.length, `${rule.id} on day ${day}: ${text}`).toBeLessThanOrEqual(92);
      expect(text).not.toMatch(/undefined|\$|\bsafe\b|\bgo\b|allowed/);
    }
    expect(describeDayLine(undefined, rule, t)).toMatchObject({ kind: 'general' });
  }
}, 30_000);
