import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';
import { compileContent } from '../../content/compileContent';
import { type PageWords, PageWordsSchema } from '../../content/pageWords';
import { readContentFiles, readLanguages } from '../../content/readContentFiles';
import type { Term } from '../../content/schema';

/** content/ as it ships. */
export const realFiles = readContentFiles(
  fileURLToPath(new URL('../../content/', import.meta.url)),
);
/** Interface languages, as locales/ has them. */
export const LANGUAGES = readLanguages(fileURLToPath(new URL('../../locales/', import.meta.url)));
export const realContent = compileContent(realFiles);

/** How pages in a language say what has to be known, whether its other words are there or not. */
export function pageWordsOf(language: string): PageWords {
  return v.parse(PageWordsSchema, parse(realFiles.get(`${language}/page-words.yaml`) ?? ''));
}

export const spellingsOf = ({ forms }: Pick<Term, 'forms'>): string[] =>
  forms.map((form) => (typeof form === 'string' ? form : form.form));
