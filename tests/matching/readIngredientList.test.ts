import { describe, expect, test } from 'vitest';
import { compileIngredients } from '../../content/compileLexicon';
import { createIngredientNames } from '../../matching/createIngredientNames';
import { readIngredientList } from '../../matching/readIngredientList';
import { realContent } from '../content/realContent';

const { lexicon, listNames } = compileIngredients(realContent.terms);
const names = createIngredientNames(lexicon, listNames);
const texts = (text: string): string[] | undefined =>
  readIngredientList(text, names)?.map(({ text, mayContain }) => (mayContain ? `± ${text}` : text));

const PLAIN = ['Aqua', 'Glycerin', 'Niacinamide', 'Retinol', 'Phenoxyethanol'];

/** One and the same list, as shops write it. */
const WRITINGS: readonly (readonly [how: string, text: string])[] = [
  ['behind a heading', 'Ingredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol.'],
  [
    'below a heading',
    'FULL INGREDIENTS LIST\n\nAqua, Glycerin, Niacinamide,\nRetinol, Phenoxyethanol',
  ],
  ['INCI without a colon', 'INCI\nAqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol'],
  ['French', 'Ingrédients : Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol'],
  ['composition', 'Composition (INCI): Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol'],
  ['bullets between', 'Ingredients: Aqua • Glycerin • Niacinamide • Retinol • Phenoxyethanol'],
  [
    'bullets in front',
    'Ingredients\n• Aqua\n• Glycerin\n• Niacinamide\n• Retinol\n• Phenoxyethanol',
  ],
  [
    'dashes in front',
    'Ingredients:\n- Aqua\n- Glycerin\n- Niacinamide\n- Retinol\n- Phenoxyethanol',
  ],
  [
    'numbers in front',
    'Ingredients\n1. Aqua\n2. Glycerin\n3. Niacinamide\n4. Retinol\n5. Phenoxyethanol',
  ],
  [
    'a line each',
    'Ingredients\nAqua\nGlycerin\nNiacinamide\nRetinol\nPhenoxyethanol\nHow to use\nAt night.',
  ],
  [
    'a sentence',
    'Of course. The ingredients are Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol. Regards',
  ],
  [
    'amounts in milligrams',
    'Inhaltsstoffe: Aqua, Glycerin 50 mg/g, Niacinamide, Retinol, Phenoxyethanol',
  ],
  [
    'origins in brackets',
    'Zutaten: Aqua, Glycerin (pflanzlich), Niacinamide, Retinol, Phenoxyethanol – 500 g (1 kg = 13 €)',
  ],
  [
    'what is not in it below',
    'Ingredients\nAqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol\nWITHOUT\nMineral oil, silicones',
  ],
  [
    'a review, one by one',
    '1. Aqua: the base.\n2. Glycerin: holds water.\n3. Niacinamide: calms.\n4. Retinol: the star.\n5. Phenoxyethanol: keeps it.',
  ],
  [
    'cards, a name and a sentence',
    'Aqua\nThe base.\nGlycerin\nHolds water.\nNiacinamide\nCalms.\nRetinol\nThe star.\nPhenoxyethanol\nKeeps it.',
  ],
  [
    'a table whose last cells are left out',
    'Aqua\tsolvent\nGlycerin\thumectant\t0\nNiacinamide\tcalms\nRetinol\tcare\t2\nPhenoxyethanol\tkeeps',
  ],
  ['a sign that stands apart', 'INCI: Aqua + Glycerin + Niacinamide + Retinol + Phenoxyethanol'],
  [
    'remarks in brackets',
    'INCI: Aqua (a base), Glycerin (holds it), Niacinamide, Retinol (the star), Phenoxyethanol',
  ],
  [
    'a table',
    'Ingredients\nAqua | 1 | 60\nGlycerin | 2 | 5\nNiacinamide | 3 | 5\nRetinol | 4 | 1\nPhenoxyethanol | 5 | 1',
  ],
  ['semicolons', 'Ingredients: Aqua; Glycerin; Niacinamide; Retinol; Phenoxyethanol'],
  ['upright bars', 'Ingredients: Aqua | Glycerin | Niacinamide | Retinol | Phenoxyethanol'],
  ['dashes between', 'Ingredients: Aqua - Glycerin - Niacinamide - Retinol - Phenoxyethanol'],
  ['slashes between', 'Ingredients: Aqua / Glycerin / Niacinamide / Retinol / Phenoxyethanol'],
  [
    'inside a text',
    'A night cream of 30 ml. Ingredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol. Free of parabens, sulphates and mineral oil.',
  ],
  [
    'a break inside an item',
    'Ingredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxy\u00adethanol',
  ],
  [
    'a footnote',
    'Ingredients: Aqua, Glycerin*, Niacinamide, Retinol, Phenoxyethanol.\n*from certified organic farming',
  ],
  [
    'a heading behind',
    'Ingredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol\nDirections: use at night, then sunscreen.',
  ],
  [
    'what it is free of, in front',
    'Free from parabens, sulphates, perfume.\nIngredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol',
  ],
  [
    'praise in front',
    'Key ingredients: squalane, ceramides.\nIngredients: Aqua, Glycerin, Niacinamide, Retinol, Phenoxyethanol',
  ],
];

