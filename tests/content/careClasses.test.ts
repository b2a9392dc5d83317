import { describe, expect, test } from 'vitest';
import { adviseOn } from '../../sessions/adviseOn';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { realContent } from './realContent';

const { care, terms } = realContent;
const term = (id: string) => {
  const found = terms.find((one) => one.id === id);
  if (!found) throw new Error(`no term ${id}`);
  return found;
};
const done = sampleSession({ status: 'done', date: '2026-11-20', time: '10:00' });
const stateOf = (id: string, now: string) => {
  const rule = care.find((one) => one.id === term(id).care);
  return rule && adviseOn(rule, [done], [], berlin(now))?.state;
};

/** What common bland creams of dermatologists are made of. */
const BLAND = ['glycerin', 'petrolatum', 'dimethicone', 'hyaluronic-acid', 'vitamin-e'];
test.each(BLAND)('%s has no wait of its own once a bland moisturiser is recommended', (id) => {
  expect(stateOf('moisturiser', '2026-11-21T09:59')).toBe('from');
  expect(stateOf(id, '2026-11-21T09:59')).toBe('from');
  expect(stateOf('moisturiser', '2026-11-21T10:00')).toBe('none');
  expect(stateOf(id, '2026-11-21T10:00')).toBe('none');
});

/**
 * Ingredients that belong to a class by what their names in lists say, not by what a writer thought of:
 * each has the class's rule, or this fails.
 */
const CLASSES: readonly (readonly [rule: string, names: RegExp])[] = [
  [
    'peeling',
    /\b(glycolic|lactic|mandelic|malic|tartaric|salicylic|gluconolactone|lactobionic|phytic) ?acid\b|^gluconolactone$|^resorcinol$|^papain$|^bromelain$/i,
  ],
  [
    'bland',
    /^((sodium|potassium) (lactate|hyaluronate)|(hydrolyzed )?hyaluronic acid|glycerin|dimethicone|panthenol|ceramides?)$/i,
  ],
  [
    'chemical-filters',
    /^(ensulizole|phenylbenzimidazole sulfonic acid|ecamsule|drometrizole trisiloxane|mexoryl.*|tinosorb.*|bisoctrizole|bemotrizinol|avobenzone|octocrylene|homosalate|octisalate|octinoxate)$/i,
  ],
  ['mineral-sunscreen', /^(zinc oxide|titanium dioxide)$/i],
  ['vitamin-c', /\bascorb(?:ic|yl|ate)/i],
  ['retinoids', /^(retinol|retinal|retinaldehyde|retinyl .*|hydroxypinacolone retinoate)$/i],
  [
    'irritants',
    /^(isopropyl alcohol|isopropanol|alcohol denat\.?|menthol|limonene|linalool|parfum|methylisothiazolinone|oxybenzone)$/i,
  ],
];
/** Cross-linked hyaluronic acid that is injected is no cream's. */
const NOT_IN_CREAMS = ['dermal-filler', 'skin-booster', 'hyaluron-pen', 'hyaluronidase'];

describe.each(CLASSES)('%s', (rule, names) => {
  const members = terms.filter(
    ({ id, category, forms, inci = [] }) =>
      (category === 'ingredients' || category === 'sun') &&
      !NOT_IN_CREAMS.includes(id) &&
      [...forms, ...inci].some((form) => names.test(typeof form === 'string' ? form : form.form)),
  );

  test('what is of it by name has its rule', () => {
    expect(members.length).toBeGreaterThan(1);
    const others = members
      .filter(({ care }) => care !== rule)
      .map(({ id, care }) => `${id}: ${care}`);
    expect(others).toEqual([]);
  });
});

test('a class is no list of one reason each: few rules, none of them alike', () => {
  expect(care.length).toBeLessThanOrEqual(60);
  const alike = care.filter(
    (a) => care.some((b) => a !== b && a.text === b.text) || a.text.length === 0,
  );
  expect(alike).toEqual([]);
});

test('who takes a blood thinner sees no number of days, and a pain tablet sends nobody to a prescriber', () => {
  for (const id of ['aspirin', 'anticoagulant', 'antiplatelet']) {
    const rule = care.find((one) => one.id === term(id).care);
    expect(rule, id).toMatchObject({ code: 'clinician' });
    expect(rule?.before ?? rule?.after, id).toBeUndefined();
    expect(rule?.text, id).toMatch(/^Never stop/);
  }
  expect(care.find((one) => one.id === term('nsaid').care)?.code).toBe('pause');
});

test.each([
  ['methotrexate', 'immune-medicines'],
  ['jak-inhibitor', 'immune-medicines'],
  ['biologic', 'immune-medicines'],
  ['antivirals', 'antivirals'],
  ['tetracycline-antibiotics', 'light-sensitising-medicines'],
])('%s has a rule of its own kind: %s', (id, rule) => {
  expect(term(id).care).toBe(rule);
});
