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

test('a term with neither comes alone', () => {
  expect(explainTerm('elastin', TERMS, SOURCES)).toEqual({
    term: TERMS[1],
    related: [],
    sources: [],
  });
});

test.each(['collagens', '', 'constructor'])('no term is called %j', (id) => {
  expect(explainTerm(id, TERMS, SOURCES)).toBeUndefined();
});