test.each(WRITINGS)('%s', (_, text) => expect(texts(text)).toEqual(PLAIN));

const LISTS: readonly (readonly [text: string, items: readonly string[], why: string])[] = [
  [
    'Aqua, Glycerin, Cetearyl Alcohol, Squalane, Niacinamide, Phenoxyethanol, Xanthan Gum',
    [
      'Aqua',
      'Glycerin',
      'Cetearyl Alcohol',
      'Squalane',
      'Niacinamide',
      'Phenoxyethanol',
      'Xanthan Gum',
    ],
    'without a heading',
  ],
  [
    'Ingredients: Aqua, 1,2-Hexanediol, Retinol 0,5 %, CI 77491,CI 77492',
    ['Aqua', '1,2-Hexanediol', 'Retinol', 'CI 77491', 'CI 77492'],
    'commas inside numbers',
  ],
  [
    'Ingredients: Water (Aqua/Eau), Camellia Sinensis (Green Tea) Leaf Extract, Ceramide Complex (Ceramide NP, Cholesterol), Glycerin',
    [
      'Water (Aqua/Eau)',
      'Camellia Sinensis (Green Tea) Leaf Extract',
      'Ceramide Complex',
      'Ceramide NP',
      'Cholesterol',
      'Glycerin',
    ],
    'brackets hold together; a blend names its parts',
  ],
  [
    'Ingredients: Talc, Mica, Dimethicone. May contain [+/-]: CI 77491, CI 77492, Mica',
    ['Talc', 'Mica', 'Dimethicone', '± CI 77491', '± CI 77492', '± Mica'],
    'may contain',
  ],
  [
    'Ingredients: Talc, Dimethicone [+/- CI 77891 (Titanium Dioxide), CI 77499], Tocopherol',
    ['Talc', 'Dimethicone', '± CI 77891 (Titanium Dioxide)', '± CI 77499', 'Tocopherol'],
    'may contain in brackets',
  ],
  [
    'Active ingredients: Zinc Oxide 12%, Titanium Dioxide 5%\nInactive ingredients: Water, Glycerin, Dimethicone',
    ['Zinc Oxide', 'Titanium Dioxide', 'Water', 'Glycerin', 'Dimethicone'],
    'active and inactive are one list',
  ],
  ['Ingredients: 100% Squalane', ['Squalane'], 'one item'],
  [
    'Ingredients: Isopropyl Myristate, Caprylyl Glycol (and) Phenoxyethanol, Parfum, Alcohol Denat. Please recycle.',
    ['Isopropyl Myristate', 'Caprylyl Glycol', 'Phenoxyethanol', 'Parfum', 'Alcohol Denat.'],
    'blends by their "and"; a sentence ends it',
  ],
];

test.each(LISTS)('%s → %j: %s', (text, items) => expect(texts(text)).toEqual(items));

const NO_LISTS: readonly (readonly [text: string, why: string])[] = [
  ['Look for glycerin, ceramides, hyaluronic acid, niacinamide, squalane and panthenol.', 'advice'],
  ['Free from parabens, sulphates, silicones, mineral oil, perfume, alcohol.', 'what is not in it'],
  ['Key ingredients: retinol and niacinamide smooth the look of skin.', 'praise'],
  ['Ingredients: 2 cups flour, 1 tsp salt, 3 eggs, 100 g sugar, milk', 'a recipe'],
  ['Ingredients matter more than brands, experts say, and so does price.', 'a sentence'],
  ['Oily skin, acne, pores, wrinkles, dark spots, dryness, redness, texture', 'concerns'],
  ['Home, Shop, Skincare, Make-up, Hair, Body, Gifts, Sale', 'a menu'],
  ['', 'nothing'],
];

