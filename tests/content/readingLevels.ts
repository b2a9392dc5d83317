import type { Term } from '../../content/schema';
import { readingEase } from './readingEase';
import { readingGrade } from './readingGrade';
import { spellingsOf } from './realContent';

/** What a 13-year-old reads in a language; a language has a formula made for it. */
interface ReadingLevel {
  /** Higher is harder. */
  readonly hardnessOf: (text: string) => number;
  /** The median of all meanings, and any single one, is no harder than this. */
  readonly median: number;
  readonly limit: number;
  /** What stands for a term's own name: that is what is explained, so it does not count. */
  readonly it: string;
}

export const READING_LEVELS = {
  /** School years, of Flesch and Kincaid. */
  en: { hardnessOf: readingGrade, median: 9, limit: 12, it: 'it' },
  /** 100 less INFLESZ: in the median "fairly easy" (65), a school child's; none "very difficult" (40). */
  es: { hardnessOf: (text) => 100 - readingEase(text), median: 35, limit: 60, it: 'eso' },
} satisfies Record<string, ReadingLevel>;

interface GradedMeaning {
  readonly id: string;
  readonly meaning: string;
  readonly hardness: number;
}

/** Each meaning, and how hard it reads. */
export function gradeMeanings(
  terms: readonly Term[],
  { it, hardnessOf }: ReadingLevel,
): GradedMeaning[] {
  return terms.map((term) => {
    const own = [term.name, ...spellingsOf(term)]
      .sort((a, b) => b.length - a.length)
      .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${own.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
    const meaning = term.meaning.replace(whole, it);
    return { id: term.id, meaning, hardness: hardnessOf(meaning) };
  });
}
