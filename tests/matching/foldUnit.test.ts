import { expect, test } from 'vitest';
import { foldUnit, HYPHEN, SKIP, SPACE } from '../../matching/foldUnit';

const TO_LETTER: readonly (readonly [string, string])[] = [
  ['a', 'a'],
  ['Z', 'z'],
  ['é', 'e'],
  ['É', 'e'],
  ['ñ', 'n'],
  ['ç', 'c'],
  ['İ', 'i'],
  ['ẞ', 'ß'],
  ['ø', 'ø'],
  ['Ø', 'ø'],
  ['Æ', 'æ'],
  ['ệ', 'e'],
  ['Ž', 'z'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ["'", "'"],
  ['"', '"'],
  ['7', '7'],
  ['_', '_'],
  ['λ', 'λ'],
  ['漢', '漢'],
  ['×', '×'],
];

test.each(TO_LETTER)('%s folds to %s', (from, to) => {
  expect(String.fromCharCode(foldUnit(from.charCodeAt(0)))).toBe(to);
});

test.each(
  [
    0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2009, 0x200a, 0x202f, 0x205f,
    0x3000,
  ].map((unit) => [unit.toString(16), unit] as const),
)('U+%s is white space', (_, unit) => {
  expect(foldUnit(unit)).toBe(SPACE);
});

test.each(
  [0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xff0d].map(
    (unit) => [unit.toString(16), unit] as const,
  ),
)('U+%s is a hyphen', (_, unit) => {
  expect(foldUnit(unit)).toBe(HYPHEN);
});

test.each(
  [0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0x300, 0x301, 0x36f].map(
    (unit) => [unit.toString(16), unit] as const,
  ),
)('U+%s is not seen', (_, unit) => {
  expect(foldUnit(unit)).toBe(SKIP);
});

test('folding twice is folding once', () => {
  const unstable = Array.from({ length: 65536 }, (_, unit) => unit).filter((unit) => {
    const once = foldUnit(unit);
    return once !== SKIP && foldUnit(once) !== once;
  });
  expect(unstable).toEqual([]);
});

test('every white space of the language folds to a space', () => {
  const missed: string[] = [];
  for (let unit = 0; unit < 65536; unit++) {
    const char = String.fromCharCode(unit);
    if (/\s/.test(char) && ![SPACE, SKIP].includes(foldUnit(unit))) missed.push(unit.toString(16));
  }
  // The line and paragraph separators end a line of thought and so part a form.
  expect(missed).toEqual(['2028', '2029']);
});
