import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { LOOKS, looksOf, readLooks } from '../../settings/looks';
import { DEFAULT_SETTINGS, readSettings, SettingsChangeSchema } from '../../settings/settings';

/** Written out here, so that nothing joins it unnoticed. */
const MAY_GO_ALONG = ['delayMs', 'density', 'markStyle', 'openBy', 'openKey', 'tapOpens', 'theme'];

test('looks are these, whatever else is chosen', () => {
  expect([...LOOKS].sort()).toEqual(MAY_GO_ALONG);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.anything()),
      (record) => {
        expect(Object.keys(looksOf(readSettings(record))).sort()).toEqual(MAY_GO_ALONG);
      },
    ),
  );
});

test('what was sent is what arrives', () => {
  const looks = looksOf({ ...DEFAULT_SETTINGS, theme: 'dark', openBy: 'key', tapOpens: false });
  expect(readLooks({ version: 1, ...looks })).toEqual(looks);
});

test.each([
  [undefined, {}],
  [null, {}],
  ['dark', {}],
  [[], {}],
  [{ theme: 'sepia', markStyle: 'thin' }, { markStyle: 'thin' }],
  [{ delayMs: 9, openBy: 'click' }, { openBy: 'click' }],
  [{ termsKnown: ['retinol'], discreet: true, where: 'on-click', categoriesOff: ['sun'] }, {}],
])('%j arrives as %j', (record, taken) => {
  expect(readLooks(record)).toEqual(taken);
});

test('whatever arrives, reading it never throws and changes nothing but looks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.record(
          Object.fromEntries(Object.keys(DEFAULT_SETTINGS).map((name) => [name, fc.anything()])),
        ),
      ),
      (record) => {
        const taken = readLooks(record);
        expect(v.is(SettingsChangeSchema, taken)).toBe(true);
        expect(MAY_GO_ALONG).toEqual(expect.arrayContaining(Object.keys(taken)));
      },
    ),
  );
});

test('one file alone names the storage that the browser’s sync carries', () => {
  const rooms = [
    'components',
    'content',
    'entrypoints',
    'matching',
    'page',
    'platform',
    'sessions',
    'settings',
  ];
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  );
  const names = files
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => /(?:\.|\[')sync\b|[{,]\s*sync\s*[,:}]/.test(readFileSync(path, 'utf8')));
  expect(names).toEqual(['platform/looksSync.ts']);
});
