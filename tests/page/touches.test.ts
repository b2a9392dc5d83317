// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { touches } from '../../page/touches';

const node = document.createTextNode('New collagen forms.');
document.body.append(node);
const COLLAGEN = {
  termId: 'collagen',
  negated: false,
  spans: [{ node, start: 4, end: 12, word: 'collagen' }],
};

test.each([
  ['the word', 4, 12, true],
  ['a part of it', 6, 8, true],
  ['a caret in it', 7, 7, true],
  ['a caret right before it', 4, 4, true],
  ['a caret right behind it', 12, 12, true],
  ['the whole sentence', 0, 19, true],
  ['what ends where it begins', 0, 4, true],
  ['the word before', 0, 3, false],
  ['the word behind', 13, 18, false],
])('%s', (_, startOffset, endOffset, expected) => {
  const selected = {
    startContainer: node,
    startOffset,
    endContainer: node,
    endOffset,
    collapsed: startOffset === endOffset,
    isBackward: false,
  };
  expect(touches(COLLAGEN, selected)).toBe(expected);
});
