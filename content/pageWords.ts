import * as v from 'valibot';
import { sentence, words } from './schema';

const pattern = v.pipe(
  sentence,
  v.check((text) => {
    try {
      return Boolean(new RegExp(text, 'u'));
    } catch {
      return false;
    }
  }, 'is no regular expression'),
);
const list = v.array(sentence);

/**
 * How a language says, around a term on a page, what Skinwise has to know: that a page is about skin, and
 * that a thing is not there. Patterns are regular expressions over small letters, every dash a hyphen and
 * white space single. `matching/createNegation.ts` says what it does with them.
 */
export const PageWordsSchema = v.pipe(
  v.strictObject({
    /** The plainest sign of a page about skin, as letters from a to z. */
    skin: v.pipe(
      v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'letters from a to z'))),
      v.minLength(1),
    ),
    absent: v.strictObject({
      /** Words of absence that take a whole list with them, however it goes on. */
      firm: pattern,
      /** Words of absence whose reach is unclear after a comma or "and". */
      loose: pattern,
      /** Before a word of absence: the absence is itself denied. */
      denied: pattern,
      /** What may stand between a word of absence and the thing itself. */
      between: list,
      /** First words of what is no ingredient: "without a doubt, retinol". */
      noItem: list,
      and: list,
      or: list,
      /** What stands behind a thing that is not there, where the language says it so. */
      behind: v.optional(pattern),
    }),
  }),
  words('own'),
);
export type PageWords = v.InferOutput<typeof PageWordsSchema>;
