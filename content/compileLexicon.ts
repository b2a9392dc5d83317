import type { Term } from './schema';

/** Must equal the flags of matching/lexicon.ts; tests/content holds them to it. */
const EXACT_CASE = 1;
const NEEDS_CONTEXT = 2;
const DECOY = 4;
const RIVAL = 8;

type LexiconForm = string | [text: string, flags: number];

/** All that is looked for on a page, as the page script carries it: no names, no definitions. */
export function compileLexicon(terms: readonly Pick<Term, 'id' | 'forms' | 'decoys' | 'rivals'>[]) {
  return Object.fromEntries(
    terms.map(({ id, forms, decoys = [], rivals = [] }) => [
      id,
      [
        ...forms.map(toLexiconForm),
        ...decoys.map((decoy): LexiconForm => [decoy, DECOY]),
        ...rivals.map((rival): LexiconForm => [rival, RIVAL]),
      ],
    ]),
  );
}

function toLexiconForm(form: Term['forms'][number]): LexiconForm {
  if (typeof form === 'string') return form;
  const flags = (form.case ? EXACT_CASE : 0) + (form.needs ? NEEDS_CONTEXT : 0);
  return flags === 0 ? form.form : [form.form, flags];
}
