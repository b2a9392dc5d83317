import { expect, test } from 'vitest';
import { type FormIndex, indexForms as steps } from '../../matching/indexForms';
import type { Lexicon } from '../../matching/lexicon';

function indexForms(lexicon: Lexicon): FormIndex {
  const indexing = steps(lexicon);
  for (;;) {
    const step = indexing.next();
    if (step.done) return step.value;
  }
}

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
  expect(() => indexForms({ one: [first], other: ['pore', second] })).toThrow(
    `"${second}" is a form of both one and other.`,
  );
});

test('a term may repeat its own form; the first spelling counts', () => {
  const { byStart } = indexForms({ one: ['fine lines', 'fine-lines'] });
  expect([...byStart.values()].flat().map(({ text }) => text)).toEqual(['fine lines']);
});

test('forms stand together that begin alike, whatever their case and accents', () => {
  const { byStart } = indexForms({ one: ['Acne', 'ácnes'], other: ['pore'] });
  const together = [...byStart.values()].map((forms) => forms.map(({ text }) => text));
  expect(together).toEqual([['Acne', 'ácnes'], ['pore']]);
});
