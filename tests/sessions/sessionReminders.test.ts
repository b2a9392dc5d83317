import { expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../sessions/reminderPreferences';
import type { Session } from '../../sessions/session';
import { sessionReminders } from '../../sessions/sessionReminders';
import type { SkinCheck } from '../../sessions/skinCheck';
import { realContent } from '../content/realContent';
import { berlin, sampleSession } from './sampleSession';

const rules = { planning: realContent.planning, preferences: DEFAULT_PREFERENCES };
const listed = (session: Session, now: string, checks: readonly SkinCheck[] = []) =>
  sessionReminders(session, { sessions: [session], checks }, rules, berlin(now)).map(
    ({ key, state }) => `${key} ${state}`,
  );

test('what was told in the last day, what was done early, and what is to come', () => {
  const session = sampleSession({ settled: ['pause-actives:3', 'pause-actives:2', 'start'] });
  expect(listed(session, '2026-11-26T18:00')).toEqual([
    'pause-actives:14 coming',
    'pause-actives:7 coming',
    'pause-actives:5 coming',
    'pause-actives:2 told',
    'pause-actives:1 coming',
    'checklist coming',
    'start done',
  ]);
});

test('what is put off is to come, at its new time', () => {
  const session = sampleSession({ snoozed: { checklist: '2026-11-28T09:00:00' } });
  const now = berlin('2026-11-27T20:00');
  const all = sessionReminders(session, { sessions: [session], checks: [] }, rules, now);
  const again = all.find(({ key }) => key === 'checklist');
  expect(again?.at.toString()).toContain('2026-11-28T09:00:00');
});

test('beside a warning sign nothing usual is listed, told or not', () => {
  const session = sampleSession({ status: 'done', settled: ['aftercare:1', 'aftercare:2'] });
  const check: SkinCheck = {
    version: 2,
    sessionId: session.id,
    day: 1,
    levels: {},
    redFlags: ['pus'],
  };
  expect(listed(session, '2026-11-30T12:00')).toContain('aftercare:2 told');
  const flagged = listed(session, '2026-11-30T12:00', [check]).join();
  expect(flagged).not.toMatch(/aftercare:[123]|next-possible|reintroduce/);
});

test('another session of the same day is not mixed in', () => {
  const other = sampleSession({ id: 'session-2', settled: [] });
  const session = sampleSession({ settled: ['checklist'] });
  const told = { sessions: [other, session], checks: [] };
  const all = sessionReminders(session, told, rules, berlin('2026-11-27T20:00'));
  expect(all.every(({ sessionId }) => sessionId === session.id)).toBe(true);
});
