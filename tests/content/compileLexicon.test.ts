import { expect, test } from 'vitest';
import { compileLexicon } from '../../content/compileLexicon';
import { EXACT_CASE, NEEDS_CONTEXT } from '../../matching/lexicon';

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
    ],
    pore: ['pore'],
  });
});

test('no terms, no forms', () => {
  expect(compileLexicon([])).toEqual({});
});
