import { expect, test } from 'vitest';
import { compileLexicon, inAnyLanguage } from '../../content/compileLexicon';
import { lexiconOf } from '../../content/languageScripts';
import { findEachForm } from '../matching/findEachForm';
import { realFiles } from './realContent';
import { ownTermsOf, realLanguages } from './realLanguages';

const english = realLanguages.get('en');
if (!english) throw new Error('English is the language that others are laid over.');
const others = [...realLanguages].filter(([language]) => language !== 'en');
const languages = others.map(([language]) => language);

/** Fields of words; any other field is the same in every language. */
const WORDS = new Set(
  `title summary name meaning more needling text usual act help do dont rule why calm judge upkeep what
   prescribed ready instruction topic note who question when sign thickness reaches`.split(/\s+/),
);
/** Fields that a language has for itself, and no sentence in them. */
const OWN = new Set(['forms', 'decoys', 'rivals', 'inci', 'elsewhere', 'lang', 'pageWords']);

interface Pair {
  readonly at: string;
  readonly field: string;
  readonly english: unknown;
  readonly own: unknown;
}

/** Two languages side by side, down to single values; what only one of them has is a pair as well. */
function pairsOf(english: unknown, own: unknown, at = '', field = ''): Pair[] {
  if (!isRecord(english) || !isRecord(own)) return [{ at, field, english, own }];
  return [...new Set([...Object.keys(english), ...Object.keys(own)])]
    .filter((key) => !OWN.has(key) && key !== 'guideTexts')
    .flatMap((key) => {
      const name = english[key];
      const step = isRecord(name) && typeof name.id === 'string' ? name.id : key;
      // An entry of a list of texts is a text of the list's field.
      const inner = Array.isArray(english) ? field : key;
      return pairsOf(name, own[key], `${at} › ${step}`, inner);
    });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The numbers of a text, small to large: 0.5 or 0,5; 1,845 or 1845. */
function numbersIn(text: string): string {
  const plain = text
    .replace(/(\d)[.,\u00a0\u202f](?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d),(?=\d)/g, '$1.');
  const numbers = (plain.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);
  return numbers.sort((a, b) => a - b).join(' ');
}

test('there is a second language, Spanish', () => {
  expect(languages).toContain('es');
});

test.each(others)(
  'in text of %s its own spellings are looked for, and no others',
  (language, content) => {
    const own = ownTermsOf(language).map(({ id }) => id);
    expect(Object.keys(lexiconOf(content).lexicon).sort()).toEqual(own.sort());
    const others = content.terms.filter(({ lang }) => lang !== undefined);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter(({ forms, elsewhere }) => forms.length > 0 || !elsewhere)).toEqual([]);
  },
);

test.each([...realLanguages])(
  '%s looks words up in every language, and each is one term',
  (_, { terms }) => {
    expect(() => findEachForm(compileLexicon(terms.map(inAnyLanguage)))).not.toThrow();
  },
);

test.each(others)('%s differs from English in words alone', (_, content) => {
  const facts = pairsOf(english, content).filter(
    ({ field, english, own }) =>
      english !== own &&
      !(WORDS.has(field) && typeof english === 'string' && typeof own === 'string'),
  );
  expect(facts).toEqual([]);
});

test.each(others)('%s names the same numbers in its sentences', (_, content) => {
  const wrong = pairsOf(english, content)
    .filter(({ field }) => WORDS.has(field))
    .filter(({ english, own }) => numbersIn(String(english)) !== numbersIn(String(own)))
    .map(({ at, english, own }) => `${at}: ${own} | ${english}`);
  expect(wrong).toEqual([]);
});

test('numbers are read in both ways of writing them', () => {
  expect(numbersIn('From 0.5 mm: 1,845 people, 58 studies')).toBe('0.5 58 1845');
  expect(numbersIn('58 estudios, 1845 personas; 0,5 mm')).toBe('0.5 58 1845');
  expect(numbersIn('1.845 personas o 1\u00a0845')).toBe('1845 1845');
  expect(numbersIn('Ninguno')).toBe('');
});

test.each(languages)(
  '%s tells at least 120 terms, its rules and its pictures itself',
  (language) => {
    expect(ownTermsOf(language).length).toBeGreaterThanOrEqual(120);
    const { care, healing, reminders, planning, pictures, chapters } =
      realLanguages.get(language) ?? english;
    const texts = { care, healing, reminders, planning, pictures, chapters };
    const untold = pairsOf(
      Object.fromEntries(
        Object.keys(texts).map((key) => [key, english[key as keyof typeof texts]]),
      ),
      texts,
    )
      .filter(({ field, english }) => WORDS.has(field) && String(english).split(/\s+/).length > 3)
      .filter(({ english, own }) => english === own);
    expect(untold).toEqual([]);
  },
);

test.each(languages)('every link from a term of %s leads to a term that is there', (language) => {
  const terms = realLanguages.get(language)?.terms ?? [];
  expect(terms.map(({ id }) => id)).toEqual(english.terms.map(({ id }) => id));
});

/** Attributes that a reader reads; all the others are facts. */
const ATTRIBUTE_WORDS = ['when', 'act'];
/** A chapter's components in order, each with its facts: `Claim grade=C sources=a b`. */
const componentsOf = (mdx: string): string[] =>
  [...mdx.matchAll(/<([A-Z]\w*)([^>]*)>/g)].map(([, name, attributes = '']) =>
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)]
      .filter(([, attribute = '']) => !ATTRIBUTE_WORDS.includes(attribute))
      .map(([, attribute, value]) => `${attribute}=${value}`)
      .sort()
      .join(' ')
      .replace(/^/, `${name} `)
      .trim(),
  );
const chapters = languages.flatMap((language) =>
  english.chapters.map(({ id }) => {
    const read = (language: string): string => realFiles.get(`${language}/guide/${id}.mdx`) ?? '';
    return { language, id, english: read('en'), own: read(language) };
  }),
);

test.each(chapters)('$language: the chapter $id is whole', ({ english, own }) => {
  expect(componentsOf(own)).toEqual(componentsOf(english));
  const blocksOf = (mdx: string): string[] => mdx.trim().split(/\n\s*\n/);
  expect(blocksOf(own).map(numbersIn)).toEqual(blocksOf(english).map(numbersIn));
  const untold = blocksOf(own).filter((block) => blocksOf(english).includes(block));
  expect(untold.filter(isProse)).toEqual([]);
});

/** A block that says something in four words or more. */
const isProse = (block: string): boolean => block.replace(/<[^>]*>/g, '').split(/\s+/).length > 3;

test('components are read with the facts they name', () => {
  const mdx = '<Claim sources="a b" grade="C">x</Claim> <RedFlag when="x" act="y">z</RedFlag>';
  expect(componentsOf(mdx)).toEqual(['Claim grade=C sources=a b', 'RedFlag']);
  const claims = chapters.flatMap(({ english }) => componentsOf(english));
  expect(claims.filter((claim) => claim.startsWith('Claim ')).length).toBeGreaterThan(200);
});
