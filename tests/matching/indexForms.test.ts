import { expect, test } from 'vitest';
import { formsByStart } from './formsByStart';

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
  expect(() => formsByStart({ one: [first], other: ['pore', second] })).toThrow(
    `"${second}" is a form of both one and other.`,
  );
});

test('a term may repeat its own form; the first spelling counts', () => {
  const forms = formsByStart({ one: ['fine lines', 'fine-lines'] });
  expect(forms.flat().map(({ text }) => text)).toEqual(['fine lines']);
});

test('forms stand together that begin alike, whatever their case and accents', () => {
  const forms = formsByStart({ one: ['Acne', 'ácnes'], other: ['pore'] });
  expect(forms.map((together) => together.map(({ text }) => text))).toEqual([
    ['Acne', 'ácnes'],
    ['pore'],
  ]);
});
