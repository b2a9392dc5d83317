import type { Term } from './schema';

/** Must equal EXACT_CASE and NEEDS_CONTEXT of matching/lexicon.ts; tests/content holds them to it. */
const EXACT_CASE = 1;
const NEEDS_CONTEXT = 2;

/** The forms of all terms, as the page script carries them: no names, no definitions. */
export function compileLexicon(terms: readonly Pick<Term, 'id' | 'forms'>[]) {
  return Object.fromEntries(
    terms.map(({ id, forms }) => [
      id,
      forms.map((form): string | [string, number] => {
        if (typeof form === 'string') return form;
        const flags = (form.case ? EXACT_CASE : 0) + (form.needs ? NEEDS_CONTEXT : 0);
        return flags === 0 ? form.form : [form.form, flags];
      }),
    ]),
  );
}
