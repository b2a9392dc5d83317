import MiniSearch from 'minisearch';
import { inAnyLanguage } from './compileLexicon';
import type { Chapter, Term } from './schema';

export interface Found {
  readonly terms: readonly Term[];
  readonly chapters: readonly Chapter[];
  /** Not all that was typed was found, only some of it. */
  readonly isPartly: boolean;
}

/** More than anyone reads down; who wants the rest types on. */
const MOST_TERMS = 12;
const MOST_CHAPTERS = 6;

/** Slips allowed, by a word's letters: short words are too close to others to be guessed at. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Where a word counts how much: a name before its other spellings, and both before mere mention. */
const BOOST = { name: 8, forms: 5, meaning: 2, text: 1 };

/** One search over glossary and guide: by every form, by beginnings, and with slips of the finger. */
export function createSearch(
  terms: readonly Term[],
  chapters: readonly Chapter[],
  texts: Readonly<Record<string, string>>,
): (query: string) => Found {
  const index = new MiniSearch<Record<'id' | keyof typeof BOOST, string>>({
    fields: Object.keys(BOOST),
    processTerm: (word) => fold(word),
  });
  index.addAll(
    terms.map(inAnyLanguage).map(({ id, name, forms, meaning, more, needling = '' }) => ({
      id: `term/${id}`,
      name,
      forms: forms.map((form) => (typeof form === 'string' ? form : form.form)).join(' '),
      meaning,
      text: `${more} ${needling}`,
    })),
  );
  index.addAll(
    chapters.map(({ id, title, summary }) => ({
      id: `chapter/${id}`,
      name: title,
      forms: '',
      meaning: summary,
      text: texts[id] ?? '',
    })),
  );
  const termById = new Map(terms.map((term) => [`term/${term.id}`, term]));
  const chapterById = new Map(chapters.map((chapter) => [`chapter/${chapter.id}`, chapter]));

  const idsOf = (query: string, combineWith: 'AND' | 'OR'): string[] =>
    index
      .search(query, {
        boost: BOOST,
        combineWith,
        prefix: true,
        fuzzy: slipsIn,
      })
      .map(({ id }) => id as string);

  const bySpelling = new Map<string, string>();
  for (const { id, name, forms } of terms.map(inAnyLanguage)) {
    const spellings = forms.map((form) => (typeof form === 'string' ? form : form.form));
    // A name is stronger than the same words as a form of another term.
    for (const spelling of spellings) {
      const key = fold(spelling);
      if (!bySpelling.has(key)) bySpelling.set(key, `term/${id}`);
    }
    bySpelling.set(fold(name), `term/${id}`);
  }

  return (query) => {
    const exact = bySpelling.get(fold(query.trim()));
    const whole = idsOf(query, 'AND');
    const isPartly = whole.length === 0;
    const ids = isPartly ? idsOf(query, 'OR') : whole;
    const inWhole = pick(chapterById, ids);
    // A chapter that holds some of the words is worth more than none.
    const found = inWhole.length > 0 ? inWhole : pick(chapterById, idsOf(query, 'OR'));
    return {
      terms: pick(termById, exact ? [...new Set([exact, ...ids])] : ids).slice(0, MOST_TERMS),
      chapters: found.slice(0, MOST_CHAPTERS),
      isPartly,
    };
  };
}

function pick<T>(byId: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Without capitals and accents: "néve" is found by "neve". */
function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
