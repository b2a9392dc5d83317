import { describe, expect, test } from 'vitest';
import { bandOf, type Needling } from '../../sessions/bandOf';
import { guardProblem } from '../../sessions/guardProblem';
import { type GuardDraft, intervalGuard } from '../../sessions/intervalGuard';
import type { Session } from '../../sessions/session';
import { sharesSkin } from '../../sessions/sharesSkin';
import type { SkinCheck } from '../../sessions/skinCheck';
import type { Told } from '../../sessions/told';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const { planning } = realContent;
const HOME: Needling = { who: 'home', device: 'roller', areas: ['face'] };
const CLINIC: Needling = { who: 'professional', device: 'pen', areas: ['face'] };

test.each<readonly [Needling, string]>([
  [{ ...HOME, lengthMm: 0.2 }, 'home-0-25'],
  [{ ...HOME, lengthMm: 0.25 }, 'home-0-25'],
  [{ ...HOME, lengthMm: 0.3 }, 'home-0-3'],
  [{ ...HOME, lengthMm: 0.35 }, 'under-1'],
  [{ ...CLINIC, lengthMm: 0.25 }, 'under-1'],
  [{ lengthMm: 0.2 }, 'under-1'],
  [HOME, 'under-1'],
  [{}, 'under-1'],
  [{ ...CLINIC, lengthMm: 0.95 }, 'under-1'],
  [{ ...CLINIC, lengthMm: 1 }, 'from-1'],
  [{ ...CLINIC, lengthMm: 1.5 }, 'from-1'],
  [{ ...CLINIC, lengthMm: 1.55 }, 'over-1-5'],
  [{ ...HOME, lengthMm: 2 }, 'over-1-5'],
  [{ ...CLINIC, lengthMm: 1.5, areas: ['scalp'] }, 'scalp'],
  [{ ...CLINIC, areas: ['scalp', 'face'] }, 'under-1'],
  [{ ...HOME, areas: ['scalp'], lengthMm: 0.25 }, 'home-0-25'],
  [{ ...HOME, areas: ['scalp'] }, 'under-1'],
  [{ ...CLINIC, device: 'radiofrequency', lengthMm: 2 }, 'radiofrequency'],
])('%j is of the band %s', (needling, band) => {
  expect(bandOf(needling, planning.bands).id).toBe(band);
});

test.each<readonly [Session['areas'], Session['areas'], boolean]>([
  [['face'], ['face'], true],
  [['face'], ['around-eyes'], true],
  [['face'], ['neck'], false],
  [['face', 'neck'], ['neck'], true],
  [['scalp'], ['body'], false],
  [[], ['body'], true],
  [['body'], [], true],
])('%j and %j touch the same skin: %s', (a, b, expected) => {
  expect(sharesSkin({ areas: a }, { areas: b })).toBe(expected);
});

function done(about: Needling & Partial<Session>, date = '2026-11-01'): Session {
  return { ...sampleSession({ status: 'done', date }), ...about };
}
function told(sessions: readonly Session[], about: Partial<Told> = {}): Told {
  return { sessions, checks: [], ...about };
}
const guard = (draft: GuardDraft, on: Told) => {
  const { verdict, earliest, usual, reasons } = intervalGuard(draft, on, planning);
  return {
    verdict,
    from: `${earliest ?? '–'} ${usual ?? '–'}`,
    reasons: reasons.map((reason) => (reason.name === 'band' ? reason.says.id : reason.name)),
  };
};

