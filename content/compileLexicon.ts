import type { Term } from './schema';

/** Must equal the flags of matching/lexicon.ts; tests/content holds them to it. */
const EXACT_CASE = 1;
const NEEDS_CONTEXT = 2;
const DECOY = 4;
const RIVAL = 8;
const YIELDS = 16;

type LexiconForm = string | [text: string, flags: number];

/** All that is looked for on a page, as the page script carries it: no names, no definitions. */
export function compileLexicon(terms: readonly Pick<Term, 'id' | 'forms' | 'decoys' | 'rivals'>[]) {
  // A term that a language has no words for is not met in it.
  const met = terms.filter(({ forms }) => forms.length > 0);
  return Object.fromEntries(
    met.map(({ id, forms, decoys = [], rivals = [] }) => [
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
  const flags =
    (form.case ? EXACT_CASE : 0) + (form.needs ? NEEDS_CONTEXT : 0) + (form.yields ? YIELDS : 0);
  return flags === 0 ? form.form : [form.form, flags];
}

/**
 * What tells that a page has a term at all: plain forms, which count anywhere, without those that hold
 * another. Everyday forms count only where a plain one stands, so nothing else has to be looked for
 * until one is found. A tenth of the whole, for every frame of every page.
 */
export function compilePlainForms(terms: readonly Pick<Term, 'forms' | 'decoys'>[]) {
  const isPlain = (form: Term['forms'][number]): boolean => typeof form === 'string' || !form.needs;
  const forms = terms.flatMap((term) => term.forms.filter(isPlain));
  // A form that wants its own capitals does not stand for longer ones in any case.
  const inAnyCase = forms.filter((form) => typeof form === 'string' || !form.case);
  const known = new Set(inAnyCase.map((form) => wordsOf(textOf(form)).join(' ')));
  const shortest = forms.filter((form) => !holdsOther(wordsOf(textOf(form)), known));
  const kept = new Set(shortest.map((form) => wordsOf(textOf(form)).join(' ')));
  const decoys = terms.flatMap((term) => term.decoys ?? []);
  return {
    plain: [
      // Without rivals there is nothing to give way to.
      ...shortest.map((form) =>
        typeof form === 'string' || form.case ? toLexiconForm(form) : form.form,
      ),
      ...decoys
        .filter((decoy) => holdsOther(wordsOf(decoy), kept))
        .map((decoy): LexiconForm => [decoy, DECOY]),
    ],
  };
}

function textOf(form: Term['forms'][number]): string {
  return typeof form === 'string' ? form : form.form;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[\s-]+/);
}

/** Whether some of the words, but not all, are one of the phrases. */
function holdsOther(words: readonly string[], phrases: ReadonlySet<string>): boolean {
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const isAll = from === 0 && to === words.length;
      if (!isAll && phrases.has(words.slice(from, to).join(' '))) return true;
    }
  }
  return false;
}

/** A term as it may be met in whatever language is read: in lists of ingredients, and when looked up. */
export function inAnyLanguage<T extends Pick<Term, 'forms' | 'decoys' | 'inci' | 'elsewhere'>>(
  term: T,
): T {
  const { elsewhere, forms, decoys = [], inci = [] } = term;
  if (!elsewhere) return term;
  return {
    ...term,
    forms: [...forms, ...elsewhere.forms],
    decoys: [...decoys, ...(elsewhere.decoys ?? [])],
    inci: [...inci, ...(elsewhere.inci ?? [])],
  };
}

/** Terms that an item of a list of ingredients can be. */
const IN_LISTS: readonly Term['category'][] = ['ingredients', 'sun'];

/** What lists of ingredients are read with: the forms of what can stand in one, and its names there. */
export function compileIngredients(terms: readonly Term[]) {
  const ingredients = terms
    .filter(({ category }) => IN_LISTS.includes(category))
    .map(inAnyLanguage);
  return {
    lexicon: compileLexicon(ingredients),
    listNames: Object.fromEntries(
      ingredients.flatMap(({ id, inci }) => (inci ? [[id, inci] as const] : [])),
    ),
  };
}
