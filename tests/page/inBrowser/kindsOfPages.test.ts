import { expect, test } from 'vitest';
import { find, marked, openFixture, openPage, settled, soon } from './openPage';

test('shadow trees in shadow trees, slots and elements without a box are marked', async () => {
  await openFixture('nested-shadow.html');
  await soon(marked).toEqual(['elastin', 'melanin', 'collagen', 'retinol', 'melasma']);
});

test('components with next to nothing in them are found by their own text', async () => {
  await openFixture('hosts.html');
  const terms = [...document.querySelectorAll('[term]')].map((host) => host.getAttribute('term'));
  expect(terms).toHaveLength(13);
  await soon(() => marked().sort()).toEqual(terms.sort());
});

test('a component that gets its root later is read, and what changes in it', async () => {
  openPage('<p>A little retinol.</p><late-box></late-box>');
  await soon(marked).toEqual(['retinol']);
  const root = find('late-box').attachShadow({ mode: 'closed' });
  root.innerHTML = '<p>Late: melanin.</p>';
  await soon(marked).toEqual(['retinol', 'melanin']);
  (root.firstElementChild as Element).textContent = 'Now elastin.';
  await soon(marked).toEqual(['retinol', 'elastin']);
});

test('editors, code, pictures and fields are left alone, and pages that are not to be translated not', async () => {
  await openFixture('editors.html');
  await soon(marked).toEqual(['retinol', 'melasma', 'elastin']);
  await settled();
  expect(marked()).toEqual(['retinol', 'melasma', 'elastin']);
});

test('a document that is an editor as a whole is left alone', async () => {
  openPage('<p>A little retinol.</p>');
  await soon(marked).toEqual(['retinol']);
  document.designMode = 'on';
  find('p').textContent = 'A little collagen.';
  await settled();
  expect(marked()).toEqual([]);
  document.designMode = 'off';
  find('p').textContent = 'A little melanin.';
  await soon(marked).toEqual(['melanin']);
});

test('text that shows a gradient through itself is not painted, and has its place in the list', async () => {
  const clear = '-webkit-text-fill-color: transparent';
  const page = openPage(`<p>A little retinol.</p><h1 style="${clear}">Collagen</h1>`);
  await soon(marked).toEqual(['retinol']);
  expect(page.terms().map(({ termId }) => termId)).toEqual(['retinol', 'collagen']);
});
