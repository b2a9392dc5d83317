import { expect, test } from 'vitest';
import { markingRules } from '../../settings/markingRules';
import { DEFAULT_SETTINGS, type Settings } from '../../settings/settings';

const TERMS = [
  { id: 'collagen', category: 'biology' },
  { id: 'spf', category: 'sun' },
  { id: 'retinol', category: 'ingredients' },
  { id: 'uv', category: 'sun' },
] as const;
const rules = (change: Partial<Settings>) =>
  markingRules({ ...DEFAULT_SETTINGS, ...change }, TERMS);

test('at first: a rest of 400 ms or a tap, every occurrence, every term, a dotted line', () => {
  expect(rules({})).toEqual({
    open: { by: 'hover', delayMs: 400, taps: true },
    density: 'every',
    markStyle: 'dotted',
    theme: 'system',
    hiddenTerms: [],
  });
});

test.each<readonly [Partial<Settings>, object]>([
  [{ delayMs: 150 }, { by: 'hover', delayMs: 150, taps: true }],
  [{ tapOpens: false }, { by: 'hover', delayMs: 400, taps: false }],
  [
    { openBy: 'key', openKey: 'Alt' },
    { by: 'key', key: 'Alt', taps: true },
  ],
  [{ openBy: 'click' }, { by: 'click', taps: true }],
  [
    { openBy: 'click', tapOpens: false },
    { by: 'click', taps: false },
  ],
  [{ openBy: 'off' }, { by: 'off', taps: false }],
])('%j opens %j', (change, open) => {
  expect(rules(change).open).toEqual(open);
});

test('terms of categories that are off are hidden', () => {
  expect(rules({ categoriesOff: ['sun', 'devices'] }).hiddenTerms).toEqual(['spf', 'uv']);
});
