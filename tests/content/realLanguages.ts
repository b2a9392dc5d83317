import { compileLanguages } from '../../content/compileContent';
import type { Term } from '../../content/schema';
import { LANGUAGES, realFiles } from './realContent';

/** content/ in every language that ships, by language. */
export const realLanguages = compileLanguages(realFiles, LANGUAGES);

/** The terms that a language tells in its own words. */
export const ownTermsOf = (language: string): Term[] =>
  (realLanguages.get(language)?.terms ?? []).filter(({ lang }) => lang === undefined);
