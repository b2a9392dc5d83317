import { describe, expect, test } from 'vitest';
import { CHARS_BEFORE, createNegation } from '../../matching/createNegation';
import { createTermFinder } from '../../matching/createTermFinder';

import { EXACT_CASE, type Lexicon, NEEDS_CONTEXT } from '../../matching/lexicon';
import { pageWordsOf } from '../content/realContent';
import { textsOf } from './readMatches';

const LEXICON: Lexicon = {
  collagen: ['collagen', 'type I collagen'],
  acne: ['acne'],
  'acne-scars': ['acne scar', 'acne scars'],
  'fine-lines': ['fine lines', 'fine-line'],
  'crows-feet': ["crow's feet"],
  pih: [['PIH', EXACT_CASE]],
  botulinum: [['BoNT-A', EXACT_CASE | NEEDS_CONTEXT]],
  spf: [['SPF', EXACT_CASE], 'SPF 50', 'SPF 50+'],
  naevus: ['nævus', 'café au lait spot'],
  pore: [
    ['pore', NEEDS_CONTEXT],
    ['pores', NEEDS_CONTEXT],
  ],
  vitamin: ['vitamin C'],
  '5-fu': ['5-FU'],
  hyaluronic: ['玻尿酸'],
};
const FORMS = Array.from({ length: 400 }, (_, index) => `form ${index}`);
const finder = createTermFinder(LEXICON, createNegation(pageWordsOf('en').absent));

/** A text, the words found in it, and why. */
type Case = readonly [text: string, found: readonly string[], why: string];

const MATCHES: readonly Case[] = [
  ['collagen', ['collagen'], 'the whole text'],
  ['New collagen forms, collagen stays.', ['collagen', 'collagen'], 'each time it stands there'],
  ['(collagen)', ['collagen'], 'brackets are no letters'],
  ['“collagen”', ['collagen'], 'nor are quotation marks'],
  ['collagen/acne', ['collagen', 'acne'], 'nor is a slash'],
  ['collagen-rich', ['collagen'], 'a hyphen ends a word'],
  ['pro-collagen', ['collagen'], 'and starts one'],
  ["collagen's role", ['collagen'], 'a possessive is still the word'],
  ['collagen’s role', ['collagen'], 'with the curly apostrophe too'],
  ['acne.Collagen', ['acne', 'Collagen'], 'a missing space after a full stop'],
  ['COLLAGEN Collagen cOlLaGeN', ['COLLAGEN', 'Collagen', 'cOlLaGeN'], 'case does not matter'],
  ['cóllagen', ['cóllagen'], 'an accent on the page'],
  ['co\u0301llagen', ['co\u0301llagen'], 'the same accent as a mark of its own'],
  ['cafe au lait spot', ['cafe au lait spot'], 'an accent in the form'],
  ['cafe\u0301 au lait spot', ['cafe\u0301 au lait spot'], 'an accent in both, spelt differently'],
  ['NÆVUS', ['NÆVUS'], 'a letter that has no plain one'],
  ['col\u00adla\u00adgen', ['col\u00adla\u00adgen'], 'soft hyphens are invisible'],
  ['col\u200blagen', ['col\u200blagen'], 'so are zero-width spaces'],
  ['col\u2060la\ufeffgen', ['col\u2060la\ufeffgen'], 'word joiners and byte order marks'],
  ['\u00adcollagen\u00ad', ['collagen'], 'what is invisible at the edges stays outside'],
  ['fine lines', ['fine lines'], 'a space'],
  ['fine\u00a0lines', ['fine\u00a0lines'], 'a no-break space'],
  ['fine\u202flines', ['fine\u202flines'], 'a narrow no-break space'],
  ['fine \t  lines', ['fine \t  lines'], 'repeated white space'],
  ['fine\n      lines', ['fine\n      lines'], 'a line of source text wrapped and indented'],
  ['fine\u00a0\u00ad lines', ['fine\u00a0\u00ad lines'], 'white space around a soft hyphen'],
  ['fine lines, fine\tlines', ['fine lines', 'fine\tlines'], 'found again after a match'],
  ...['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uff0d'].map(
    (dash): Case => [`fine${dash}lines`, [`fine${dash}lines`], `dash U+${dash.charCodeAt(0)}`],
  ),
  ['a fine line', ['fine line'], 'a form with a hyphen also reads with a space'],
  ['crow’s feet and crow‘s feet', ['crow’s feet', 'crow‘s feet'], 'curly quotes'],
  ['PIH after acne', ['PIH', 'acne'], 'an exact form in its case'],
  ['P\u00adIH', ['P\u00adIH'], 'an exact form with a soft hyphen inside'],
  [
    'BoNT-A, BoNT\u2011A, BoNT A',
    ['BoNT-A', 'BoNT\u2011A', 'BoNT A'],
    'exact in case, not in joint',
  ],
  ['acne scars', ['acne scars'], 'the longest form wins over its beginning'],
  ['acne scarring', ['acne'], 'the longest that ends at a word’s edge'],
  ['acne, scars', ['acne'], 'a comma parts two thoughts'],
  ['acne – scars', ['acne'], 'a dash with spaces parts two thoughts'],
  ['acne - scars', ['acne'], 'so does a hyphen with spaces'],
  ['acne- scars', ['acne'], 'or with one space'],
  ['acne--scars', ['acne'], 'two hyphens are a dash'],
  ['acne acne scars', ['acne', 'acne scars'], 'a form may start anew where another broke off'],
  ['fine fine lines', ['fine lines'], 'a failed start hides nothing'],
  ['type I type I collagen', ['type I collagen'], 'nor a failed start of several words'],
  ['type II collagen', ['collagen'], 'a form inside one that failed'],
  ['SPF 50+ daily', ['SPF 50+'], 'a form may end in no letter'],
  ['SPF 50++', ['SPF 50+'], 'and is followed by anything but a word'],
  ['SPF 50 daily', ['SPF 50'], 'the shorter one without it'],
  ['spf 50', ['spf 50'], 'only one of a term’s forms is exact'],
  ['5-FU', ['5-FU'], 'a form may start with a digit'],
  ['使用collagen精华', ['collagen'], 'Chinese touches Latin words'],
  ['コラーゲンcollagenです', ['collagen'], 'so does Japanese'],
  ['collagen玻尿酸', ['collagen', '玻尿酸'], 'two forms may touch, where scripts do'],
  ['ครีมcollagenที่', ['collagen'], 'and Thai'],
  ['😀collagen😀', ['collagen'], 'pictures are no letters'],
];

