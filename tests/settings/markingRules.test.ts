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

test('at first: a rest of 400 ms, every occurrence, every term', () => {
  expect(rules({})).toEqual({
    open: { by: 'hover', delayMs: 400 },
    density: 'every',
    hiddenTerms: [],
  });
});

test.each<readonly [Partial<Settings>, object]>([
  [{ delayMs: 150 }, { by: 'hover', delayMs: 150 }],
  [
    { openBy: 'key', openKey: 'Alt' },
    { by: 'key', key: 'Alt' },
  ],
  [{ openBy: 'click' }, { by: 'click' }],
  [{ openBy: 'off' }, { by: 'off' }],
])('%j opens %j', (change, open) => {
  expect(rules(change).open).toEqual(open);
});

test('terms of categories that are off are hidden', () => {
  expect(rules({ categoriesOff: ['sun', 'devices'] }).hiddenTerms).toEqual(['spf', 'uv']);
});
