import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findForbidden } from './forbiddenWords';
import { realContent, realFiles } from './realContent';

test.each([
  'A pore-shrinking serum.',
  'Pore shrinking.',
  'It shrinks large pores.',
  'The first FDA-approved pen.',
  'It is not FDA approved.',
  'Results are permanent.',
  'Lines go permanently.',
  'It is safe for everyone.',
  'A miracle for skin.',
  'Detoxing masks.',
  'Results are guaranteed.',
  'A risk-free treatment.',
  'It is clinically proven.',
  'The session is painless.',
  'An anti-aging cream.',
  'It stimulates collagen and elastin.',
  'It boosts elastin.',
  'Stop taking your medicine a week before.',
  'You are cleared to roll again.',
])('%j is found once', (text) => {
  expect(findForbidden(`All is well. ${text} All is well.`)).toHaveLength(1);
});

test.each([
  ['Nothing can shrink a pore.', 'a denial'],
  ['No result is permanent.', 'a denial'],
  ['It can leave permanent scars.', 'a harm'],
  ['Nobody can guarantee a result.', 'a denial'],
  ['Never stop a prescribed medicine on your own.', 'the very advice'],
  ['Elastin did not rise.', 'no promise'],
  ['The FDA has not approved these devices for that.', 'a fact about a device, not a seal'],
  ['Cleared by the FDA for wrinkles.', 'the right word'],
])('%j may be said: %s', (text) => {
  expect(findForbidden(text)).toEqual([]);
});

const locales = readFileSync(new URL('../../locales/en.yml', import.meta.url), 'utf8');
/** Every string somewhere in data, with where it stands. */
function textsOf(at: string, data: unknown): (readonly [string, string])[] {
  if (typeof data === 'string') return [[at, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, inner]) => textsOf(`${at} › ${key}`, inner));
}

const entries: readonly (readonly [entry: string, text: string])[] = [
  ...realContent.terms.flatMap(({ id, name, meaning, more, needling = '' }) =>
    // Forms are the words of others, to be met and explained.
    Object.entries({ name, meaning, more, needling }).map(
      ([field, text]) => [`glossary › ${id} › ${field}`, text] as const,
    ),
  ),
  ...realContent.chapters.map(
    ({ id, title, summary }) => [`chapters › ${id}`, `${title}. ${summary}`] as const,
  ),
  ...[...realFiles].filter(([path]) => path.endsWith('.mdx')),
  ...realContent.healing.map(
    ({ from, usual, act, do: help, dont }) =>
      [`healing › day ${from}`, [usual, act, ...help, ...dont].join(' ')] as const,
  ),
  ...Object.entries(realContent.planning).map(
    ([field, value]) => [`planning › ${field}`, JSON.stringify(value)] as const,
  ),
  ...textsOf('pictures', realContent.pictures),
  ...Object.entries(realContent.reminders).map(
    ([kind, { title, instruction }]) =>
      [`reminders › ${kind}`, `${title}. ${instruction}`] as const,
  ),
  ...locales.split('\n').map((line, index) => [`locales/en.yml:${index + 1}`, line] as const),
];

test('nothing that Skinwise says promises, clears or sells', () => {
  const found = entries.flatMap(([entry, text]) =>
    findForbidden(text).map((problem) => `${entry}: ${problem}`),
  );
  expect(found).toEqual([]);
});
