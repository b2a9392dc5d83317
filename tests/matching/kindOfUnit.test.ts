import { expect, test } from 'vitest';
import {
  CLASS_MASK,
  GAP,
  kindOfUnit,
  knownKinds,
  SKIPPED,
  UNKNOWN,
  WORD,
} from '../../matching/kindOfUnit';

const isWord = (char: string): boolean => (kindOfUnit(char.charCodeAt(0)) & WORD) !== 0;
const classOf = (char: string): number => kindOfUnit(char.charCodeAt(0)) & CLASS_MASK;

const IN_WORDS = 'aZé ß ñ 0 9 _ λ ж ש ع 한 ٣ ²'.split(' ').flatMap((text) => [...text]);
const OUTSIDE = [
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

test.each(IN_WORDS)('%s goes on with a word', (char) => {
  expect(isWord(char)).toBe(true);
});

test.each(OUTSIDE)('%j does not', (char) => {
  expect(isWord(char)).toBe(false);
});

test('the second answer is the first', () => {
  expect(['a', '漢', 'a', '漢'].map((char) => isWord(char))).toEqual([true, false, true, false]);
});

test('what folds alike is of one class', () => {
  expect(['a', 'A', 'á', 'Å'].map(classOf)).toEqual([1, 1, 1, 1]);
  expect([' ', '\n', '\u00a0', '-', '–'].map(classOf)).toEqual([GAP, GAP, GAP, GAP, GAP]);
  expect(
    ['\u00ad', '\u200b', '\u0301'].every((char) => kindOfUnit(char.charCodeAt(0)) >= SKIPPED),
  ).toBe(true);
});

test('every unit is known once it has been asked for', () => {
  for (let unit = 0; unit < 65536; unit++) kindOfUnit(unit);
  expect(knownKinds).not.toContain(UNKNOWN);
});
