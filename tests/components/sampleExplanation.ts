import type { Explanation } from '../../content/explainTerm';
import type { Source, Term } from '../../content/schema';

export function sampleSource(about: Partial<Source> = {}): Source {
  return {
    id: 'alam2014',
    title: 'A trial of needling',
    author: [{ family: 'Alam' }, { family: 'Han' }],
    'container-title': 'JAMA Dermatology',
    issued: { 'date-parts': [[2014]] },
    DOI: '10.1001/jama.2014.1',
    URL: 'https://example.com/other',
    checked: 'abstract',
    kind: 'study or review',
    ...about,
  };
}

export function sampleExplanation(about: Partial<Term> = {}): Explanation {
  return {
    term: {
      id: 'collagen',
      name: 'Collagen',
      forms: ['collagen'],
      meaning: 'A protein that keeps skin firm.',
      more: 'Fibroblasts make it.',
      related: [],
      sources: [],
      category: 'biology',
      ...about,
    },
    related: [],
    sources: [],
  };
}
