import type { Spellings, Term } from './schema';

/**
 * Terms of one language with how they are spelt in the others: lists of ingredients, the address bar and
 * words chosen on a page are read whatever language they are in. What a spelling means in the language
 * itself goes first: it is nothing else for a reader of it.
 */
export function addElsewhere(
  terms: readonly Term[],
  others: readonly (readonly Term[])[],
): readonly Term[] {
  const taken = new Set(terms.flatMap((term) => allOf(term).map(key)));
  const take = <T extends string | { form: string }>(spellings: readonly T[] = []): T[] =>
    spellings.filter((spelling) => {
      const isFree = !taken.has(key(spelling));
      if (isFree) taken.add(key(spelling));
      return isFree;
    });
  const byId = others.map((terms) => new Map(terms.map((term) => [term.id, term])));
  return terms.map((term) => {
    const same = byId.flatMap((terms) => terms.get(term.id) ?? []);
    const elsewhere = {
      forms: take(same.flatMap(({ forms }) => forms)),
      decoys: take(same.flatMap(({ decoys = [] }) => decoys)),
      inci: take(same.flatMap(({ inci = [] }) => inci)),
    };
    const isKnown = Object.values(elsewhere).some(({ length }) => length > 0);
    return isKnown ? { ...term, elsewhere } : term;
  });
}

type Spelling = string | { readonly form: string };

function allOf({ forms, decoys = [], rivals = [], inci = [] }: Spellings): Spelling[] {
  return [...forms, ...decoys, ...rivals, ...inci];
}

/** Two spellings that a text cannot tell apart have the same key. */
function key(spelling: Spelling): string {
  const text = typeof spelling === 'string' ? spelling : spelling.form;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, ' ');
}
