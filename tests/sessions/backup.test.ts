import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CHARACTERS, MAX_RECORDS, readBackup, writeBackup } from '../../sessions/backup';
import { applyChanges, compareBackup, type Take } from '../../sessions/compareBackup';
import { dropDoubles } from '../../sessions/dropDoubles';
import { isAside, JOURNAL_KINDS, SESSIONS } from '../../sessions/journal';
import type { Records } from '../../sessions/recordKind';
import { runsOf } from '../runsOf';
import { arbitraryRecords } from './arbitraryJournal';
import { sampleSession } from './sampleSession';

const NOW = Temporal.Instant.from('2026-11-22T10:00:00Z');
const write = (stored: Records): string => writeBackup(stored, JOURNAL_KINDS, NOW);

/** What stands in storage after an import, and what its undo leaves. */
function importInto(here: Records, text: string, take: Take = 'mine') {
  const read = readBackup(text, JOURNAL_KINDS);
  if (!read.ok) return { refused: read, after: here, undone: here };
  const backup = { ...read.backup, records: dropDoubles(read.backup.records, here) };
  const changes = compareBackup(here, backup, JOURNAL_KINDS, NOW);
  const applied = applyChanges(changes, take, NOW);
  const after: Records = { ...here, ...applied.write };
  const back = Object.entries({ ...after, ...applied.undo.records });
  const undone = Object.fromEntries(back.filter(([key]) => !applied.undo.remove.includes(key)));
  return { changes, after, undone };
}

describe('export and import', () => {
  test('export, import, export are identical, whatever is stored', () => {
    fc.assert(
      fc.property(arbitraryRecords, (stored) => {
        const text = write(stored);
        const { after, refused } = importInto({}, text);
        expect(refused).toBeUndefined();
        expect(after).toEqual(stored);
        expect(write(after)).toBe(text);
      }),
      runsOf({ usual: 100, long: 300 }),
    );
  }, 60_000);

  test('imported twice, nothing is there twice', () => {
    fc.assert(
      fc.property(arbitraryRecords, (stored) => {
        const { changes, after } = importInto(stored, write(stored));
        expect(new Set(changes?.map(({ is }) => is))).not.toContain('new');
        expect(after).toEqual(stored);
      }),
      runsOf({ usual: 100, long: 300 }),
    );
  }, 60_000);

  test('merging loses nothing of either, whoever is preferred, and can be undone', () => {
    const take = fc.constantFrom<Take[]>('mine', 'file');
    fc.assert(
      fc.property(arbitraryRecords, arbitraryRecords, take, (mine, theirs, take) => {
        const { after, undone } = importInto(mine, write(theirs), take);
        for (const [key, record] of Object.entries({ ...theirs, ...mine })) {
          const isInBoth = key in mine && key in theirs;
          const kept = Object.values(after).some(
            (stored) => JSON.stringify(stored) === JSON.stringify(record),
          );
          expect(kept || isInBoth, key).toBe(true);
        }
        expect(undone).toEqual(mine);
      }),
      runsOf({ usual: 100, long: 300 }),
    );
  }, 60_000);

  test('settings and the like of other programs are not taken along', () => {
    expect(write({ other: 1 })).toBe(write({}));
  });
});

describe('what differs', () => {
  const mine = sampleSession({ notes: 'mine' });
  const theirs = sampleSession({ notes: 'theirs' });
  const key = SESSIONS.keyOf(mine);
  const text = write(SESSIONS.recordsOf(theirs));

  test.each([
    ['mine', mine],
    ['file', theirs],
  ] as const)('preferring %s', (take, kept) => {
    const { changes, after, undone } = importInto(SESSIONS.recordsOf(mine), text, take);
    expect(changes).toEqual([{ key, is: 'changed', here: mine, there: theirs }]);
    expect(after).toEqual({ [key]: kept });
    expect(undone).toEqual({ [key]: mine });
  });

  test('what cannot be read is mended by a backup and put aside, not lost', () => {
    const broken = { version: 99, precious: true };
    const { after, undone } = importInto({ [key]: broken }, text);
    const [aside = ''] = Object.keys(after).filter(isAside);
    expect(after).toEqual({ [key]: theirs, [aside]: broken });
    expect(undone).toEqual({ [key]: broken });
    expect(importInto(after, write(after)).after).toEqual(after);
  });

  test('an unreadable record of the file never takes the place of a readable one', () => {
    const broken = { version: 99 };
    const { after } = importInto(SESSIONS.recordsOf(mine), write({ [key]: broken }), 'file');
    const [aside = ''] = Object.keys(after).filter(isAside);
    expect(after).toEqual({ [key]: mine, [aside]: broken });
  });

  test('a record of an older version is today’s', () => {
    const old = { version: 1, id: 'session-1', date: '2026-11-28', status: 'planned', settled: [] };
    const file = { skinwise: 'backup', version: 1, written: '', unreadable: {} };
    const { after } = importInto({}, JSON.stringify({ ...file, records: { [key]: old } }));
    expect(after).toEqual({
      [key]: { ...old, version: 2, areas: [] },
    });
  });

  test('the same session under another id is no second one, and its checks find it', () => {
    const other = { ...mine, id: 'on-my-other-device' };
    const check = { version: 2, sessionId: other.id, day: 1, levels: { redness: 2 } };
    const file = write({
      [SESSIONS.keyOf(other)]: other,
      [`check:${other.id}:1`]: check,
    });
    expect(importInto(SESSIONS.recordsOf(mine), file).after).toEqual({
      [key]: mine,
      [`check:${mine.id}:1`]: { ...check, sessionId: mine.id },
    });
  });
});

