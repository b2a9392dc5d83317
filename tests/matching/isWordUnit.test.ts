import { expect, test } from 'vitest';
import { isWordUnit } from '../../matching/isWordUnit';

const WORD = 'aZé ß ñ 0 9 _ λ ж ש ع 한 ٣ ²'.split(' ').flatMap((text) => [...text]);
const NO_WORD = [
  ' ',
  '\n',
  '-',
  '–',
  "'",
  '’',
  '.',
  '+',
  '/',
  '\u00a0',
  '漢',
  'ひ',
  'カ',
  'ไ',
  '\ud83d',
];

test.each(WORD)('%s goes on with a word', (char) => {
  expect(isWordUnit(char.charCodeAt(0))).toBe(true);
});

test.each(NO_WORD)('%j does not', (char) => {
  expect(isWordUnit(char.charCodeAt(0))).toBe(false);
});

test('the second answer is the first', () => {
  expect(['a', '漢', 'a', '漢'].map((char) => isWordUnit(char.charCodeAt(0)))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
