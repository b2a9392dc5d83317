import * as v from 'valibot';
import { expect, test } from 'vitest';
import { SessionSchema } from '../../sessions/session';
import { sampleSession, untimedSession } from './sampleSession';

test.each([
  sampleSession(),
  untimedSession(),
  sampleSession({ status: 'done', settled: ['day-before', 'start'] }),
  sampleSession({ date: '2028-02-29', time: '00:00' }),
  sampleSession({ id: '0b5c9a2e-0000-4000-8000-000000000001' }),
])('%j is a session', (record) => {
  expect(v.parse(SessionSchema, record)).toEqual(record);
});

test.each<readonly [wrong: object, why: string]>([
  [{ version: 2 }, 'a later version'],
  [{ id: 'short' }, 'an id too short'],
  [{ id: 'a'.repeat(65) }, 'an id too long'],
  [{ id: 'session/1' }, 'a slash, which parts a reminder’s id'],
  [{ id: 'SESSION-1' }, 'capitals'],
  [{ date: '2026-02-30' }, 'a day that does not exist'],
  [{ date: '+275760-09-13' }, 'a day so late that its morning is beyond all time'],
  [{ date: '2026-11-28[u-ca=hebrew]' }, 'a date of another calendar'],
  [{ time: '24:00' }, 'a time that does not exist'],
  [{ time: '' }, 'an empty time'],
  [{ status: 'cancelled' }, 'a status we do not know'],
  [{ settled: ['after'] }, 'a reminder we do not know'],
  [{ note: 'hello' }, 'a field we do not know'],
])('with %j it is none: %s', (wrong) => {
  expect(v.is(SessionSchema, { ...sampleSession(), ...wrong })).toBe(false);
});

test.each(['version', 'id', 'date', 'status', 'settled'])('without %s it is none', (key) => {
  const record: Record<string, unknown> = { ...sampleSession() };
  delete record[key];
  expect(v.is(SessionSchema, record)).toBe(false);
});

test.each([null, undefined, 'session', 7, []])('%j is none', (record) => {
  expect(v.is(SessionSchema, record)).toBe(false);
});
