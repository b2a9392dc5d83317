import { fileURLToPath } from 'node:url';
import { compileContent } from '../../content/compileContent';
import { readContentFiles } from '../../content/readContentFiles';
import type { Term } from '../../content/schema';

/** content/ as it ships. */
export const realFiles = readContentFiles(
  fileURLToPath(new URL('../../content/', import.meta.url)),
);
export const realContent = compileContent(realFiles);

export const spellingsOf = ({ forms }: Pick<Term, 'forms'>): string[] =>
  forms.map((form) => (typeof form === 'string' ? form : form.form));
