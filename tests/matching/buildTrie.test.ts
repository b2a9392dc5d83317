import { expect, test } from 'vitest';
import { buildTrie } from '../../matching/buildTrie';

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
  expect(() => buildTrie({ one: [first], other: ['pore', second] })).toThrow(
    `"${second}" is a form of both one and other.`,
  );
});

test('a term may repeat its own form; the first spelling counts', () => {
  const { accept, forms } = buildTrie({ one: ['fine lines', 'fine-lines'] });
  const accepted = [...accept].filter((index) => index > 0).map((index) => forms[index - 1]?.text);
  expect(accepted).toEqual(['fine lines']);
});

test('forms that begin alike share their beginning', () => {
  const alone = buildTrie({ one: ['acne'] }).accept.length;
  const both = buildTrie({ one: ['acne'], other: ['acnes'] }).accept.length;
  expect(both).toBe(alone + 1);
});

test('a lexicon that outgrows its numbers is refused, not cut off', () => {
  const word = (index: number): string =>
    index
      .toString(26)
      .padStart(5, '0')
      .replace(/[0-9a-p]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
      .padEnd(20, 'x');
  const forms = Array.from({ length: 5000 }, (_, index) => word(index));
  expect(() => buildTrie({ big: forms })).toThrow('The lexicon needs over 65535 states.');
});
