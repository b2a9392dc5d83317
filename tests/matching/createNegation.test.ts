import { expect, test } from 'vitest';
import { CHARS_AFTER, CHARS_BEFORE, createNegation } from '../../matching/createNegation';
import { pageWordsOf } from '../content/realContent';

const english = createNegation(pageWordsOf('en').absent);
const spanish = createNegation(pageWordsOf('es').absent);

/** A text in which the form is in brackets, and why it reads as it does. */
type Case = readonly [text: string, why: string];

const ABSENT: readonly Case[] = [
  ['a [retinol]-free cream', 'the plain case'],
  ['a [retinol]\u2011free cream', 'with a no-break hyphen'],
  ['a [retinol]-fr\u00adee cream', 'with a soft hyphen'],
  ['a [retinol] free cream', 'with a space'],
  ['[Retinol]\nFree', 'over a line of source text, in capitals'],
  ['[retinol]- and fragrance-free', 'a shared "free"'],
  ['[retinol]-, paraben-free', 'after a comma'],
  ['free of [retinol]', 'free of'],
  ['free from [retinol]', 'free from'],
  ['Free\u00a0of\u00a0[retinol]', 'with no-break spaces'],
  ['free of any added [retinol]', 'adjectives may stand between'],
  ['free of parabens, [retinol] and fragrance', 'in the middle of a list'],
  ['free of parabens, sulphates and [retinol]', 'at the end of a list'],
  ['free of parabens, mineral oil, [retinol], dyes', 'a list without "and"'],
  ['free of parabens/[retinol]/dyes', 'a list with slashes'],
  ['free of parabens & [retinol]', 'with an ampersand'],
  ['without [retinol]', 'without'],
  ['without using [retinol]', 'without using'],
  ['without parabens or [retinol] it is mild', 'joined by "or"'],
  ['without parabens, [retinol] or dyes it is mild', 'a list that goes on with "or"'],
  ['works without parabens and [retinol].', 'joined by "and", where the sentence ends'],
  ['without parabens, [retinol] and dyes', 'where the text ends'],
  ['no [retinol]', 'no'],
  ['No added [retinol]', 'no added'],
  ['a no-[retinol] routine', 'no with a hyphen'],
  ['no parabens, [retinol], dyes or scent', 'a list of "no" that ends in "or"'],
  ['no parabens, no [retinol]', 'the nearest word of absence counts'],
  ['non-[retinol] actives', 'non'],
  ['non\u2013[retinol]', 'with a dash for a hyphen'],
  ['zero [retinol]', 'zero'],
  ['0 % [retinol]', 'nought per cent'],
  ['0% [retinol]', 'without a space'],
  ['0.0 % [retinol]', 'to the tenth'],
  ['It does not contain [retinol].', 'does not contain'],
  ['It doesn’t contain any [retinol].', 'shortened, with a curly apostrophe'],
  ['never includes [retinol]', 'never includes'],
  ['contains no parabens and [retinol] in any form', 'contains no, with a list'],
  ['With retinal. Without [retinol].', 'a new sentence may begin with it'],
];

const PRESENT: readonly Case[] = [
  ['[retinol]', 'nothing around'],
  ['a cream with [retinol]', 'with'],
  ['no wonder [retinol] works', 'wonder is no adjective'],
  ['not only [retinol]', 'not alone says nothing'],
  ['without a doubt, [retinol]', 'an article makes no ingredient'],
  ['Without doubt, [retinol] and tretinoin', 'nor does doubt'],
  ['without question, [retinol]', 'nor question'],
  ['without a prescription, [retinol] and peptides', 'a clause, not a list'],
  ['without damaging [retinol]', 'another verb stands between'],
  ['no more than 0.3 % [retinol]', 'a limit, not an absence'],
  ['10 % [retinol]', 'the nought of ten'],
  ['0.3 % [retinol]', 'a nought before the point'],
  ['1,0 % [retinol]', 'a nought after the comma'],
  ['free of parabens. [Retinol] inside', 'the sentence has ended'],
  ['free of parabens; [retinol] inside', 'so has the clause'],
  ['No! [Retinol] works', 'an exclamation ends it'],
  ['No, [retinol] is fine', 'no as an answer'],
  ['no pain and [retinol] works', 'after "and" something else may begin'],
  ['no irritation, [retinol] works', 'after a comma, too'],
  ['no better choice than [retinol]', 'than'],
  ['no evidence for [retinol]', 'the evidence is missing, not the retinol'],
  ['no other [retinol] is so mild', 'no other is a comparison'],
  ['no-nonsense, [retinol] or nothing', 'a hyphen binds one word'],
  ['non-comedogenic, [retinol] or not', 'so with non'],
  ['casino [retinol]', 'the end of a word'],
  ['piano-no [retinol]', 'part of a compound'],
  ['freedom from [retinol]', 'free is a whole word'],
  ['get [retinol] free of charge', 'given away'],
  ['[retinol] free shipping', 'what is free comes after'],
  ['[retinol]. Free delivery', 'the sentence has ended'],
  ['[retinol] free radicals', 'the free radical'],
  ['[retinol] freely used', 'a longer word'],
  ['free of charge, [retinol] and peptides', 'charge is no ingredient'],
  ['not free of [retinol]', 'the absence is denied'],
  ['isn’t completely free of [retinol]', 'with an adverb'],
  ['not [retinol]-free', 'denied before the form'],
  ['never without [retinol]', 'never without'],
  ['without (as they say) [retinol]', 'brackets are too much to read'],
  [
    'without three or four long words of explanation, [retinol].',
    'an item has three words at most',
  ],
];

