import { compileLanguages } from '../../content/compileContent';
import { LANGUAGES, realFiles } from './realContent';

/** content/ in every language that ships, by language. */
export const realLanguages = compileLanguages(realFiles, LANGUAGES);
