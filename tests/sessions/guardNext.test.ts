import { expect, test } from 'vitest';
import { guardNext } from '../../sessions/guardNext';
import { reminderTimes } from '../../sessions/reminderTimes';
import { realContent } from '../content/realContent';
import { sampleSession } from './sampleSession';

const { planning } = realContent;
const deep = sampleSession({
  id: 'deep-one',
  date: '2026-10-20',
  status: 'done',
  who: 'professional',
  lengthMm: 2,
  areas: ['face'],
});
const home = sampleSession({
  id: 'home-one',
  date: '2026-11-10',
  status: 'done',
  who: 'home',
  lengthMm: 0.25,
  areas: ['face'],
});

test('the longer wait of an earlier session holds, for the guard and for the reminder', () => {
  const told = { sessions: [home, deep], checks: [] };
  expect(guardNext(home, told, planning).usual?.toString()).toBe('2026-12-01');
  const next = reminderTimes(home, told, planning, 'Europe/Berlin').at(-1);
  expect(next).toMatchObject({ key: 'next-possible' });
  expect(next?.setFor.toPlainDate().toString()).toBe('2026-12-01');
});

test('alone a session waits as long as it asks for itself, whether it is told already or not', () => {
  for (const sessions of [[], [home]]) {
    const { usual } = guardNext(home, { sessions, checks: [] }, planning);
    expect(usual?.toString()).toBe('2026-11-24');
  }
});

test('what comes later has its own wait', () => {
  const told = { sessions: [home, deep], checks: [] };
  expect(guardNext(deep, told, planning).usual?.toString()).toBe('2026-12-01');
});
