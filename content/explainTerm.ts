import type { Source, Term } from './schema';

/** What a card or a term page shows of one term: the entry with what it refers to, joined. */
export interface Explanation {
  readonly term: Term;
  readonly related: readonly { readonly id: string; readonly name: string }[];
  readonly sources: readonly Source[];
}

/** Joins a term with its related terms and sources; undefined when no such term exists. */
export function explainTerm(
  termId: string,
  terms: readonly Term[],
  sources: readonly Source[],
): Explanation | undefined {
  const term = terms.find(({ id }) => id === termId);
  if (!term) return undefined;
  return {
    term,
    related: terms
      .filter(({ id }) => term.related.includes(id))
      .map(({ id, name }) => ({ id, name })),
    sources: sources.filter(({ id }) => term.sources.includes(id)),
  };
}