describe('what is no backup', () => {
  const file = { skinwise: 'backup', version: 1, written: '', records: {}, unreadable: {} };
  const json = (change: object): string => JSON.stringify({ ...file, ...change });

  test.each<readonly [why: string, problem: string, text: string]>([
    ['an empty file', 'not-json', ''],
    ['a calendar', 'not-json', 'BEGIN:VCALENDAR'],
    ['a tower of brackets', 'not-json', '['.repeat(1_000_000)],
    ['nothing', 'not-ours', 'null'],
    ['a list', 'not-ours', '[]'],
    ['of another program', 'not-ours', '{"version":1}'],
    ['a version that never was', 'not-ours', json({ version: 0 })],
    ['records without keys', 'not-ours', json({ records: [] })],
    ['a field we do not know', 'not-ours', json({ more: 1 })],
    ['of a later Skinwise', 'later-version', json({ version: 2 })],
    ['a record that is none', 'bad-record', json({ records: { 'session:x': {} } })],
    ['a record of no kind', 'bad-record', json({ records: { other: {} } })],
    ['an unreadable one of no kind', 'bad-record', json({ unreadable: { other: {} } })],
    [
      'a record under the key of another',
      'bad-record',
      json({ records: { 'session:another-id': sampleSession() } }),
    ],
    ['more than a browser keeps', 'too-large', ' '.repeat(MAX_CHARACTERS + 1)],
    ['more records than decades bring', 'too-large', json({ unreadable: manyEvents() })],
  ])('%s: %s', (_, problem, text) => {
    expect(readBackup(text, JOURNAL_KINDS)).toMatchObject({ ok: false, problem });
  });

  test('it says which record is wrong', () => {
    const records = { ...SESSIONS.recordsOf(sampleSession()), 'check:x:1': { version: 2 } };
    expect(readBackup(json({ records }), JOURNAL_KINDS)).toEqual({
      ok: false,
      problem: 'bad-record',
      at: 'check:x:1',
    });
  });

  test('a mark before the text, as some programs put, does no harm', () => {
    expect(readBackup(`\uFEFF${json({})}`, JOURNAL_KINDS).ok).toBe(true);
  });
});

test('many malformed files: each is refused with a reason, and nothing has changed', () => {
  const here = SESSIONS.recordsOf(sampleSession());
  const reasons = new Set<string>();
  fc.assert(
    fc.property(arbitraryRecords, malformation, (stored, spoil) => {
      const before = JSON.stringify(here);
      const { refused, after } = importInto(here, spoil(write(stored)));
      expect(JSON.stringify(here)).toBe(before);
      expect(after).toBe(here);
      expect(refused?.problem).toMatch(/^(not-json|not-ours|later-version|bad-record|too-large)$/);
      reasons.add(refused?.problem ?? '');
    }),
    runsOf({ usual: 1500, long: 10_000 }),
  );
  expect([...reasons].sort()).toEqual(['bad-record', 'later-version', 'not-json', 'not-ours']);
}, 120_000);

function manyEvents(): object {
  return Object.fromEntries(Array.from({ length: MAX_RECORDS + 1 }, (_, n) => [`event:${n}`, 0]));
}

/** Ways in which a file goes bad, each of which must be noticed. */
const malformation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  // Cut off anywhere before its last bracket.
  fc.nat().map((at) => (text: string) => text.slice(0, at % text.lastIndexOf('}'))),
  // Something else altogether.
  fc.string({ unit: 'binary' }).map((other) => () => other),
  fc.json().map((other) => () => other),
  // A record that is anything but one.
  fc
    .tuple(
      fc.constantFrom('session:', 'check:', 'event:', 'profile', '', '__proto__:'),
      fc.stringMatching(/^[a-z0-9-]{0,20}$/),
      fc.jsonValue(),
    )
    .map(
      ([kind, id, value]) =>
        (text: string) =>
          text
            .replace(
              '"records": {',
              () => `"records": { ${JSON.stringify(`${kind}${id}!`)}: ${JSON.stringify(value)},`,
            )
            .replace(/,\s*\}/, '}'),
    ),
  // One field of one record is not what it was.
  fc
    .tuple(fc.constantFrom('version', 'id', 'date', 'status', 'areas', 'settled'), fc.jsonValue())
    .filter(([field, value]) => !isFine(field, value))
    .map(([field, value]) => (text: string) => {
      const file = JSON.parse(text);
      file.records['session:session-1'] = { ...sampleSession(), [field]: value };
      return JSON.stringify(file);
    }),
  // A later version has written it.
  fc
    .integer({ min: 2 })
    .map((version) => (text: string) => JSON.stringify({ ...JSON.parse(text), version })),
  // The head is not ours.
  fc
    .tuple(fc.constantFrom('skinwise', 'version', 'records', 'unreadable'), fc.jsonValue())
    .map(([field, value]) => (text: string) => {
      const file = JSON.parse(text);
      const isEmpty = JSON.stringify(value) === '{}';
      return JSON.stringify({ ...file, [field]: isEmpty ? null : value === 1 ? 2 : value });
    }),
);

/** Whether a field of a session may be so. */
function isFine(field: string, value: unknown): boolean {
  return SESSIONS.read('session:session-1', { ...sampleSession(), [field]: value }) !== undefined;
}