const IN_SPANISH_ABSENT: readonly Case[] = [
  ['una crema sin [retinol]', 'sin'],
  ['SIN\u00a0[RETINOL]', 'in capitals, with a no-break space'],
  ['sin ningún [retinol]', 'a word with an accent stands between'],
  ['sin ningu\u0301n [retinol]', 'with its accent as a sign of its own'],
  ['sin [retinol] ni perfume', 'the first of a list'],
  ['sin perfume ni [retinol]', 'joined by "ni"'],
  ['sin perfume, [retinol] ni alcohol es suave', 'a list that goes on with "ni"'],
  ['sin parabenos y [retinol].', 'joined by "y", where the sentence ends'],
  ['libre de [retinol]', 'libre de'],
  ['exenta de parabenos, [retinol] y perfume', 'in the middle of a list'],
  ['no contiene [retinol]', 'no contiene'],
  ['No contienen ni alcohol ni [retinol]', 'ni … ni'],
  ['0 % de [retinol]', 'nought per cent of'],
  ['0% [retinol]', 'nought per cent'],
];

const IN_SPANISH_PRESENT: readonly Case[] = [
  ['una crema con [retinol]', 'con'],
  ['sin duda, [retinol]', 'doubt is no ingredient'],
  ['Sin embargo, el [retinol] irrita', '"sin embargo" is "however"'],
  ['se vende sin receta, [retinol] incluido', 'a prescription is no ingredient'],
  ['sin dolor y el [retinol] funciona', 'a new thought'],
  ['sin perfume. [Retinol]', 'the sentence has ended'],
  ['nunca sin [retinol]', 'the absence is denied'],
  ['no está libre de [retinol]', 'denied before'],
  ['no va del todo exenta de [retinol]', 'denied, with an adverb'],
  ['no cambies el [retinol]', 'a plain "no" says nothing of the thing'],
  ['cada [retinol]-free', 'said in English'],
];

const split = (text: string): readonly [text: string, start: number, end: number] => {
  const start = text.indexOf('[');
  return [text.replace(/[[\]]/g, ''), start, text.indexOf(']') - 1];
};

test.each(ABSENT)('absent in %j: %s', (text) => {
  expect(english(...split(text))).toBe(true);
});

test.each(PRESENT)('present in %j: %s', (text) => {
  expect(english(...split(text))).toBe(false);
});

test.each(IN_SPANISH_ABSENT)('absent in Spanish, in %j: %s', (text) => {
  expect(spanish(...split(text))).toBe(true);
});

test.each(IN_SPANISH_PRESENT)('present in Spanish, in %j: %s', (text) => {
  expect(spanish(...split(text))).toBe(false);
});

test.each(
  ['free of ', 'a, ', 'no ', 'not free of a and ', 'without x ', ' '].flatMap((text) => [
    [text, english] as const,
    [text, spanish] as const,
  ]),
)('a hostile text of %j is read in no time', (text, isNegated) => {
  const before = text.repeat(160).slice(-CHARS_BEFORE);
  const start = performance.now();
  for (let round = 0; round < 100; round++) {
    isNegated(`${before}x${','.repeat(CHARS_AFTER)}`, before.length, before.length + 1);
  }
  // A hundredth of that is usual; what backtracks without end takes minutes.
  expect(performance.now() - start).toBeLessThan(1000);
});
