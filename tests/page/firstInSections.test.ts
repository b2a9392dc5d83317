// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { firstInSections } from '../../page/firstInSections';

/** Takes each block's own text as its marks: `<p>a b</p>` is marked with the terms a and b. */
function firstsOf(html: string): string[] {
  document.body.innerHTML = html;
  return readFirsts();
}
function readFirsts(): string[] {
  const marks = new Map<Element, { termId: string }[]>();
  const collect = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
      const words = own.flatMap(({ textContent }) => textContent?.match(/\w+/g) ?? []);
      if (words.length > 0) {
        marks.set(
          element,
          words.map((termId) => ({ termId })),
        );
      }
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document.body);
  // Out of order, as blocks that were read anew are.
  const shuffled = new Map([...marks].reverse());
  return [...firstInSections(shuffled)].map(
    ([block, terms]) =>
      `${'host' in block ? 'shadow' : block.id || block.localName}: ${[...terms].join(' ')}`,
  );
}

test.each([
  ['no headings: one section', '<p id=p1>a b</p><p id=p2>a c</p>', ['p1: a b', 'p2: c']],
  ['twice in a block counts once', '<p id=p1>a a</p>', ['p1: a']],
  [
    'a heading starts a section and belongs to it',
    '<p id=p1>a</p><h2 id=h>b</h2><p id=p2>a b</p>',
    ['p1: a', 'h: b', 'p2: a'],
  ],
  [
    'a heading inside a plain box counts for what follows the box',
    '<p id=p1>a</p><div><div><h3>x</h3></div></div><p id=p2>a</p>',
    ['p1: a', 'h3: x', 'p2: a'],
  ],
  [
    'a heading by its role too',
    '<p id=p1>a</p><div role=heading id=h></div><p id=p2>a</p>',
    ['p1: a', 'p2: a'],
  ],
  [
    'articles have sections of their own',
    '<article><p id=p1>a</p></article><article><p id=p2>a</p></article>',
    ['p1: a', 'p2: a'],
  ],
  [
    'after an aside the section around goes on, whatever headings it had',
    '<p id=p1>a</p><aside><h2>x</h2><p id=p2>a</p></aside><p id=p3>a x</p>',
    ['p1: a', 'h2: x', 'p2: a', 'p3: x'],
  ],
  ['nothing marked', '<p></p>', []],
])('%s', (_, html, expected) => {
  expect(firstsOf(html)).toEqual(expected);
});

test('shadow trees are read where their hosts stand', () => {
  document.body.innerHTML = '<p id=p1>a</p><my-part id=host></my-part><p id=p2>a b c</p>';
  const host = document.getElementById('host') as HTMLElement;
  const inner = host.attachShadow({ mode: 'open' });
  inner.innerHTML = '<p id=s1>a b</p><your-part id=deep></your-part><h2 id=h></h2><p id=s2>b</p>';
  const deep = inner.getElementById('deep') as HTMLElement;
  deep.attachShadow({ mode: 'open' }).innerHTML = '<p id=d1>b c</p>';
  expect(readFirsts()).toEqual(['p1: a', 's1: b', 'd1: c', 's2: b', 'p2: a c']);
});

test('what has left the page is nowhere first', () => {
  const gone = document.createElement('p');
  expect(firstInSections(new Map([[gone, [{ termId: 'a' }]]])).size).toBe(0);
});

test('a very deep page is no problem', () => {
  document.body.replaceChildren();
  let at: HTMLElement = document.body;
  for (let depth = 0; depth < 20_000; depth++) {
    const next = document.createElement('div');
    at.append(next);
    at = next;
  }
  expect(firstInSections(new Map([[at, [{ termId: 'a' }]]])).get(at)).toEqual(new Set(['a']));
});
