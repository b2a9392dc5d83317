import { expect, test } from 'vitest';
import { explainTerm } from '../../content/explainTerm';
import type { Source, Term } from '../../content/schema';

const term = (id: string, related: string[], sources: string[]): Term => ({
  id,
  name: id.toUpperCase(),
  forms: [id],
  meaning: 'A meaning.',
  more: 'More.',
  related,
  sources,
  category: 'biology',
});
const source = (id: string): Source => ({
  id,
  title: id,
  checked: 'abstract',
  kind: 'study or review',
});
const TERMS = [
  term('collagen', ['elastin', 'acne'], ['b', 'a']),
  term('elastin', [], []),
  term('acne', [], ['c']),
  term('alone', [], []),
];
const SOURCES = [source('a'), source('b'), source('c')];

test('a term comes with the names of its related terms and with its own sources', () => {
  expect(explainTerm('collagen', TERMS, SOURCES)).toEqual({
    term: TERMS[0],
    related: [
      { id: 'elastin', name: 'ELASTIN' },
      { id: 'acne', name: 'ACNE' },
    ],
    sources: [SOURCES[0], SOURCES[1]],
  });
});

test('being related goes both ways: the terms that name it come after its own', () => {
  const terms = [term('before', ['it'], []), term('it', ['own'], []), term('own', ['it'], [])];
  const related = explainTerm('it', terms, [])?.related.map(({ id }) => id);
  expect(related).toEqual(['own', 'before']);
});

test('six related terms are enough, its own first', () => {
  const others = Array.from({ length: 9 }, (_, at) => term(`other-${at}`, ['it'], []));
  const terms = [...others, term('it', ['own'], []), term('own', [], [])];
  const related = explainTerm('it', terms, [])?.related.map(({ id }) => id);
  expect(related).toEqual(['own', 'other-0', 'other-1', 'other-2', 'other-3', 'other-4']);
});

test('a term with neither comes alone', () => {
  expect(explainTerm('alone', TERMS, SOURCES)).toEqual({
    term: TERMS[3],
    related: [],
    sources: [],
  });
});

test.each(['collagens', '', 'constructor'])('no term is called %j', (id) => {
  expect(explainTerm(id, TERMS, SOURCES)).toBeUndefined();
});

test('a related term that is not in the language of the rest says so', () => {
  const terms = [term('it', ['own'], []), { ...term('own', [], []), lang: 'en' }];
  expect(explainTerm('it', terms, [])?.related).toEqual([{ id: 'own', name: 'OWN', lang: 'en' }]);
});
