/** Flags of a form; they add up. */
export const EXACT_CASE = 1;
export const NEEDS_CONTEXT = 2;
/** Not a form: a phrase that looks like the term and is not. Both are explained in `dropDecoys`. */
export const DECOY = 4;
/** Not a form: a word of the term's other meaning, near which its everyday forms do not count. */
export const RIVAL = 8;
/** A plain form that gives way to its term's rivals all the same. */
export const YIELDS = 16;

/** A spelling as it stands on a page, with its flags where it has any. */
export type LexiconForm = string | readonly [text: string, flags: number];

/**
 * What a tab carries of the glossary: forms and flags, never a definition.
 * Keys are term ids. Built from content/ by `compileLexicon`.
 */
export type Lexicon = Readonly<Record<string, readonly LexiconForm[]>>;

/** A form taken apart. */
export function readForm(form: LexiconForm): { text: string; flags: number } {
  return typeof form === 'string' ? { text: form, flags: 0 } : { text: form[0], flags: form[1] };
}
