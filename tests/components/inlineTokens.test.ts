import { expect, test } from 'vitest';
import { inlineTokens, literalCard } from '../../components/inlineTokens';

const TOKENS = ':root { color-scheme: light dark; --ink: light-dark(#000, #fff); --font: a, b }';

test.each([
  [`${TOKENS} p { color: var(--ink); }`, ' p { color: light-dark(#000, #fff); }'],
  [
    `${TOKENS} p { font: 1px var(--font); color: var(--ink) }`,
    ' p { font: 1px a, b; color: light-dark(#000, #fff) }',
  ],
  [
    `${TOKENS} :root:where([data-theme="dark"]) { color-scheme: dark; } p { margin: 0 }`,
    '  p { margin: 0 }',
  ],
])('%s', (css, literal) => {
  expect(inlineTokens(css)).toBe(literal);
});

test.each([
  ['p { color: var(--unknown) }', 'a name that no token has'],
  ['p { color: var(--ink, red) }', 'a name with something to fall back to'],
  ['p { --own: 1px }', 'a name that is set elsewhere'],
])('%s stops the build: %s', (css) => {
  expect(() => inlineTokens(TOKENS + css)).toThrow(/a page could say what it stands for/);
});

test.each([
  ['/a/components/card.css?inline', true],
  ['/a/components/day-line.css?inline', true],
  ['/a/components/app.css', false],
  ['/a/components/card.css', false],
])('of %s names are replaced: %s', (id, isReplaced) => {
  const css = `${TOKENS} p { color: var(--ink) }`;
  expect(literalCard().transform(css, id) !== undefined).toBe(isReplaced);
});
