import type { Term } from '../../content/schema';
import { foldUnit, SKIP } from '../../matching/foldUnit';
import { spellingsOf } from './realContent';

/** A form as the matcher sees it. */
export const fold = (form: string): string =>
  [...form.normalize('NFC').trim()]
    .map((char) => foldUnit(char.charCodeAt(0)))
    .filter((unit) => unit !== SKIP)
    .map((unit) => String.fromCharCode(unit))
    .join('')
    .replace(/[\s-]+/g, ' ');

/** Forms that count wherever they stand, in any case. */
export const plainSpellingsOf: typeof spellingsOf = ({ forms }) =>
  forms.flatMap((form) => {
    if (typeof form === 'string') return form;
    return form.needs || form.case ? [] : form.form;
  });

/** The words of a phrase as the matcher sees them; slow, so each phrase is read once. */
const wordsOf = memoise((text: string): string[] =>
  fold(text)
    .replaceAll(/[^\p{L}\p{N}' ]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== ''),
);
const asWords = (text: string): string => wordsOf(text).join(' ');

/** All that a phrase holds as whole words, itself included. */
const partsOf = memoise((text: string): ReadonlySet<string> => {
  const words = wordsOf(text);
  return new Set(
    words.flatMap((_, from) =>
      words.slice(from).map((_, count) => words.slice(from, from + count + 1).join(' ')),
    ),
  );
});

/** Whether a phrase holds a form of a term as whole words. */
export const holdsFormOf = (phrase: string, term: Term): boolean =>
  spellingsOf(term).some((form) => partsOf(phrase).has(asWords(form)));

/** Which term owns a form, by the form's words. */
export const ownersOf = (
  terms: readonly Term[],
  formsOf: typeof spellingsOf,
): ReadonlyMap<string, string> =>
  new Map(terms.flatMap((term) => formsOf(term).map((form) => [asWords(form), term.id] as const)));

/** The terms, but `id`, of which a phrase holds a form without being that form. */
export function hiddenIn(
  phrase: string,
  id: string,
  owners: ReadonlyMap<string, string>,
): string[] {
  const hidden = [...partsOf(phrase)]
    .filter((part) => part !== asWords(phrase))
    .flatMap((part) => owners.get(part) ?? [])
    .filter((other) => other !== id);
  return [...new Set(hidden)];
}

function memoise<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}