const NO_MATCHES: readonly (readonly [text: string, why: string])[] = [
  ['', 'nothing to read'],
  [' \n\t ', 'white space alone'],
  ['collagenase treatment', 'a longer word is another word'],
  ['procollagen', 'at its end too'],
  ['collagens', 'a plural is a form of its own, and not listed here'],
  ['collagené', 'a letter with an accent is a letter'],
  ['collagene\u0301', 'even when the accent is a mark of its own'],
  ['collagenß', 'a letter beyond ASCII'],
  ['коллагенcollagen', 'Cyrillic letters'],
  ['collagenλ', 'Greek letters'],
  ['콜라겐collagen', 'Korean puts spaces between words'],
  ['collagen2', 'a digit is part of a word'],
  ['2collagen', 'before it too'],
  ['collagen٣', 'digits of every script'],
  ['collagen_boost', 'an underscore is part of an identifier'],
  ['my_collagen', 'before it too'],
  ['collagen\u00adase', 'a soft hyphen does not end a word'],
  ['super\u200bcollagen', 'a zero-width space does not start one'],
  ['col-lagen', 'a visible hyphen inside a word makes two words'],
  ['col lagen', 'so does a space'],
  ['collage', 'the beginning of a form'],
  ['ollagen', 'the end of one'],
  ['fine  - lines', 'a dash between spaces'],
  ['finelines', 'a joint must be there'],
  ['fine. lines', 'a full stop ends the thought'],
  ['fine_lines', 'an underscore is no joint'],
  ['vitamin  ', 'a joint with nothing after it'],
  ['vitamin ć2', 'the last word goes on'],
  ['pih and Pih', 'an exact form in another case'],
  ['PIHs', 'an exact form in a longer word'],
  ['BONT-A, bont-a', 'exact with a hyphen in it'],
  ['SPFs', 'a longer word'],
  ['15-FU', 'a longer number'],
  ['crow"s feet', 'a double quote is no apostrophe'],
];

test.each(MATCHES)('%j → %j: %s', (text, found) => {
  expect(textsOf(finder.find(text), text)).toEqual(found);
});

test.each(NO_MATCHES)('%j is no match: %s', (text) => {
  expect(textsOf(finder.find(text), text)).toEqual([]);
});

describe('what a match says', () => {
  test('which term a form belongs to', () => {
    const terms = finder.find('Acne scars, fine-lines and SPF 50+').map(({ termId }) => termId);
    expect(terms).toEqual(['acne-scars', 'fine-lines', 'spf']);
  });

  test('whether the form needs context; flags add up', () => {
    const needs = finder.find('collagen pores BoNT-A PIH').map(({ needsContext }) => needsContext);
    expect(needs).toEqual([false, true, true, false]);
  });

  test('whether the text says that it is not there', () => {
    const text =
      'Acne, SPF and more; free of collagen, vitamin C and PIH. With no fine lines; acne-free';
    const negated = finder.find(text).map((match) => match.negated);
    expect(negated).toEqual([false, false, true, true, true, true, true]);
  });

  test('no word of absence is made by cutting one in two', () => {
    const before = `casino  ${'any '.repeat(39)}`;
    expect(before.slice(-CHARS_BEFORE).startsWith('no ')).toBe(true);
    for (const text of [`${before}collagen`, 'casino collagen']) {
      expect(finder.find(text).map(({ negated }) => negated)).toEqual([false]);
    }
  });

  test('a find remembers nothing of the one before', () => {
    finder.find('fine');
    expect(finder.find('lines')).toEqual([]);
    finder.find('super');
    expect(finder.find('collagen')).toHaveLength(1);
  });
});

test.each<[string, (form: string, index: number) => [termId: string, forms: string[]]]>([
  ['a form each', (form, index) => [`term-${index}`, [form]]],
  ['all forms in one, as those of no term in particular', () => ['plain', FORMS]],
])('it gets ready bit by bit, and finds nothing less for it: %s', (_, entryOf) => {
  const prepared = createTermFinder(Object.fromEntries(FORMS.map(entryOf)));
  let bits = 0;
  while (!prepared.prepare(() => bits++ % 2 === 1)) expect(bits).toBeLessThan(2 * FORMS.length);
  // Twenty forms at most at a time.
  expect(bits).toBeGreaterThan(FORMS.length / 20);
  expect(prepared.prepare(() => true)).toBe(true);
  for (const form of FORMS) expect(prepared.find(`New ${form}`)).toHaveLength(1);
});
