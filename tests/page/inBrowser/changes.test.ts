import { expect, test } from 'vitest';
import { cardText, find, marked, openFixture, readOn, restOn, settled, soon } from './openPage';

const openChanging = async () => {
  const page = await openFixture('changing.html');
  await soon(marked).toEqual(['retinol']);
  return page;
};
/** What is painted of a text node. */
const rangesIn = (node: Node) =>
  [...CSS.highlights.values()].flatMap((highlight) =>
    [...highlight].filter(({ startContainer }) => startContainer === node),
  );

test('a text node that is reused never shows an old mark', async () => {
  await openChanging();
  const text = find('#reused').firstChild as Text;
  const contents = [
    'First retinol here.',
    'x',
    'And now some collagen.',
    'Nothing, really nothing.',
  ];
  const painted = new Set<string>();
  // On a busy machine changes are read later, since reading has a budget: then there are more rounds.
  for (let round = 0; round < 40 || (painted.size < 2 && round < 4000); round++) {
    text.data = contents[round % contents.length] as string;
    // Changes are told in a microtask, long before anything is painted.
    for (let turn = 0; turn < 5; turn++) await null;
    expect(rangesIn(text)).toEqual([]);
    // Read in some rounds and not yet in others, when the next text comes.
    if (round % 3) await readOn();
    for (const { startOffset, endOffset } of rangesIn(text)) {
      painted.add(text.data.slice(startOffset, endOffset));
    }
  }
  expect([...painted].sort()).toEqual(['collagen', 'retinol']);
  text.data = 'In the end it is melanin.';
  await soon(marked).toEqual(['retinol', 'melanin']);
});

test('a new view is marked, and the old one forgotten', async () => {
  const page = await openChanging();
  find('#view').innerHTML = `<section><h2>Tretinoin</h2>${'<p>A text.</p>'.repeat(300)}</section>`;
  await soon(marked).toEqual(['Tretinoin']);
  await soon(() => page.terms().map(({ termId }) => termId)).toEqual(['tretinoin']);
});

test('an endless list is marked as it grows, and what has gone is forgotten', async () => {
  const page = await openChanging();
  const melanin = () => page.terms().find(({ termId }) => termId === 'melanin')?.count;
  for (let batch = 1; batch <= 5; batch++) {
    find('#list').insertAdjacentHTML('beforeend', `<li>Batch ${batch}: melanin</li>`.repeat(200));
    scrollTo(0, document.body.scrollHeight);
    await soon(melanin).toBe(batch * 200);
    await soon(() => marked().length).toBeGreaterThan(0);
  }
  expect(marked().length, 'only what is near the viewport is painted').toBeLessThan(500);
  find('#list').replaceChildren();
  await soon(melanin).toBeUndefined();
});

test('what leaves the page far below the viewport is forgotten', async () => {
  const page = await openChanging();
  const terms = () => page.terms().map(({ termId }) => termId);
  const far = '<p style="margin-top: 9000px" id="far">tretinoin</p>';
  document.body.insertAdjacentHTML('beforeend', far);
  await soon(terms).toEqual(['retinol', 'tretinoin']);
  find('#far').remove();
  await soon(terms).toEqual(['retinol']);
});

test('blocks inside an inline element that is added are read', async () => {
  await openChanging();
  const card = '<a href="#x"><span><div><h3>Melasma</h3></div></span></a>';
  find('#view').insertAdjacentHTML('beforeend', card);
  await soon(marked).toEqual(['retinol', 'Melasma']);
});

test('text that moves into a new block keeps its card', async () => {
  await openChanging();
  const paragraph = find('#view p');
  const inner = document.createElement('div');
  inner.append(...paragraph.childNodes);
  paragraph.append(inner);
  await soon(() => rangesIn(inner.firstChild as Text)).toHaveLength(1);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
});

test('what is changed while it is off the page comes back without its old mark', async () => {
  await openChanging();
  const paragraph = find('#view p');
  const text = paragraph.firstChild as Text;
  expect(rangesIn(text)).toHaveLength(1);
  paragraph.remove();
  // Changes are told in a microtask; from then on nobody observes what has left the page.
  for (let turn = 0; turn < 5; turn++) await null;
  text.data = 'After, something else';
  find('#view').append(paragraph);
  for (let turn = 0; turn < 5; turn++) await null;
  expect(rangesIn(text)).toEqual([]);
});

test('a clock that ticks does not take everyday words off a page about skin', async () => {
  await openFixture('sample-article.html');
  await soon(marked).toContain('Downtime');
  const text = find('#later').appendChild(new Text('tick'));
  for (let tick = 0; tick < 60; tick++) {
    text.data = `tick ${tick} ${'and so on '.repeat(300)}`;
    await readOn();
  }
  find('th:last-child').textContent = 'And downtime ';
  await soon(marked).toContain('downtime');
});

test('thousands of changes at once are read anew, not one by one', async () => {
  await openChanging();
  const view = find('#view');
  for (let item = 0; item < 6000; item++) view.append(document.createElement('i'), 'x ');
  view.append('and tretinoin in the end');
  view.firstElementChild?.remove();
  await soon(marked).toEqual(['tretinoin']);
});

test('a change of more nodes than a slice can go through is read as one tree', async () => {
  await openChanging();
  const many = document.createDocumentFragment();
  for (let item = 0; item < 3000; item++) many.append(document.createElement('i'), 'x ');
  many.append('and tretinoin in the end');
  find('#view').replaceChildren(many);
  await soon(marked).toEqual(['tretinoin']);
});

test('highlights that the page clears come back three times, then are left alone', async () => {
  await openChanging();
  const sizes: number[] = [];
  for (let round = 1; round <= 6; round++) {
    CSS.highlights.clear();
    // A block of its own that comes near the viewport has us look.
    find('#list').insertAdjacentHTML('beforeend', `<li>More melanin.</li>`);
    await settled();
    await settled();
    sizes.push(CSS.highlights.size);
  }
  expect(sizes).toEqual([3, 3, 3, 0, 0, 0]);
});
