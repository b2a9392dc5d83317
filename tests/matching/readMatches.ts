import type { Match } from '../../matching/createTermFinder';

/** What a match covers, told in offsets of the joined texts: easy to compare with a slice. */
export interface FlatMatch {
  readonly termId: string;
  readonly start: number;
  readonly end: number;
}

/** The same matches with offsets of `chunks.join('')`. */
export function flatten(matches: readonly Match[], chunks: readonly string[]): FlatMatch[] {
  const before = (chunk: number): number => chunks.slice(0, chunk).join('').length;
  return matches.map(({ termId, start, end }) => ({
    termId,
    start: before(start.chunk) + start.offset,
    end: before(end.chunk) + end.offset,
  }));
}

/** The texts that matches cover, as they stand on the page. */
export function textsOf(matches: readonly Match[], chunks: readonly string[]): string[] {
  const text = chunks.join('');
  return flatten(matches, chunks).map(({ start, end }) => text.slice(start, end));
}
