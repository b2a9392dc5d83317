import { expect, test } from 'vitest';
import { find, marked, openFixture, openPage, settled, soon } from './openPage';

test('terms are marked, also where markup splits them', async () => {
  await openFixture('sample-article.html');
  await soon(marked).toContain('erythema');
  expect(marked()).toEqual(
    expect.arrayContaining([
      'derma roller',
      'collagen',
      'fine lines',
      'pores',
      'acne scars',
      'UV damage',
      'glycolic\u00a0acid',
      'PRP',
    ]),
  );
  expect(marked().join(' ')).toContain('hyper pigmen tation');
  expect(marked().join(' ')).toContain('col lagen');
});

test('other words, code and fields stay quiet', async () => {
  await openFixture('sample-article.html');
  await soon(marked).toContain('erythema');
  const inQuiet = [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].filter(({ startContainer }) => find('#quiet').contains(startContainer)),
  );
  expect(inQuiet).toEqual([]);
});

test('a page asks whether it may be marked at its first term, and only then', async () => {
  const page = await openFixture('no-terms.html');
  await settled();
  expect(page.asked).toEqual([]);
  expect(page.terms()).toEqual([]);
  document.body.append('A little retinol.');
  await soon(marked).toEqual(['retinol']);
  expect(page.asked).toEqual(['begin', 'load lexicon en']);
});

test('a page that may not be marked is not, until it may', async () => {
  const page = openPage('<p>A little retinol.</p>');
  const { rules } = page;
  page.rules = undefined;
  await soon(() => page.asked).toEqual(['begin']);
  await settled();
  expect(CSS.highlights.size).toBe(0);
  expect(page.terms()).toEqual([]);
  page.rules = rules;
  page.refresh();
  await soon(marked).toEqual(['retinol']);
  page.rules = undefined;
  page.refresh();
  await soon(marked).toEqual([]);
  expect(CSS.highlights.size).toBe(0);
});

test('text that comes later is marked, text that changes is not left with old marks', async () => {
  await openFixture('sample-article.html');
  await soon(marked).toContain('derma roller');
  find('#later').textContent = 'Tretinoin came later.';
  find('ul').insertAdjacentHTML('beforeend', '<li>And so did <i>melasma</i>.</li>');
  (find('#intro').firstChild as Text).data = 'All of it was about something else.';
  await soon(marked).toEqual(expect.arrayContaining(['Tretinoin', 'melasma']));
  expect(marked()).not.toContain('derma roller');
  expect(marked(), 'marks elsewhere stay').toContain('acne scars');
});

test('everyday words count only where the text is about skin', async () => {
  await openFixture('no-terms.html');
  document.body.insertAdjacentHTML('beforeend', '<p id="skin">Retinol as a serum.</p>');
  await soon(marked).toEqual(['Retinol', 'serum']);
});

test('everyday words that stand before what tells of skin count when it has come', async () => {
  openPage('<p>First a serum.</p><p>Then retinol, collagen, melanin, elastin and acne.</p>');
  await soon(marked).toEqual(['serum', 'retinol', 'collagen', 'melanin', 'elastin', 'acne']);
});

test('text that only moves does not count again', async () => {
  await openFixture('changing.html');
  await soon(marked).toEqual(['retinol']);
  // Three terms with retinol above, and two thirds of the text that they speak for.
  const ships = 'A ship of the line at sea. '.repeat(150);
  const words = `<p>Collagen and acne.</p><p id="moves">${ships}</p>`;
  document.body.insertAdjacentHTML('beforeend', words);
  await soon(marked).toEqual(['retinol', 'Collagen', 'acne']);
  const moves = find('#moves');
  for (let turn = 0; turn < 6; turn++) {
    if (turn % 2) document.body.append(moves);
    else document.body.prepend(moves);
    await settled();
  }
  document.body.insertAdjacentHTML('beforeend', '<p>A single pore.</p>');
  await soon(marked).toContain('pore');
});

test('everything comes off a page again, and nothing comes back', async () => {
  const page = openPage('<p>A little retinol.</p>');
  await soon(marked).toEqual(['retinol']);
  const { outerHTML } = document.documentElement;
  page.off.abort();
  expect(CSS.highlights.size).toBe(0);
  document.body.insertAdjacentHTML('beforeend', '<p>And collagen.</p>');
  page.refresh();
  await settled();
  expect(CSS.highlights.size).toBe(0);
  document.body.lastElementChild?.remove();
  expect(document.documentElement.outerHTML, 'of us nothing was in it').toBe(outerHTML);
});