describe('the wait by what both sessions were', () => {
  test.each<readonly [Needling & Partial<Session>, Needling, string, string]>([
    [{ ...HOME, lengthMm: 0.25 }, { ...HOME, lengthMm: 0.25 }, '2026-11-08 2026-11-15', 'home'],
    [{ ...HOME, lengthMm: 0.3 }, { ...HOME, lengthMm: 0.25 }, '2026-11-15 2026-11-22', 'longer'],
    [{ ...HOME, lengthMm: 0.25 }, { ...HOME, lengthMm: 0.3 }, '2026-11-15 2026-11-22', 'longer'],
    [{ ...CLINIC, lengthMm: 1 }, { ...HOME, lengthMm: 0.2 }, '2026-11-29 2026-11-29', 'a clinic’s'],
    [{ ...CLINIC, lengthMm: 2 }, { ...CLINIC, lengthMm: 1 }, '2026-12-13 2026-12-13', 'deep'],
    [
      { ...CLINIC, areas: ['scalp'] },
      { ...CLINIC, areas: ['scalp'] },
      '2026-11-15 2026-11-29',
      'scalp',
    ],
    [{ ...CLINIC, areas: ['scalp'] }, CLINIC, '– –', 'another place'],
    [
      { ...CLINIC, clinicSays: { days: 35 } },
      CLINIC,
      '2026-12-06 2026-12-06',
      'the clinic’s longer word',
    ],
    [
      { ...CLINIC, clinicSays: { days: 10 } },
      CLINIC,
      '2026-11-29 2026-11-29',
      'its shorter word shortens nothing',
    ],
  ])('after %j, %j: %s (%s)', (before, draft, expected) => {
    expect(guard(draft, told([done(before)])).from).toBe(expected);
  });

  test('two weeks more for skin that darkens', () => {
    const profile = { version: 1, darkerOrMarks: true } as const;
    const home = { ...HOME, lengthMm: 0.25 };
    expect(guard(home, told([done(home)], { profile }))).toEqual({
      verdict: 'ok',
      from: '2026-11-22 2026-11-29',
      reasons: ['home-0-25', 'cautious'],
    });
  });

  test('what was added when either was planned holds, whatever is known of the person now', () => {
    const added = { between: 14, products: 2 };
    const home = { ...HOME, lengthMm: 0.25 };
    const expected = { from: '2026-11-22 2026-11-29', reasons: ['home-0-25', 'added'] };
    expect(guard(home, told([done({ ...home, added })]))).toMatchObject(expected);
    expect(guard({ ...home, added }, told([done(home)]))).toMatchObject(expected);
    const profile = { version: 1, darkerOrMarks: true } as const;
    expect(guard({ ...home, added }, told([done({ ...home, added })], { profile }))).toMatchObject({
      from: expected.from,
      reasons: ['home-0-25', 'cautious'],
    });
  });

  test('the session that holds longest counts, in whatever order they are kept', () => {
    const deep = done({ ...CLINIC, id: 'session-deep', lengthMm: 2 }, '2026-10-20');
    const late = done({ ...CLINIC, id: 'session-late', lengthMm: 1 }, '2026-10-28');
    expect(guard(CLINIC, told([deep, late])).from).toBe('2026-12-01 2026-12-01');
    expect(guard(CLINIC, told([late, deep])).reasons).toEqual(['over-1-5']);
  });

  test('nothing came before: no date, and its own band speaks', () => {
    expect(guard({ ...CLINIC, date: '2026-11-02' }, told([]))).toEqual({
      verdict: 'ok',
      from: '– –',
      reasons: ['under-1'],
    });
  });
});

