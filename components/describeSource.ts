import type { Source } from '../content/schema';

/**
 * Who says it and when, short enough for a card.
 *
 * @example describeSource(source) // → 'Alam et al., JAMA Dermatology, 2014'
 */
export function describeSource(source: Source): string {
  const [first, second] = source.author ?? [];
  const name = first?.literal ?? first?.family;
  const author = name && second ? `${name} et al.` : name;
  const place = source['container-title'] ?? source.publisher;
  const year = source.issued?.['date-parts'][0]?.[0];
  return [author, place, year].filter(Boolean).join(', ');
}

/** Where a reader finds the source, when that is certain. */
export function linkOfSource(source: Source): string | undefined {
  return source.DOI ? `https://doi.org/${source.DOI}` : source.URL;
}
