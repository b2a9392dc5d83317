import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTermFinder, type Match } from '../../matching/createTermFinder';
import { DECOY, type Lexicon } from '../../matching/lexicon';

type FoundForm = Pick<Match, 'termId' | 'start' | 'end'>;

/**
 * The same rules by brute force: every slice of the text, made plain, against every form. Shares
 * nothing with matching/, and knows only the characters that this test deals out.
 */
function findSlowly(forms: ReadonlyMap<string, string>, text: string): FoundForm[] {
  const isInvisible = (char: string): boolean => /\u00ad|\u200b|\u0301/.test(char);
  const isWord = (char: string | undefined): boolean => /^[a-zé0-9_]$/i.test(char ?? '');
  const plain = (slice: string): string =>
    slice
      .replace(/\u00ad|\u200b|\u0301/g, '')
      .replaceAll(/é/gi, 'e')
      .toLowerCase()
      .replace(/[ \n\u00a0]+/g, '+')
      .replace(/[-–]/g, '+');
  const wanted = new Map([...forms].map(([form, termId]) => [plain(form), termId]));

  const matches: FoundForm[] = [];
  for (let start = 0; start < text.length; start++) {
    const before = [...text.slice(0, start)].findLast((char) => !isInvisible(char));
    if (isInvisible(text.charAt(start)) || isWord(before)) continue;
    for (let end = text.length; end > start; end--) {
      const after = [...text.slice(end)].find((char) => !isInvisible(char));
      if (isInvisible(text.charAt(end - 1)) || isWord(after)) continue;
      const termId = wanted.get(plain(text.slice(start, end)));
      if (termId === undefined) continue;
      matches.push({ termId, start, end });
      start = end - 1;
      break;
    }
  }
  return matches;
}

/** Short, so that forms and texts meet by chance, and long enough for forms of eight units and more. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'é'), minLength: 1, maxLength: 3 }),
  fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 4, maxLength: 9 }),
);
const joint = fc.constantFrom(' ', '-');
const form = fc
  .tuple(word, fc.array(fc.tuple(joint, word), { maxLength: 2 }))
  .map(([first, rest]) => first + rest.flat().join(''));
const plainForm = (text: string): string => text.replaceAll('é', 'e').replaceAll('-', ' ');
const forms = fc.uniqueArray(form, { minLength: 1, maxLength: 6, selector: plainForm });

const NOISE = [' ', ' ', '\n', '\u00a0', '-', '–', '\u00ad', '\u200b', '\u0301', '.', "'", '漢'];
const LETTERS = ['a', 'b', 'A', 'B', 'e', 'E', 'é', 'É', 'e\u0301', '1', '_'];

/** A form as a page may spell it: with soft hyphens, in capitals, accents as marks of their own. */
const spelling = (text: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    text,
    text.toUpperCase(),
    text.normalize('NFD'),
    text.split('').join('\u00ad'),
    text.replace(' ', '\u00a0\n'),
    text.replace(/[ -]/, '–'),
    text.replace(/[ -]/, ' - '),
  );

const dealt = forms.chain((known) =>
  fc.record({
    forms: fc.constant(known),
    pieces: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...known).chain(spelling) },
        { weight: 3, arbitrary: fc.constantFrom(...NOISE) },
        { weight: 1, arbitrary: fc.constantFrom(...LETTERS) },
      ),
      { maxLength: 14 },
    ),
  }),
);

test('finds what a slow and obvious search finds', () => {
  let matched = 0;
  let hidden = 0;
  fc.assert(
    fc.property(dealt, ({ forms, pieces }) => {
      const text = pieces.join('');
      // Every second form is a decoy: found like any other, then dropped.
      const lexicon = Object.fromEntries(
        forms.map((form, index) => [`term-${index}`, [index % 2 === 1 ? [form, DECOY] : form]]),
      ) as Lexicon;
      const isDecoy = ({ termId }: FoundForm): boolean => Array.isArray(lexicon[termId]?.[0]);
      const owners = new Map(forms.map((form, index) => [form, `term-${index}`]));

      const found = createTermFinder(lexicon)
        .find(text)
        .map(({ termId, start, end }): FoundForm => ({ termId, start, end }));
      const expected = findSlowly(owners, text);
      expect(found).toEqual(expected.filter((match) => !isDecoy(match)));
      if (found.length > 0) matched++;
      if (expected.some(isDecoy)) hidden++;
    }),
    { numRuns: 4000 },
  );
  // A property over texts that hold no match would hold for a finder that finds nothing. One deal in four
  // holds a match and one in six a decoy, so neither is missed by chance.
  expect(matched).toBeGreaterThan(500);
  expect(hidden).toBeGreaterThan(150);
});
