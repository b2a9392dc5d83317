import { describe, expect, test } from 'vitest';
import type { Term } from '../../content/schema';
import { adviseOn } from '../../sessions/adviseOn';
import { berlin, sampleSession } from '../sessions/sampleSession';
import { realContent, spellingsOf } from './realContent';

const { care, sources, terms } = realContent;
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
    /^((glycolic|lactic|mandelic|malic|tartaric|salicylic|lactobionic|phytic|capryloyl salicylic) acid|gluconolactone|betaine salicylate|resorcinol|papain|bromelain|subtilisin)$/i,
  ],
  ['retinoids', /^(retinol|retinal|retinaldehyde|retinyl .*|hydroxypinacolone retinoate)$/i],
  ['prescribed-retinoids', /^(tretinoin|tazarotene|trifarotene)$/i],
  ['acne-actives', /^(azelaic acid|benzoyl peroxide|.*azeloyl.*)$/i],
  [
    'actives',
    /^(urea|(alpha )?arbutin|kojic acid|ferulic acid|thiamidol|.+ ?(thiazolyl|butyl|hexyl|phenylethyl) ?resorcinol|bakuchiol|sul(f|ph)ur)$/i,
  ],
  ['vitamin-c', /\bascorb(?:ic|yl|ate)/i],
  [
    'serums',
    /^(niacinamide|resveratrol|caffeine|adenosine|(palmitoyl|acetyl) .*peptide-\d+|.*glycyrrhiz.*|camellia sinensis.*)$/i,
  ],
  ['needled-serums', /^(copper (tri)?peptide.*|snail .*|glutathione)$/i],
  [
    'mild',
    /^(centella asiatica.*|aloe .*|avena sativa.*|bisabolol|ubiquinone|beta glucan|hypochlorous acid)$/i,
  ],
  [
    'bland',
    /^((sodium|potassium) (lactate|hyaluronate|pca|benzoate|sorbate)|(hydrolyzed )?hyaluronic acid|glycerin|dimethicone|panthenol|ceramides?|petrolatum|paraffinum liquidum|squalane|cholesterol|butyrospermum parkii.*|tocopher(ol|yl acetate)|(propylene|butylene) glycol|propanediol|allantoin|betaine|cet(yl|earyl) alcohol|phenoxyethanol|.*paraben)$/i,
  ],
  [
    'chemical-filters',
    /^(.*tria(zone|zine)|ensulizole|.*sulfonic acid|ecamsule|drometrizole trisiloxane|mexoryl.*|tinosorb.*|bisoctrizole|bemotrizinol|avobenzone|octocrylene|homosalate|octisalate|octinoxate|diethylamino hydroxybenzoyl.*)$/i,
  ],
  ['mineral-sunscreen', /^(zinc oxide|titanium dioxide)$/i],
  [
    'irritants',
    /^(isopropyl alcohol|isopropanol|alcohol denat\.?|menthol|limonene|linalool|parfum|methylisothiazolinone|sodium lauryl sulfate|hamamelis.*|lanolin|propolis.*|cocos nucifera.*|arnica montana.*|oxybenzone)$/i,
  ],
];

const namesOf = (one: Term): string[] => [...spellingsOf(one), ...(one.inci ?? [])];

/** Of those whose names say which class they are of, the ones that have another rule or none. */
function strayedFrom(rule: string, names: RegExp, all: readonly Term[]): string[] {
  return all
    .filter((one) => one.care !== rule && namesOf(one).some((name) => names.test(name)))
    .map(({ id }) => id);
}

describe.each(CLASSES)('%s', (rule, names) => {
  test('what is of it by name has its rule, and is missed as soon as it has not', () => {
    expect(strayedFrom(rule, names, terms)).toEqual([]);
    const members = terms.filter((one) => namesOf(one).some((name) => names.test(name)));
    expect(members.length).toBeGreaterThan(1);
    for (const lost of members) {
      const changed = terms.map((one) => (one === lost ? { ...one, care: undefined } : one));
      expect(strayedFrom(rule, names, changed)).toEqual([lost.id]);
    }
  });
});

/** How names in lists end, of what is put on skin whatever class it is of. */
const ENDINGS =
  /(?:\bacids?|(?:acet|ascorb|benzo|citr|gluc|hyaluron|lact|myrist|palmit|retino|salicyl|sorb|stear|sulf)\w*ate|glycol|\boil|butter|extract|filtrate|siloxane|cone|oxide|peptide(?:-\d+)?|zone|triazine|paraben|\balcohol|wax|\bgum|urea|amide|resorcinol|phenol)$/i;
/** Words about products, which end so and are no ingredient. */
const NO_INGREDIENT = ['alcohol-free', 'cross-linking', 'leave-on-product'];

test('what ends as an ingredient or a sun filter does has a rule', () => {
  const ending = terms.filter(
    (one) =>
      (one.category === 'ingredients' || one.category === 'sun') &&
      namesOf(one).some((name) => ENDINGS.test(name)),
  );
  expect(ending.length).toBeGreaterThan(100);
  const without = ending.filter(({ care }) => !care).map(({ id }) => id);
  expect(without.sort()).toEqual(NO_INGREDIENT);
});

test('a class is no list of one reason each: few rules, none of them alike', () => {
  expect(care.length).toBeLessThanOrEqual(60);
  const alike = care.filter(
    (a) => care.some((b) => a !== b && a.text === b.text) || a.text.length === 0,
  );
  expect(alike).toEqual([]);
});

test('where a line says "clinics say", a clinic does', () => {
  const clinics = new Set(sources.filter(({ kind }) => kind === 'clinic').map(({ id }) => id));
  const ranges = care.filter(({ before, after }) => before?.range ?? after?.range);
  expect(ranges.length).toBeGreaterThan(10);
  const unsaid = ranges.filter((rule) => !rule.sources.some((source) => clinics.has(source)));
  expect(unsaid.map(({ id }) => id)).toEqual([]);
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
