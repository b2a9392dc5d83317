import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  checksOf,
  markSkin,
  noteSkin,
  type SkinCheck,
  SkinCheckSchema,
  StoredSkinCheckSchema,
} from '../../sessions/skinCheck';

const CHECK: SkinCheck = {
  version: 2,
  sessionId: 'session-1',
  day: 3,
  levels: { redness: 2, itch: 1 },
};
const mark = { sessionId: 'session-1', day: 3, sign: 'redness' } as const;

test('a first tap makes the check, a second one adds to it', () => {
  const first = markSkin(undefined, { ...mark, level: 2 });
  expect(first).toEqual({ ...CHECK, levels: { redness: 2 } });
  expect(markSkin(first, { ...mark, sign: 'itch', level: 1 })).toEqual(CHECK);
});

test('a sign told anew replaces what was told, and "none" is told too', () => {
  expect(markSkin(CHECK, { ...mark, level: 0 })?.levels).toEqual({ redness: 0, itch: 1 });
});

test('what is taken back is gone, and with the last sign the check', () => {
  const left = markSkin(CHECK, { ...mark, level: null });
  expect(left?.levels).toEqual({ itch: 1 });
  expect(markSkin(left, { ...mark, sign: 'itch', level: null })).toBeUndefined();
});

test('red flags and a note outlive taps, and a check without a tap is one', () => {
  const at = { sessionId: 'session-1', day: 3 };
  const flagged = noteSkin(undefined, { ...at, redFlags: ['pus'], note: 'Left cheek' });
  expect(flagged).toEqual({ ...CHECK, levels: {}, redFlags: ['pus'], note: 'Left cheek' });
  const marked = markSkin(flagged, { ...mark, level: 2 });
  expect(marked).toMatchObject({ redFlags: ['pus'], levels: { redness: 2 } });
  const closed = noteSkin(marked, { ...at, redFlagsClosed: true });
  expect(closed).toMatchObject({ redFlags: ['pus'], redFlagsClosed: true });
  expect(noteSkin(closed, { ...at, redFlags: ['pus', 'sores'] })).not.toHaveProperty(
    'redFlagsClosed',
  );
  const cleared = noteSkin(closed, { ...at, redFlags: null, note: null });
  expect(cleared).toEqual({ ...CHECK, levels: { redness: 2 } });
  expect(markSkin(cleared, { ...mark, level: null })).toBeUndefined();
});

test('a sign told anew opens again what had got worse', () => {
  const at = { sessionId: 'session-1', day: 3 };
  const closed = noteSkin(CHECK, { ...at, worseningClosed: true });
  expect(closed).toEqual({ ...CHECK, worseningClosed: true });
  expect(markSkin(closed, { ...mark, level: 2 })).toEqual(CHECK);
  expect(noteSkin(closed, { ...at, worseningClosed: null })).toEqual(CHECK);
});

test('a check of version 1 is read as one of version 2', () => {
  expect(v.parse(StoredSkinCheckSchema, { ...CHECK, version: 1 })).toEqual(CHECK);
  expect(v.parse(StoredSkinCheckSchema, CHECK)).toEqual(CHECK);
  expect(v.is(StoredSkinCheckSchema, { ...CHECK, version: 3 })).toBe(false);
  expect(v.is(StoredSkinCheckSchema, null)).toBe(false);
});

test.each([
  ['no red flag at all', { ...CHECK, redFlags: [] }],
  ['a red flag twice', { ...CHECK, redFlags: ['pus', 'pus'] }],
  ['a level that is none', { ...CHECK, levels: { redness: 4 } }],
  ['a sign that is none', { ...CHECK, levels: { glow: 1 } }],
  ['a day before the session', { ...CHECK, day: -1 }],
  ['half a day', { ...CHECK, day: 1.5 }],
  ['a day when nothing heals any more', { ...CHECK, day: 181 }],
  ['a later version', { ...CHECK, version: 3 }],
  ['a field of a later version', { ...CHECK, photo: '' }],
])('%s is not read', (_, record) => {
  expect(v.is(SkinCheckSchema, CHECK)).toBe(true);
  expect(v.is(SkinCheckSchema, record)).toBe(false);
});

test("a session's checks, in the order of their days", () => {
  const others = { ...CHECK, sessionId: 'session-2' };
  const later = { ...CHECK, day: 10 };
  expect(checksOf([later, others, CHECK], 'session-1')).toEqual([CHECK, later]);
});
