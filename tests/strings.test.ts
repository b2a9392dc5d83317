import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { messages, t } from './strings';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const FOLDERS = ['components', 'entrypoints', 'page', 'platform'];

/** Keys that code puts together: each must list what may stand in its gap. */
const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: source text to be found
  'app.${id}': ['today', 'guide', 'terms', 'sessions'],
  'guide.${part}': ['basics', 'benefits', 'safety'],
  'sessions.${session.status}': ['planned', 'done'],
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: source text to be found
};

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')),
).join('\n');

const sections = [...new Set([...messages.keys()].map((key) => key.split('.')[0]))];
/** Every string of the code that reads like a key: in a call of `t`, or in a table of keys. */
const literals = [
  ...sources.matchAll(new RegExp(`'((?:${sections.join('|')})(?:\\.[a-zA-Z0-9]+)+)'`, 'g')),
].map(([, key = '']) => key);
const templates = [...sources.matchAll(/\bt\(\s*`([^`]+)`/g)].map(([, template = '']) => template);
const manifest = [...readFileSync(`${ROOT}wxt.config.ts`, 'utf8').matchAll(/__MSG_(\w+?)__/g)].map(
  ([, key = '']) => key.replace('_', '.'),
);
/** Asked for before there is any `t`. */
const early = [
  ...readFileSync(`${ROOT}content/build.ts`, 'utf8').matchAll(/getMessage\?\.\('(\w+)'\)/g),
].map(([, key = '']) => key.replace('_', '.'));
const used = new Set([
  ...literals,
  ...early,
  ...manifest,
  ...templates.flatMap((template) =>
    (TEMPLATES[template] ?? []).map((value) => template.replace(/\$\{.*\}/, value)),
  ),
]);

test('the code speaks by keys at all', () => {
  expect(literals.length).toBeGreaterThan(50);
  expect(templates.length).toBeGreaterThan(0);
});

test('every key that the code uses is in locales/en.yml', () => {
  expect([...used].filter((key) => !messages.has(key))).toEqual([]);
});

test('every key that the code puts together is listed above, and the other way round', () => {
  expect(new Set(templates)).toEqual(new Set(Object.keys(TEMPLATES)));
});

test('every key of locales/en.yml is used', () => {
  expect([...messages.keys()].filter((key) => !used.has(key))).toEqual([]);
});

describe('the stand-in for the browser’s t', () => {
  test.each([
    [() => t('app.undo'), 'Undo'],
    [() => t('sources.count', 1), '1 source'],
    [() => t('sources.count', 0), '0 sources'],
    [() => t('sources.count', 12), '12 sources'],
    [() => t('today.daysLeft', 0, ['0']), 'Today'],
    [() => t('today.daysLeft', 1, ['1']), 'Tomorrow'],
    [() => t('today.daysLeft', 5, ['5']), 'In 5 days'],
    [() => t('today.dayOf', ['3', '7']), 'Day 3 of 7'],
  ])('%s is %j', (translate, expected) => {
    expect(translate()).toBe(expected);
  });

  test('what is missing throws', () => {
    const lax = t as (key: string, ...args: unknown[]) => string;
    expect(() => lax('app.none')).toThrow('locales/en.yml has no app.none.');
    expect(() => lax('today.dayOf', ['3'])).toThrow('today.dayOf needs a value for $2.');
    expect(() => lax('sources.count')).toThrow('sources.count needs a count.');
  });
});
