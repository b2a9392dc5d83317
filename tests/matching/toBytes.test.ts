import { expect, test } from 'vitest';
import { kindOfUnit } from '../../matching/kindOfUnit';
import { byteKinds, toBytes } from '../../matching/toBytes';

const kinds = (text: string): number[] =>
  [...toBytes(text).subarray(0, text.length)].map((byte) => byteKinds[byte] as number);
const wanted = (text: string): number[] =>
  text.split('').map((unit) => kindOfUnit(unit.charCodeAt(0)));

test.each([
  'Plain ASCII, 0.5 mm: a_b-c\n\0',
  'crème – “peeling”, 皮膚 และ кожа',
  'soft\u00adhyphen, zero\u200bwidth, e\u0301',
  'half of a pair: \ud83d, whole: 😀',
])('every unit of %j has a byte of its kind', (text) => {
  expect(kinds(text)).toEqual(wanted(text));
});

test('a text longer than what is kept, in ASCII and not', () => {
  const long = 'collagen and more '.repeat(2000);
  expect(kinds(long)).toEqual(wanted(long));
  expect(kinds(`é${long}`)).toEqual(wanted(`é${long}`));
});
