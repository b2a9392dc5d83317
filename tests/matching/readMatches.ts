import type { Match } from '../../matching/createTermFinder';

/** The texts that matches cover, as they stand on the page. */
export function textsOf(matches: readonly Match[], text: string): string[] {
  return matches.map(({ start, end }) => text.slice(start, end));
}
