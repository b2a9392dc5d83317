// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { compareNodes, comparePlaces, inPageOrder } from '../../page/pageOrder';

/** before · [host: (shadow: in shadow, [inner: (shadow: deep)]) in the light] · after */
let texts: Record<'before' | 'shadow' | 'deep' | 'light' | 'after', Text>;
let host: Element;

beforeEach(() => {
  const text = (data: string) => document.createTextNode(data);
  texts = {
    before: text('before'),
    shadow: text('shadow'),
    deep: text('deep'),
    light: text('light'),
    after: text('after'),
  };
  host = document.createElement('x-host');
  const inner = document.createElement('x-inner');
  host.attachShadow({ mode: 'closed' }).append(texts.shadow, inner);
  inner.attachShadow({ mode: 'open' }).append(texts.deep);
  host.append(texts.light);
  document.body.replaceChildren(texts.before, host, texts.after);
});

test('nodes stand in the order they are read in, through shadow trees', () => {
  const all = Object.values(texts);
  for (const [i, a] of all.entries()) {
    for (const [j, b] of all.entries()) {
      expect(Math.sign(compareNodes(a, b)), `${a.data} ${b.data}`).toBe(Math.sign(i - j));
    }
  }
});

test('a host comes before what is in it', () => {
  expect(compareNodes(host, texts.deep)).toBeLessThan(0);
  expect(compareNodes(texts.deep, host)).toBeGreaterThan(0);
});

test('what has left the page, below a link too, hurts nobody', () => {
  const link = document.createElement('a');
  link.href = 'https://example.com/';
  const gone = document.createTextNode('gone');
  link.append(gone);
  expect(compareNodes(gone, texts.before)).toBe(0);
});

test('marks are sorted by node, then by place in it', () => {
  const mark = (termId: string, node: Text, start: number) => ({
    termId,
    negated: false,
    spans: [{ node, start, end: start + 1, word: node.data.slice(start, start + 1) }],
  });
  const sorted = inPageOrder([
    mark('d', texts.after, 0),
    mark('b', texts.before, 3),
    mark('c', texts.deep, 1),
    mark('a', texts.before, 1),
  ]);
  expect(sorted.map(({ termId }) => termId).join('')).toBe('abcd');
});

test.each([
  ['in the same text', () => [texts.before, 2, texts.before, 4] as const, -1],
  ['at the same place', () => [texts.before, 2, texts.before, 2] as const, 0],
  ['before the host', () => [texts.before, 6, document.body, 1] as const, -1],
  ['before the text itself', () => [texts.before, 3, document.body, 0] as const, 1],
  ['inside a node that begins there', () => [texts.deep, 0, document.body, 1] as const, 1],
  ['at the end of all', () => [texts.after, 5, document.body, 3] as const, -1],
  ['at the end of a host', () => [texts.deep, 0, host, 1] as const, -1],
  ['behind the end of a host', () => [texts.after, 0, host, 1] as const, 1],
])('a place in a text, %s', (_, places, expected) => {
  const [node, offset, otherNode, otherOffset] = places();
  const order = comparePlaces({ node, offset }, { node: otherNode, offset: otherOffset });
  expect(Math.sign(order)).toBe(expected);
});
