import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type Session, SessionSchema, StoredSessionSchema } from '../../sessions/session';
import { sampleSession, untimedSession } from './sampleSession';

test.each([
  sampleSession(),
  untimedSession(),
  sampleSession({ status: 'done', settled: ['checklist', 'start', 'skin-check:3'] }),
  sampleSession({ date: '2028-02-29', time: '00:00' }),
  sampleSession({
    who: 'professional',
    device: 'pen',
    lengthMm: 1.15,
    areas: ['face', 'neck'],
    passes: 3,
    newCartridge: 'yes',
    notes: '',
    concern: 'acne-scars',
    clinicSays: { days: 42, waitDays: 10, note: 'No sun.' },
    override: 'own-decision',
    snoozed: { checklist: '2026-11-27T19:00:00', 'skin-check:2': '2026-11-30T08:00:00Z' },
  }),
  sampleSession({ id: '0b5c9a2e-0000-4000-8000-000000000001' }),
])('%j is a session', (record) => {
  expect(v.parse(SessionSchema, record)).toEqual(record);
});

test.each<readonly [wrong: object, why: string]>([
  [{ version: 3 }, 'a later version'],
  [{ version: 1 }, 'an earlier version with fields of this one'],
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
  [{ settled: ['skin-check'] }, 'a reminder without its day'],
  [{ lengthMm: 0.27 }, 'a needle of no maker'],
  [{ lengthMm: 3.05 }, 'a needle too long'],
  [{ areas: ['lips'] }, 'an area never needled'],
  [{ areas: ['face', 'face'] }, 'an area twice'],
  [{ passes: 0 }, 'no pass at all'],
  [{ notes: 'a'.repeat(2001) }, 'a note too long'],
  [{ clinicSays: { days: 0 } }, 'a wait of nothing'],
  [{ snoozed: { checklist: 'tomorrow' } }, 'a moment in words'],
  [{ snoozed: { toString: '2026-11-27T19:00:00' } }, 'no reminder put off'],
  [{ note: 'hello' }, 'a field we do not know'],
])('with %j it is none: %s', (wrong) => {
  expect(v.is(SessionSchema, { ...sampleSession(), ...wrong })).toBe(false);
});

test.each(['version', 'id', 'date', 'status', 'areas', 'settled'])(
  'without %s it is none',
  (key) => {
    const record: Record<string, unknown> = { ...sampleSession() };
    delete record[key];
    expect(v.is(SessionSchema, record)).toBe(false);
  },
);

test.each([null, undefined, 'session', 7, []])('%j is none', (record) => {
  expect(v.is(SessionSchema, record)).toBe(false);
});

const V1 = {
  version: 1,
  id: 'session-1',
  date: '2026-11-28',
  time: '14:30',
  status: 'planned',
  settled: ['day-before'],
};

test('a plan of version 1 is read as one of version 2', () => {
  // What comes before the day before has been overtaken with it.
  const settled = [
    ...[14, 7, 5, 3, 2, 1].map((days) => `pause-actives:${days}` as const),
    'checklist',
  ] as const;
  expect(v.parse(StoredSessionSchema, V1)).toEqual(sampleSession({ settled: [...settled] }));
});

test('a session of version 1 that took place brings no reminders that it never promised', () => {
  const { settled, ...session } = v.parse(StoredSessionSchema, { ...V1, status: 'done' });
  expect(session).toMatchObject({ version: 2, status: 'done', areas: [] });
  expect(settled).toEqual(expect.arrayContaining(['checklist', 'aftercare:7', 'next-possible']));
  expect(settled).toHaveLength(20);
});

test('reading changes nothing in what this version wrote', () => {
  const session: Session = sampleSession({ areas: ['scalp'], lengthMm: 0.5 });
  expect(v.parse(StoredSessionSchema, session)).toEqual(session);
});

test.each([{ ...V1, settled: ['after'] }, { ...V1, lengthMm: 1 }, { ...V1, version: 0 }, null])(
  '%j is of no version',
  (record) => {
    expect(v.is(StoredSessionSchema, record)).toBe(false);
  },
);
