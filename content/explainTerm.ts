import { pickSources } from './pickSources';
import type { Source, Term } from './schema';

/** How a term stands with the reader's day, in words, and the kind of state that is. */
export interface DayLine {
  readonly kind: 'fine' | 'wait' | 'ask' | 'never' | 'alarm' | 'general';
  readonly text: string;
}

/** A term to go on to; `lang` where its name is not in the language of the rest. */
export interface TermName {
  readonly id: string;
  readonly name: string;
  readonly lang?: string;
}

/** What a card or a term page shows of one term: the entry with what it refers to, joined. */
export interface Explanation {
  readonly term: Term;
  readonly related: readonly TermName[];
  readonly sources: readonly Source[];
  /** For terms with a care rule, and in cards alone: it takes the same room whoever reads. */
  readonly line?: DayLine;
}

/** What is told of words that are no term: those that are like them, perhaps none. */
export interface LookUp {
  readonly text: string;
  readonly similar: readonly TermName[];
}

const MAX_RELATED = 6;

/**
 * Joins a term with its related terms and sources; undefined when no such term exists. Being related
 * goes both ways: after the terms that it names come those that name it, six in all.
 */
export function explainTerm(
  termId: string,
  terms: readonly Term[],
  sources: readonly Source[],
): Explanation | undefined {
  const term = terms.find(({ id }) => id === termId);
  if (!term) return undefined;
  const named = terms.filter(({ id }) => term.related.includes(id));
  const naming = terms.filter(
    ({ id, related }) => related.includes(termId) && !term.related.includes(id),
  );
  return {
    term,
    related: [...named, ...naming].slice(0, MAX_RELATED).map(termName),
    sources: pickSources(sources, term.sources),
  };
}

/** What is told of a term where another one leads to it. */
export function termName({ id, name, lang }: Term): TermName {
  return { id, name, ...(lang && { lang }) };
}
