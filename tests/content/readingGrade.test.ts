import { expect, test } from 'vitest';
import { readingGrade, syllablesOf } from './readingGrade';

test.each([
  ['skin', 1],
  ['the', 1],
  ['make', 1],
  ['needled', 2],
  ['needle', 2],
  ['fades', 1],
  ['surfaces', 3],
  ['treated', 2],
  ['peeling', 2],
  ['redness', 2],
  ['layer', 2],
  ['protein', 2],
  ['yellow', 2],
  ['treatment', 2],
  ['healing', 2],
  ['syllable', 3],
  ['collagen', 3],
])('%s has %i syllables', (word, expected) => {
  expect(syllablesOf(word)).toBe(expected);
});

test.each([
  ['The cat sat on the mat.', -1.45],
  ['The cat sat. The dog ran.', -2.62],
  ['', 0],
])('%j reads at grade %d', (text, expected) => {
  expect(readingGrade(text)).toBeCloseTo(expected, 2);
});
