// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { elementsWithoutText } from '../../page/elementsWithoutText';

beforeEach(() => {
  document.body.innerHTML = '';
});

const found = (): string[] => [...elementsWithoutText(document.body)].map((at) => at.localName);

test('each is found once, from the innermost outwards, and the root is not', () => {
  document.body.innerHTML = '<x-a><div><img><br></div></x-a>';
  expect(found()).toEqual(['img', 'div', 'x-a', 'br']);
});

test('what is never read is passed', () => {
  document.body.innerHTML = '<x-a><svg><g></g></svg><textarea></textarea></x-a>';
  expect(found()).toEqual(['g', 'x-a']);
});

test('what the page takes away between two of them ends the way up there', () => {
  document.body.innerHTML = '<x-a><div><img></div></x-a>';
  const search = elementsWithoutText(document.body);
  search.next();
  document.querySelector('div')?.remove();
  expect([...search].map((at) => at.localName)).toEqual(['div']);
});
