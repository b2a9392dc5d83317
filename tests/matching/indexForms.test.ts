import { expect, test } from 'vitest';
import { NEEDS_CONTEXT } from '../../matching/lexicon';
import { findEachForm } from './findEachForm';

const CLASHES: readonly (readonly [string, string, string])[] = [
  ['acne', 'acne', 'the same letters'],
  ['Acne', 'aCNE', 'another case'],
  ['fine lines', 'fine-lines', 'a space and a hyphen are one joint'],
  ['fine lines', ' fine   lines ', 'white space more or less'],
  ['café', 'cafe', 'an accent'],
  ['collagen', 'colla\u00adgen', 'a soft hyphen'],
  ["crow's feet", 'crow’s feet', 'a curly apostrophe'],
];

test.each(CLASHES)('%j and %j cannot be two terms: %s', (first, second) => {
  expect(() => findEachForm({ one: [first], other: ['pore', second] })).toThrow(
    `"${second}" is a form of both one and other.`,
  );
});

test('a term may repeat its own form; the first spelling counts', () => {
  const found = findEachForm({ one: [['fine lines', NEEDS_CONTEXT], 'fine-lines'] });
  const match = { termId: 'one', start: 0, end: 10, needsContext: true };
  expect(found).toMatchObject([[match], [match]]);
});

test('forms that begin alike are told apart, whatever their case and accents', () => {
  const forms = ['Acne', 'ácnes', 'acne scar', 'Acn', 'pore'];
  const lexicon = Object.fromEntries(forms.map((form) => [form, [form]]));
  const found = findEachForm(lexicon).flat();
  expect(found.map(({ termId, start, end }) => [termId, start, end])).toEqual(
    forms.map((form) => [form, 0, form.length]),
  );
});
