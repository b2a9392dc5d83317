import type { Mark } from './createMarks';

/** A term as it stands on a page, for lists of them. */
export interface PageTerm {
  readonly termId: string;
  readonly count: number;
  /** The words around its first mark. */
  readonly context: string;
}

const CONTEXT_CHARS = 32;

/** The terms of some marks, in the marks' order. */
export function listTerms(marks: Iterable<Mark>): PageTerm[] {
  const terms = new Map<string, { count: number; context: string }>();
  for (const mark of marks) {
    const known = terms.get(mark.termId);
    if (known) known.count++;
    else terms.set(mark.termId, { count: 1, context: contextOf(mark) });
  }
  return [...terms].map(([termId, term]) => ({ termId, ...term }));
}

function contextOf({ spans }: Mark): string {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return '';
  const from = Math.max(0, first.start - CONTEXT_CHARS);
  const to = last.end + CONTEXT_CHARS;
  let before = first.node.data.slice(from, first.start);
  let after = last.node.data.slice(last.end, to);
  // Cut where a word ends.
  if (from > 0) before = before.replace(/^\S*\s/, '… ');
  if (to < last.node.length) after = after.replace(/\s\S*$/, ' …');
  const word = spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
  return `${before}${word}${after}`.replace(/\s+/g, ' ').trim();
}
