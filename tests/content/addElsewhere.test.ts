import { expect, test } from 'vitest';
import { addElsewhere } from '../../content/addElsewhere';
import type { Term } from '../../content/schema';

const term = (id: string, forms: Term['forms'], more: Partial<Term> = {}): Term => ({
  id,
  name: id,
  forms,
  meaning: 'A thing.',
  more: 'It is.',
  related: [],
  sources: [],
  category: 'biology',
  ...more,
});
/** What each term is spelt like elsewhere, by its id. */
const elsewhere = (terms: readonly Term[], ...others: (readonly Term[])[]) =>
  Object.fromEntries(addElsewhere(terms, others).map(({ id, elsewhere }) => [id, elsewhere]));

test('a term knows its spellings in the other languages, with their flags', () => {
  const spots = { form: 'manchas', needs: 'context' } as const;
  const spanish = [
    term('acne', ['acné vulgar', spots], { decoys: ['manchas de tinta'], inci: ['Extracto'] }),
  ];
  expect(elsewhere([term('acne', ['spots'])], spanish)).toEqual({
    acne: { forms: ['acné vulgar', spots], decoys: ['manchas de tinta'], inci: ['Extracto'] },
  });
});

test('rivals stay at home: they speak of pages in their language', () => {
  const spanish = [term('acne', ['acné vulgar'], { rivals: ['planta'] })];
  expect(elsewhere([term('acne', ['spots'])], spanish).acne).not.toHaveProperty('rivals');
});

test('a name in lists of ingredients is known where every form is the same', () => {
  const spanish = [term('water', ['aqua'], { inci: ['Agua'] })];
  expect(elsewhere([term('water', ['aqua'])], spanish).water?.inci).toEqual(['Agua']);
});

test('a term that others lack, or that they spell alike, is left as it was', () => {
  const own = [term('acne', ['acne']), term('serum', ['serum'])];
  const spanish = [term('serum', ['sérum', 'Serum'])];
  expect(addElsewhere(own, [spanish])).toEqual(own);
});

test.each([
  ['a form', { forms: ['sol'] }],
  ['a decoy', { forms: ['x'], decoys: ['sol'] }],
  ['a rival', { forms: ['x'], rivals: ['sol'] }],
  ['a name in lists', { forms: ['x'], inci: ['sol'] }],
])('what is %s of another term here is nothing else', (_, spelt) => {
  const own = [term('gel', ['gel'], spelt), term('sun', ['sun'])];
  expect(elsewhere(own, [term('sun', ['sol', 'soles'])]).sun?.forms).toEqual(['soles']);
});

test.each([
  ['accents', 'SÉRUM'],
  ['dashes', 'roll\u2011on', 'roll-on'],
  ['white space', 'roll\u00a0on', 'roll on'],
  ['hyphen and space', 'roll-on', 'roll on'],
])('spellings that a text cannot tell apart are one: %s', (_, theirs, ours = 'serum') => {
  const own = [term('one', [ours]), term('two', ['two'])];
  expect(elsewhere(own, [term('two', [theirs])]).two).toBeUndefined();
});

test('among other languages the first one counts', () => {
  const own = [term('one', ['one']), term('two', ['two'])];
  const spanish = [term('one', ['gel'])];
  const french = [term('two', ['gel', 'deux'])];
  const told = elsewhere(own, spanish, french);
  expect(told.one?.forms).toEqual(['gel']);
  expect(told.two?.forms).toEqual(['deux']);
});
