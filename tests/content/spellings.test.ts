import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../content/compileLexicon';
import { findEachForm } from '../matching/findEachForm';
import { spellingsOf } from './realContent';
import { ownTermsOf, realLanguages } from './realLanguages';
import { fold, hiddenIn, holdsFormOf, ownersOf, plainSpellingsOf } from './spelledWords';

// What holds for how terms are met and told, in every language alike.
describe.each([...realLanguages.keys()])('%s', (language) => {
  const terms = ownTermsOf(language);

  test('a meaning has at most 25 words', () => {
    const long = terms.filter(({ meaning }) => meaning.split(/\s+/).length > 25);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('a meaning is one sentence', () => {
    const several = terms
      .filter(({ meaning }) => !/^[^.!?]*(?:\d\.\d[^.!?]*)*[.]$/.test(meaning))
      .map(({ id, meaning }) => `${id} › meaning: ${meaning}`);
    expect(several).toEqual([]);
  });

  test('a term is found by its own name', () => {
    const nameless = terms.filter((term) => {
      const stem = fold(term.name.replace(/ \(.*\)$/, '')).replace(/(?:es|s)$/, '');
      return !spellingsOf(term).some((form) => fold(form).includes(stem));
    });
    expect(nameless.map(({ id, name }) => `${id}: no form contains its name "${name}"`)).toEqual(
      [],
    );
  });

  test('the lexicon builds: no form belongs to two terms however a page spells it', () => {
    expect(() => findEachForm(compileLexicon(terms))).not.toThrow();
  });

  test('forms that read alike have the same flags, since the first one counts', () => {
    const clashes = terms.flatMap(({ id, forms }) => {
      const flagsOf = new Map<string, string>();
      return forms.flatMap((form) => {
        const { form: text, ...flags } = typeof form === 'string' ? { form } : form;
        const told = JSON.stringify(flags);
        const before = flagsOf.get(fold(text)) ?? told;
        flagsOf.set(fold(text), before);
        return before === told
          ? []
          : [`${id} › forms: "${text}" ${told} reads like one with ${before}`];
      });
    });
    expect(clashes).toEqual([]);
  });

  test('a decoy holds a form of its term; what holds none is a rival', () => {
    const wrong = terms.flatMap((term) => [
      ...(term.decoys ?? [])
        .filter((decoy) => !holdsFormOf(decoy, term))
        .map((decoy) => `${term.id} › decoys: "${decoy}" holds no form; make it a rival`),
      ...(term.rivals ?? [])
        .filter((rival) => holdsFormOf(rival, term))
        .map((rival) => `${term.id} › rivals: "${rival}" holds a form; make it a decoy`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('only a term with a form that gives way has rivals, and the other way round', () => {
    const idle = terms
      .filter(({ rivals }) => rivals)
      .filter(
        ({ forms }) =>
          !forms.some((form) => typeof form !== 'string' && (form.needs || form.yields)),
      );
    expect(idle.map(({ id }) => `${id} › rivals: no form needs context or yields`)).toEqual([]);
    const idleForms = terms
      .filter(({ rivals }) => !rivals)
      .filter(({ forms }) => forms.some((form) => typeof form !== 'string' && form.yields));
    expect(idleForms.map(({ id }) => `${id}: a form yields, and there are no rivals`)).toEqual([]);
  });

  test('a decoy hides no plain form of another term, a rival no form at all', () => {
    const ownersOfForms = ownersOf(terms, spellingsOf);
    const ownersOfPlainForms = ownersOf(terms, plainSpellingsOf);
    const greedy = terms.flatMap(({ id, decoys = [], rivals = [] }) => {
      const told = (phrase: string, owners: ReadonlyMap<string, string>): string[] =>
        hiddenIn(phrase, id, owners).map((other) => `${id}: "${phrase}" hides a form of ${other}`);
      return [
        ...decoys.flatMap((phrase) => told(phrase, ownersOfPlainForms)),
        ...rivals.flatMap((phrase) => told(phrase, ownersOfForms)),
      ];
    });
    expect(greedy).toEqual([]);
  });

  test('a form too short to mean one thing needs context or its exact case', () => {
    const short = terms.flatMap(({ id, forms }) =>
      forms
        .filter(
          (form) => typeof form === 'string' && form.replace(/[^\p{L}\p{N}]/gu, '').length <= 3,
        )
        .map((form) => `${id} › forms: ${JSON.stringify(form)}`),
    );
    expect(short).toEqual([]);
  });
});