describe('what speaks against a date', () => {
  const home = { ...HOME, lengthMm: 0.25 };
  const before = told([done(home)]);

  test.each([
    ['2026-11-07', 'too-soon'],
    ['2026-11-08', 'usual-wait'],
    ['2026-11-14', 'usual-wait'],
    ['2026-11-15', 'ok'],
  ])('on %s: %s', (date, verdict) => {
    expect(guard({ ...home, date }, before).verdict).toBe(verdict);
  });

  test.each<readonly [Needling, string]>([
    [{ ...HOME, lengthMm: 0.35 }, 'home-too-long'],
    [{ ...HOME, lengthMm: 0.5 }, 'home-too-long'],
    [{ ...HOME, device: 'radiofrequency' }, 'home-too-long'],
    [{ ...CLINIC, lengthMm: 1.55 }, 'clinic-only'],
    [{ ...CLINIC, device: 'radiofrequency' }, 'clinic-only'],
    [{ ...CLINIC, lengthMm: 1.5 }, 'ok'],
  ])('%j, long after: %s', (needling, verdict) => {
    expect(guard({ ...needling, date: '2027-06-01' }, before).verdict).toBe(verdict);
  });

  test('after radiofrequency only the clinic’s sheet counts for what follows too', () => {
    const rf = told([done({ ...CLINIC, device: 'radiofrequency' })]);
    expect(guard({ ...home, date: '2026-12-12' }, rf).verdict).toBe('too-soon');
    expect(guard({ ...home, date: '2026-12-13' }, rf).verdict).toBe('clinic-only');
  });

  test('a plan that is already there must not come too soon after it', () => {
    const plan = sampleSession({ ...home, id: 'session-next', date: '2026-12-10' } as Session);
    const on = (date: string) => guard({ ...home, date }, told([plan]));
    expect(on('2026-11-26').verdict).toBe('ok');
    expect(on('2026-11-30')).toMatchObject({
      verdict: 'usual-wait',
      reasons: ['home-0-25', 'next-plan'],
    });
    expect(on('2026-12-05').verdict).toBe('too-soon');
  });

  test('a session planned anew does not stand in its own way', () => {
    const plan = sampleSession({ ...home, date: '2026-12-10' } as Session);
    expect(guard({ ...plan, date: '2026-12-12' }, told([plan])).verdict).toBe('ok');
  });

  test('an open red flag blocks every plan until it is closed', () => {
    const check: SkinCheck = {
      version: 2,
      sessionId: 'session-1',
      day: 3,
      levels: {},
      redFlags: ['pus'],
    };
    const on = (checks: SkinCheck[]) =>
      guard({ ...home, date: '2027-06-01' }, { ...before, checks });
    expect(on([check])).toMatchObject({ verdict: 'red-flag', reasons: ['red-flag', 'home-0-25'] });
    expect(on([{ ...check, redFlagsClosed: true }]).verdict).toBe('ok');
  });
});

describe('what may be planned all the same', () => {
  const APPOINTMENT = {
    override: 'professional-appointment',
    overrideReason: 'One spot only',
  } as const;
  const PEN = { who: 'professional', device: 'pen', lengthMm: 0.5 } as const;
  const plan = (about: Partial<Session>) =>
    guardProblem(
      sampleSession({ id: 'session-new', ...(HOME as Partial<Session>), ...about }),
      told([done({ ...HOME, lengthMm: 0.25 }, '2026-11-20')]),
      planning,
    );

  test.each<readonly [Partial<Session>, string | undefined]>([
    [{ lengthMm: 0.25, date: '2026-11-28' }, 'usual-wait'],
    [{ lengthMm: 0.25, date: '2026-11-28', override: 'own-decision' }, undefined],
    [{ lengthMm: 0.25, date: '2026-11-26', override: 'own-decision' }, 'too-soon'],
    [{ lengthMm: 0.25, date: '2026-11-26', ...APPOINTMENT }, 'too-soon'],
    [{ ...PEN, date: '2026-12-03', ...APPOINTMENT }, 'too-soon'],
    [{ ...PEN, date: '2026-12-04', ...APPOINTMENT }, undefined],
    [{ ...PEN, date: '2026-12-17', ...APPOINTMENT }, undefined],
    [{ ...PEN, date: '2026-12-17' }, 'below-minimum'],
    [{ ...PEN, date: '2026-12-17', override: 'professional-appointment' }, 'below-minimum'],
    [{ ...PEN, date: '2026-12-17', override: 'own-decision' }, 'below-minimum'],
    [{ ...PEN, lengthMm: 1.55, date: '2026-12-31', ...APPOINTMENT }, 'too-soon'],
    [{ ...PEN, device: 'radiofrequency', date: '2026-12-31', ...APPOINTMENT }, 'too-soon'],
    [{ ...PEN, device: 'radiofrequency', date: '2027-01-01' }, undefined],
    [{ lengthMm: 0.5, date: '2027-06-01', override: 'own-decision' }, 'home-too-long'],
    [{ lengthMm: 0.5, date: '2026-11-25', status: 'done' }, undefined],
    [{ who: 'professional', lengthMm: 2, date: '2027-06-01' }, undefined],
  ])('%j: %s', (about, problem) => {
    expect(plan(about)).toBe(problem);
  });
});
