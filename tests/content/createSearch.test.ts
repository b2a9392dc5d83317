import { describe, expect, test } from 'vitest';
import { createSearch } from '../../content/createSearch';
import { realContent, spellingsOf } from './realContent';

const { terms, chapters, guideTexts } = realContent;
const search = createSearch(terms, chapters, guideTexts);
const termIds = (query: string) => search(query).terms.map(({ id }) => id);
const chapterIds = (query: string) => search(query).chapters.map(({ id }) => id);

describe('terms', () => {
  test.each([
    ['elastin', 'elastin', 'by name'],
    ['ELASTIN', 'elastin', 'in capitals'],
    ['elas', 'elastin', 'by its beginning'],
    ['elsatin', 'elastin', 'with letters turned round'],
    ['hyperpigmentaton', 'hyperpigmentation', 'with a letter left out'],
    ['tropoelastin', 'elastin', 'by another spelling'],
    ['néoretinol retinol', 'retinol', 'though only some of it is known'],
    ['rétinol', 'retinol', 'with an accent it has not'],
  ])('%j leads to %s first or near it: %s', (query, id) => {
    expect(termIds(query).slice(0, 3)).toContain(id);
  });

  test('every term is found by its name and by every form', () => {
    const lost = terms.flatMap((term) =>
      [term.name, ...spellingsOf(term)]
        .filter((spelling) => !search(spelling).terms.some(({ id }) => id === term.id))
        .map((spelling) => `${term.id} by "${spelling}"`),
    );
    expect(lost).toEqual([]);
    // Thousands of searches, each a millisecond or two.
  }, 60_000);
});

describe('chapters', () => {
  test.each([
    ['pores', 'pores', 'by title'],
    ['red flag help', 'red-flags', 'by what stands in it'],
    ['granulomas', 'absorption', 'by a word of its text'],
  ])('%j leads to %s: %s', (query, id) => {
    expect(chapterIds(query)).toContain(id);
  });
});

test('the name comes before those who only mention it', () => {
  for (const name of ['Collagen', 'Retinol', 'Melasma']) {
    expect(search(name).terms[0]?.name).toBe(name);
  }
});

test('what is nowhere as a whole is said to be so', () => {
  expect(search('collagen')).toMatchObject({ isPartly: false });
  expect(search('collagen xyzzyq')).toMatchObject({ isPartly: true });
  expect(search('xyzzyq')).toEqual({ terms: [], chapters: [], isPartly: true });
});
