import { expect, test } from 'vitest';
import { type Planning, withoutWords } from '../../content/planning';
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

test('what is drawn first counts the same days without the words of the rules', () => {
  const waits = withoutWords(planning);
  expect(JSON.stringify(waits).length).toBeLessThan(JSON.stringify(planning).length / 2);
  for (const who of ['home', 'professional'] as const) {
    for (const lengthMm of [0.2, 0.25, 0.3, 0.5, 1, 1.5, 2.5]) {
      for (const device of ['pen', 'radiofrequency'] as const) {
        for (const darkerOrMarks of [false, true]) {
          const session = sampleSession({ status: 'done', who, lengthMm, device, areas: ['face'] });
          const told = {
            sessions: [],
            checks: [],
            profile: { version: 1, darkerOrMarks } as const,
          };
          const by = (rules: Planning) => guardNext(session, told, rules);
          expect(by(waits).usual).toEqual(by(planning).usual);
          expect(by(waits).verdict).toBe(by(planning).verdict);
        }
      }
    }
  }
});