test.each(NO_LISTS)('%s: no list: %s', (text) => expect(texts(text)).toBeUndefined());

const SHAMPOO = 'Aqua, Sodium Coco-Sulfate, Coco-Glucoside, Glycerin, Parfum';
const BALM = 'Cera Alba, Lanolin, Squalane, Tocopherol, Ricinus Communis Seed Oil';

test('a set has a list for each of its products', () => {
  const set = `Shampoo – Ingredients: ${SHAMPOO}.\nBalm – Ingredients: ${BALM}.`;
  expect(texts(set)).toEqual([...SHAMPOO.split(', '), ...BALM.split(', ')]);
});

test('beside a list with a heading, words one below the other are none', () => {
  const words = 'retinol\ntretinoin\nhyaluronic acid\nceramide\nvitamin C serum\ncitric acid peel';
  expect(texts(`${words}\nFor the night.\nIngredients: ${SHAMPOO}.`)).toEqual(SHAMPOO.split(', '));
});

test('the same list once more, cut short, is one list', () => {
  const cut = SHAMPOO.split(', ').slice(0, 4).join(', ');
  expect(texts(`Ingredients: ${cut}.\nHow to use: at night.\nIngredients: ${SHAMPOO}.`)).toEqual(
    SHAMPOO.split(', '),
  );
});

test('a list that someone quotes, and the frame of an American medicine', () => {
  const quoted =
    'The box says "Aqua, Glycerin, Betaine, Panthenol, Disodium EDTA, Phenoxyethanol" so none.';
  expect(texts(quoted)).toHaveLength(6);
  const facts =
    'Drug Facts Active ingredient Benzoyl Peroxide 5% Purpose Acne treatment Inactive ingredients glycerin, purified water, silica';
  expect(texts(facts)).toEqual(['Benzoyl Peroxide', 'glycerin', 'purified water', 'silica']);
});

test('a number that the end of a line has broken', () => {
  expect(texts('Ingredients: Aqua, PEG-\n100 Stearate, Glycerin')).toContain('PEG-100 Stearate');
});

test.each([
  'PM: oil cleanser, foam cleanser, azelaic acid, snail essence, glycerin serum, sleeping mask',
  'Linen & room mist. Ingredients: Aqua, Alcohol Denat., Parfum, Linalool. Spray on curtains.',
  'Omega-3, 60 softgels. Ingredients: fish oil, gelatin, glycerin, purified water.',
])('no list of what is put on skin: %s', (text) => expect(texts(text)).toBeUndefined());

test('a text without end is read to its end', () => {
  const texts = ['Ingredients: ', 'a - b — c, ', '"a, ', 'Drug Facts use ', 'composition de la '];
  for (const text of texts) expect(readIngredientList(text.repeat(20_000), names)).toBeUndefined();
});

describe('an item is', () => {
  const TERMS: readonly (readonly [item: string, termId: string | undefined])[] = [
    ['RETINOL', 'retinol'],
    ['Retinol 0.3 %', 'retinol'],
    ['Aqua/Water/Eau', undefined],
    ['Tocopherol (Vitamin E)', 'vitamin-e'],
    ['Camellia Sinensis (Green Tea) Leaf Extract', 'green-tea-extract'],
    ['Organic Aloe Barbadensis Leaf Juice', 'aloe-vera'],
    ['Sodium Hyaluronate', 'hyaluronic-acid'],
    ['10% Niacinamide', 'niacinamide'],
    ['Parfum / Fragrance', 'fragrance'],
    ['Alcohol', 'denatured-alcohol'],
    ['Cetearyl Alcohol', 'fatty-alcohol'],
    ['Isopropyl Alcohol', undefined],
    ['BHA', 'butylated-hydroxyanisole'],
    ['Lactic Acid/Glycolic Acid Copolymer', undefined],
    ['Retinyl Retinoate', 'retinoid'],
    ['Retinoxytrimethylsilane', undefined],
    ['Zinc Oxide (Nano)', 'zinc-oxide'],
    ['Butyrospermum Parkii (Shea) Butter', 'shea-butter'],
  ];
  test.each(TERMS)('%s → %s', (item, termId) => expect(names.termOf(item)).toBe(termId));
});

test('a whole paragraph is not looked into word by word, as long as it may be', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `word${index % 97}`).join(' ');
  // Every window of its words would be some ten billion copies.
  expect(names.termOf(`${words} retinol`)).toBeUndefined();
});
