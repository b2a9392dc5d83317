import { describe, expect, test } from 'vitest';
import { saveSession } from '../../sessions/saveSession';
import type { Session } from '../../sessions/session';
import type { SkinCheck } from '../../sessions/skinCheck';
import { realContent } from '../content/realContent';
import { berlin, sampleSession } from './sampleSession';

const now = berlin('2026-11-22T10:00');
const needling = { who: 'professional', device: 'pen', lengthMm: 0.5, areas: ['face'] } as const;
const session = (about: Partial<Session>) =>
  sampleSession({ ...needling, areas: [...needling.areas], ...about });
function save(draft: Session, sessions: Session[] = [], checks: SkinCheck[] = []) {
  return saveSession(draft, { sessions, checks }, realContent.planning, now);
}
const problem = (...saved: Parameters<typeof save>) => {
  const result = save(...saved);
  return result.ok ? undefined : result.problem;
};

describe('dates', () => {
  test.each<readonly [Partial<Session>, string | undefined, string]>([
    [{ date: '2026-11-28' }, undefined, 'a plan to come'],
    [{ date: '2026-11-22', time: '10:01' }, undefined, 'in a minute'],
    [{ date: '2026-11-22', time: '10:00' }, 'past', 'now is no plan any more'],
    [{ date: '2028-11-23' }, 'too-far', 'more than two years away'],
    [{ date: '2026-11-22', status: 'done' }, undefined, 'took place today'],
    [{ date: '2020-01-01', status: 'done' }, undefined, 'took place years ago'],
    [{ date: '2026-11-23', status: 'done' }, 'future', 'cannot have taken place'],
  ])('%j: %s, %s', (about, expected) => {
    expect(problem(session(about))).toBe(expected);
  });
});

test('what was done can always be logged, what is planned is guarded', () => {
  const long = { who: 'home', lengthMm: 0.5, status: 'planned' } as const;
  expect(problem(session(long))).toBe('home-too-long');
  expect(problem(session({ ...long, status: 'done', date: '2026-11-21' }))).toBeUndefined();
});

test('a plan that was deliberate may have a note later on, and another date is another plan', () => {
  const last = session({ id: 'session-0', date: '2026-11-20', status: 'done' });
  const plan = session({ date: '2026-12-05', who: 'professional' });
  expect(problem(plan, [last])).toBe('below-minimum');
  const kept = [last, plan];
  expect(problem({ ...plan, notes: 'ask about the cartridge' }, kept)).toBeUndefined();
  expect(problem({ ...plan, date: '2026-12-06' }, kept)).toBe('below-minimum');
});

test('a plan whose time is over can still have a note', () => {
  const plan = session({ date: '2026-11-21' });
  expect(problem({ ...plan, notes: 'moved' }, [plan])).toBeUndefined();
});

test('what is noted of reminders is what is stored, whatever is sent', () => {
  const stored = session({ settled: ['checklist'] });
  const result = save(session({ settled: ['start'], notes: 'x' }), [stored]);
  expect(result).toMatchObject({ ok: true, before: stored, session: { notes: 'x' } });
  expect(result.ok && result.session.settled).toContain('checklist');
  expect(result.ok && result.session.settled).not.toContain('start');
});

test('what a kept answer adds to waits is stored with the session, and why is not', () => {
  const profile = { version: 1, darkerOrMarks: true } as const;
  const told = { sessions: [], checks: [], profile };
  const result = saveSession(
    session({ date: '2026-11-21', status: 'done' }),
    told,
    realContent.planning,
    now,
  );
  expect(result).toMatchObject({ session: { added: { between: 14, products: 2 } } });
  expect(JSON.stringify(result)).not.toMatch(/dark|mark|skin/i);
});
