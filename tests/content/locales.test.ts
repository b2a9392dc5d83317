import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { flatten } from '../strings';
import { compareLocales } from './compareLocales';

const FOLDER = new URL('../../locales/', import.meta.url);
const BASE = 'en.yml';
const read = (name: string) =>
  new Map(flatten('', parse(readFileSync(new URL(name, FOLDER), 'utf8'))));

const others = readdirSync(FOLDER).filter((name) => name !== BASE);

test('the interface has a second language at all', () => {
  expect(others).toContain('es.yml');
});

test.each(others)('locales/%s says all that en.yml says, and no more', (name) => {
  expect(compareLocales(read(BASE), read(name))).toEqual([]);
});

describe('the comparison', () => {
  const english = new Map(
    flatten('', {
      a: { hello: 'Good morning to all', at: 'at $1 of $2', ok: 'OK' },
      b: { days: { 1: '1 day', n: '$1 days' } },
    }),
  );
  const spanish = {
    a: { hello: 'Buenos días a todos', at: 'a las $2 de $1', ok: 'OK' },
    b: { days: { 1: '1 día', n: '$1 días' } },
  };
  const problemsOf = (a: object, b: object = {}): string[] =>
    compareLocales(
      english,
      new Map(flatten('', { a: { ...spanish.a, ...a }, b: { ...spanish.b, ...b } })),
    );

  test('nothing is wrong with the same in other words, in another order', () => {
    expect(problemsOf({})).toEqual([]);
  });

  test.each([
    [{ hello: undefined }, {}, 'a.hello: not translated'],
    [{ hi: 'Hola' }, {}, 'a.hi: English has no such key'],
    [{ hello: '  ' }, {}, 'a.hello: is empty'],
    [{ hello: 'Good morning to all' }, {}, 'a.hello: still in English'],
    [{ at: 'a las $1' }, {}, 'a.at: has $1, and $1 $2 in English'],
    [{ ok: 'OK $1' }, {}, 'a.ok: has $1, and none in English'],
    [{}, { days: '$1 días' }, 'b.days: has no plural forms, and 1 n in English'],
    [{}, { days: { n: '$1 días' } }, 'b.days: has n, and 1 n in English'],
    [{ ok: { 1: 'uno', n: '$1' } }, {}, 'a.ok: has 1 n, and no plural forms in English'],
    [{}, { days: { 1: '1 día', n: 'días' } }, 'b.days › n: has no placeholder, and $1 in English'],
    [{}, { days: { 1: '', n: '$1 días' } }, 'b.days › 1: is empty'],
  ])('%j %j', (a, b, message) => {
    expect(problemsOf(a, b)).toEqual([message]);
  });
});
