import { expect, test } from 'vitest';
import { marked, openFixture, openPage, soon } from './openPage';

test('a page in Spanish is read in Spanish, and what is quoted in English in English', async () => {
  const page = await openFixture('spanish.html');
  await soon(marked).toEqual([
    'colágeno',
    'retinol',
    'protector solar',
    'cicatrices de acné',
    'hiperpigmentación',
    // As Spanish pages write it, too; "fine lines" is no Spanish.
    'skin barrier',
    'serum',
    'fine lines',
    'skin barrier',
    'retinol',
    'barrera cutánea',
    'poro',
    'poros',
  ]);
  expect(page.asked.slice(0, 3)).toEqual(['load plain-forms es', 'begin', 'load lexicon es']);
});

test('a page in English is read in English, and what is in Spanish inside it in Spanish', async () => {
  await openFixture('mixed.html');
  await soon(marked).toEqual([
    'collagen',
    'colágeno',
    'cicatrices de acné',
    // With or without its accent.
    'acné',
    'acne scars',
  ]);
});

test('text that is added in another language is read when its words have come', async () => {
  const page = await openFixture('sample-article.html');
  await soon(marked).toContain('derma roller');
  expect(page.asked).not.toContain('load lexicon es');
  const added = document.createElement('p');
  added.lang = 'es';
  added.textContent = 'Las cicatrices de acné y el colágeno.';
  document.body.prepend(added);
  await soon(() => marked().slice(0, 2)).toEqual(['cicatrices de acné', 'colágeno']);
});

test('text in a language that is not ours is read as the first of ours', async () => {
  openPage('<html lang="fr"><p>Le collagen de la peau, et melanin.</p></html>');
  await soon(marked).toEqual(['collagen', 'melanin']);
});
