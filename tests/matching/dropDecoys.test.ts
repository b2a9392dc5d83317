import { describe, expect, test } from 'vitest';
import { createTermFinder } from '../../matching/createTermFinder';
import { RIVAL_CHARS } from '../../matching/dropDecoys';
import {
  DECOY,
  EXACT_CASE,
  type Lexicon,
  NEEDS_CONTEXT,
  RIVAL,
  YIELDS,
} from '../../matching/lexicon';
import { textsOf } from './readMatches';

const LEXICON: Lexicon = {
  rf: [
    ['RF', EXACT_CASE | NEEDS_CONTEXT],
    ['RF engineer', DECOY],
  ],
  peel: ['chemical peel', ['peel', NEEDS_CONTEXT], ['peer pressure peel', DECOY], ['zest', RIVAL]],
  bha: [
    'salicylic acid',
    ['BHA', EXACT_CASE | NEEDS_CONTEXT],
    ['butylated', RIVAL],
    ['E320', RIVAL],
    ['BHT', RIVAL],
    ['telescope', RIVAL],
  ],
  collagen: [['collagen', YIELDS], 'collagenesis', ['brisket', RIVAL]],
  antioxidant: ['BHT'],
  uv: [
    ['UV', EXACT_CASE | NEEDS_CONTEXT],
    ['telescope', RIVAL],
  ],
};
const finder = createTermFinder(LEXICON);
const far = 'x '.repeat(RIVAL_CHARS / 2);

const CASES: readonly (readonly [text: string, found: readonly string[], why: string])[] = [
  ['an RF engineer', [], 'the decoy is longer than the form in it'],
  ['an rf-Engineer', [], 'a decoy in any case, with any joint'],
  ['the RF engineers', ['RF'], 'a longer word is another word for decoys too'],
  ['an RF engineer and RF', ['RF'], 'a decoy says nothing about its neighbours'],
  ['peer pressure peel', [], 'a decoy may end in the form'],
  ['pressure peel', ['peel'], 'half a decoy is none'],
  ['brisket and its collagen', [], 'a plain form that yields'],
  ['collagen for the skin', ['collagen'], 'and counts where no rival stands'],
  ['brisket, collagenesis', ['collagenesis'], 'other plain forms do not yield'],
  ['butylated hydroxyanisole (BHA)', [], 'a rival before the form'],
  ['BHA (E320)', [], 'a rival behind it'],
  ['BHA or telescope, UV', [], 'a rival of two terms speaks against both'],
  ['butylated peel', ['peel'], 'and against no other'],
  ['E320 and salicylic acid', ['salicylic acid'], 'what means one thing is that anywhere'],
  [`E320 ${far}BHA`, ['BHA'], 'a rival further off than its reach'],
  [`E320 ${far.slice(2)}BHA`, [], 'a rival just within it'],
  ['E320', [], 'a rival alone is nothing to mark'],
  ['BHT, BHA', ['BHT'], 'a rival may be a form of another term'],
];

test.each(CASES)('%j → %j: %s', (text, found) => {
  expect(textsOf(finder.find(text), text)).toEqual(found);
});

describe('a lexicon that contradicts itself', () => {
  test.each<[string, Lexicon]>([
    ['"zest" is a form of both one and two.', { one: ['zest'], two: [['zest', DECOY]] }],
    ['"Zest" is a form of one and is not.', { one: ['zest', ['Zest', DECOY]] }],
    [
      '"zest" is a form of one and is not.',
      {
        one: [
          ['zest', RIVAL],
          ['zest', DECOY],
        ],
      },
    ],
  ])('is refused: %s', (message, lexicon) => {
    expect(() => createTermFinder(lexicon).find('zest')).toThrow(message);
  });
});
