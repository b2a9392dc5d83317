import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, SettingsChangeSchema } from '../../settings/settings';

const CHOSEN = {
  pausedUntil: 1_800_000_000_000,
  where: 'chosen-sites',
  openBy: 'key',
  delayMs: 700,
  openKey: 'Alt',
  tapOpens: false,
  density: 'first-in-section',
  markStyle: 'tinted',
  theme: 'dark',
  categoriesOff: ['sun', 'devices'],
  termsKnown: ['retinol'],
  badge: false,
  remindersOff: ['skin-check'],
  quietHours: { from: '21:00', to: '07:30' },
  discreet: true,
} as const;

test('what was chosen is read as it was stored', () => {
  expect(readSettings(CHOSEN)).toEqual(CHOSEN);
  expect(readSettings({ version: 1, ...CHOSEN })).toEqual(CHOSEN);
});

test.each([undefined, null, 7, 'settings', [], {}, [CHOSEN]])(
  '%j reads as the defaults',
  (record) => {
    expect(readSettings(record)).toEqual(DEFAULT_SETTINGS);
  },
);

test.each<readonly [keyof typeof CHOSEN, unknown]>([
  ['pausedUntil', 'tomorrow'],
  ['pausedUntil', -1],
  ['pausedUntil', Number.POSITIVE_INFINITY],
  ['where', 'nowhere'],
  ['openBy', 'magic'],
  ['delayMs', '400'],
  ['delayMs', 149],
  ['delayMs', 1001],
  ['delayMs', Number.NaN],
  ['openKey', 'Enter'],
  ['density', 'some'],
  ['tapOpens', 'no'],
  ['markStyle', 'dotted; color: red'],
  ['theme', 'sepia'],
  ['categoriesOff', 'sun'],
  ['badge', 'no'],
  ['remindersOff', 'all'],
  ['quietHours', { from: '21:00' }],
  ['quietHours', { from: 'late', to: 'early' }],
  ['discreet', 'yes'],
])('a broken %s falls back alone', (field, value) => {
  expect(readSettings({ ...CHOSEN, [field]: value })).toEqual({
    ...CHOSEN,
    [field]: DEFAULT_SETTINGS[field],
  });
});

test('a category that no longer exists is left out, the others stay', () => {
  const { categoriesOff } = readSettings({ categoriesOff: ['sun', 'astrology', 7, 'devices'] });
  expect(categoriesOff).toEqual(['sun', 'devices']);
});

test('whatever is stored, reading it never throws and answers with valid settings', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.anything(), fc.record(fieldsOfAnything(), { requiredKeys: [] })),
      (record) => {
        const settings = readSettings(record);
        expect(v.is(SettingsChangeSchema, settings)).toBe(true);
        expect(Object.keys(settings)).toEqual(Object.keys(CHOSEN));
      },
    ),
  );
});

function fieldsOfAnything() {
  return Object.fromEntries(Object.keys(CHOSEN).map((field) => [field, fc.anything()]));
}

test.each([
  [{}, true],
  [{ delayMs: 150 }, true],
  [{ pausedUntil: null }, true],
  [{ delayMs: 20 }, false],
  [{ openBy: undefined }, false],
  [{ wish: 1 }, false],
  [{ categoriesOff: ['astrology'] }, false],
])('a change %j is taken: %s', (change, taken) => {
  expect(v.is(SettingsChangeSchema, change)).toBe(taken);
});
