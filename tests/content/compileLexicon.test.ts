import { describe, expect, test } from 'vitest';
import { compileLexicon, compilePlainForms } from '../../content/compileLexicon';
import { DECOY, EXACT_CASE, NEEDS_CONTEXT, RIVAL, YIELDS } from '../../matching/lexicon';

test('forms keep their flags as matching/ reads them, and nothing else travels', () => {
  const lexicon = compileLexicon([
    {
      id: 'pih',
      forms: [
        'dark mark',
        { form: 'PIH', case: 'exact' },
        { form: 'mark', needs: 'context' },
        { form: 'PIHs', case: 'exact', needs: 'context' },
        { form: 'dark marks' },
        { form: 'brown mark', yields: 'rivals' },
      ],
    },
    { id: 'pore', forms: ['pore'] },
  ]);
  expect(lexicon).toEqual({
    pih: [
      'dark mark',
      ['PIH', EXACT_CASE],
      ['mark', NEEDS_CONTEXT],
      ['PIHs', EXACT_CASE | NEEDS_CONTEXT],
      'dark marks',
      ['brown mark', YIELDS],
    ],
    pore: ['pore'],
  });
});

test('decoys and rivals travel with the forms of their term', () => {
  const lexicon = compileLexicon([
    { id: 'pore', forms: ['pore'], decoys: ['pore pressure'], rivals: ['aquifer', 'dough'] },
    { id: 'serum', forms: ['serum'], decoys: ['truth serum'] },
  ]);
  expect(lexicon).toEqual({
    pore: ['pore', ['pore pressure', DECOY], ['aquifer', RIVAL], ['dough', RIVAL]],
    serum: ['serum', ['truth serum', DECOY]],
  });
});

test('no terms, no forms', () => {
  expect(compileLexicon([])).toEqual({});
});

describe('the plain forms, which tell that a page has a term at all', () => {
  const plainOf = (...terms: Parameters<typeof compilePlainForms>[0]) =>
    compilePlainForms(terms).plain;

  test('leave out everyday forms, which count only beside plain ones', () => {
    expect(plainOf({ forms: ['retinol', { form: 'serum', needs: 'context' }] })).toEqual([
      'retinol',
    ]);
  });

  test('leave out what holds another, in whole words', () => {
    const acne = { forms: ['acne', 'acnes'] };
    const scars = { forms: ['acne scar', 'acne-scars', 'scars of acne', 'antiacne'] };
    expect(plainOf(scars, acne)).toEqual(['antiacne', 'acne', 'acnes']);
  });

  test('keep what holds a form in capitals, which in small letters is none', () => {
    const pih = { forms: [{ form: 'PIH', case: 'exact' as const }, 'pih marks'] };
    expect(plainOf(pih)).toEqual([['PIH', 1], 'pih marks']);
  });

  test('have no rivals to give way to', () => {
    const collagen = { forms: [{ form: 'collagen', yields: 'rivals' as const }] };
    expect(plainOf(collagen)).toEqual(['collagen']);
  });

  test('keep the case where it matters, and the decoys that hold one of them', () => {
    const pih = {
      forms: [{ form: 'PIH', case: 'exact' as const }],
      decoys: ['PIH Group', 'PI hole'],
    };
    expect(plainOf(pih)).toEqual([
      ['PIH', 1],
      ['PIH Group', 4],
    ]);
  });
});
