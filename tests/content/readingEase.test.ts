import { expect, test } from 'vitest';
import { readingEase, spanishSyllablesOf } from './readingEase';

test.each([
  ['piel', 1],
  ['y', 1],
  ['muy', 1],
  ['guía', 2],
  ['que', 1],
  ['herida', 3],
  ['aguja', 3],
  ['quemadura', 4],
  ['colágeno', 4],
  ['cicatriz', 3],
  ['país', 2],
  ['recuperación', 5],
  ['ahora', 3],
  ['leer', 2],
  ['aéreo', 4],
  ['ruido', 2],
  ['ayuda', 3],
  ['lingüística', 4],
  ['sigue', 2],
  ['crece', 2],
  ['día', 2],
  ['aún', 2],
  ['hoy', 1],
  ['ninguno', 3],
  ['antiguo', 3],
  ['48', 1],
])('%s has %i syllables', (word, expected) => {
  expect(spanishSyllablesOf(word)).toBe(expected);
});

test('an accent written in two parts is one', () => {
  expect(spanishSyllablesOf('día'.normalize('NFD'))).toBe(2);
});

test.each([
  ['El sol es amarillo.', 206.835 - 62.3 * (7 / 4) - 4],
  ['La piel crece. Es fina.', 206.835 - 62.3 * (7 / 5) - 2.5],
  ['Desde 0,5 mm.', 206.835 - 62.3 * (4 / 3) - 3],
  ['', 100],
])('%j reads with ease %d', (text, expected) => {
  expect(readingEase(text)).toBeCloseTo(expected, 5);
});
