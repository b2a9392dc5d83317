import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compileLexicon, compilePlainForms } from '../../content/compileLexicon';
import { packForms } from '../../content/packForms';
import { CATEGORIES } from '../../content/schema';
import { realContent, realFiles, spellingsOf } from './realContent';
import { hiddenIn, ownersOf, plainSpellingsOf } from './spelledWords';

const { terms, sources, chapters, healing, reminders, pictures } = realContent;
/** What stays as it is for a reason: each entry is a key and why. */
const readReasons = (file: string): Record<string, string> =>
  v.parse(
    v.record(v.string(), v.pipe(v.string(), v.nonEmpty())),
    parse(readFileSync(new URL(file, import.meta.url), 'utf8')),
  );

const repeated = (ids: readonly string[]): string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

/** What the article that Skinwise was born from speaks of. */
const TOPICS = [
  'collagen',
  'elastin',
  'hyperpigmentation',
  'microneedling',
  'derma-roller',
  'fine-lines',
  'pore',
  'acne-scars',
  'serum',
  'uv-damage',
];

/** The seven benefits, and what surrounds them; one chapter each at least. */
const CHAPTERS = [
  'what-it-is',
  'how-it-works',
  'when-results-show',
  'how-long-they-last',
  'collagen',
  'fine-lines',
  'texture-and-tone',
  'pores',
  'absorption',
  'scars',
  'downtime',
  'who-should-not',
  'before',
  'aftercare',
  'red-flags',
  'home-or-professional',
  'regulator',
];

test('at least 60 terms, of which at least 60 cite a source', () => {
  expect(terms.length).toBeGreaterThanOrEqual(60);
  expect(terms.filter(({ sources }) => sources.length > 0).length).toBeGreaterThanOrEqual(60);
});

test('every category has terms', () => {
  expect(new Set(terms.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
});

test('every topic of the design is a term', () => {
  const ids = new Set(terms.map(({ id }) => id));
  expect(TOPICS.filter((topic) => !ids.has(topic))).toEqual([]);
});

test('every chapter of the design is listed, and each has text', () => {
  const ids = chapters.map(({ id }) => id);
  expect(CHAPTERS.filter((id) => !ids.includes(id))).toEqual([]);
  const empty = ids.filter((id) => (realFiles.get(`en/guide/${id}.mdx`) ?? '').trim().length < 200);
  expect(empty).toEqual([]);
});

test('no chapter and no source is there twice', () => {
  expect(repeated(chapters.map(({ id }) => id))).toEqual([]);
  expect(repeated(sources.map(({ id }) => id))).toEqual([]);
});

test('every source is cited somewhere, or listed with the reason why not', () => {
  const words = new Set(
    [...realFiles]
      .filter(([path]) => path !== 'sources.json')
      .flatMap(([, text]) => text.match(/[A-Za-z0-9_]+/g) ?? []),
  );
  const uncited = sources.map(({ id }) => id).filter((id) => !words.has(id));
  expect(uncited.sort()).toEqual(Object.keys(readReasons('unusedSources.yaml')).sort());
});

test('a study of which nobody knows author, journal and year is never the only source', () => {
  const unknown = sources
    .filter(({ kind }) => kind === 'study or review')
    .filter((source) => !source.author && !source['container-title'] && !source.issued)
    .map(({ id }) => id);
  expect(unknown).toEqual(['granuloma49F', 'nickel_commentary']);
  const lists = [...realFiles]
    .filter(([path]) => path !== 'sources.json')
    .flatMap(([path, text]) =>
      [...text.matchAll(/sources: \[([^\]]*)\]|sources="([^"]*)"|source: (\w+)/g)].map((found) => ({
        path,
        ids: (found[1] ?? found[2] ?? found[3] ?? '').split(/[\s,]+/).filter((id) => id !== ''),
      })),
    );
  expect(lists.filter(({ ids }) => ids.includes('granuloma49F')).length).toBeGreaterThan(5);
  const alone = lists.filter(
    ({ ids }) => ids.length > 0 && ids.every((id) => unknown.includes(id)),
  );
  expect(alone.map(({ path, ids }) => `${path}: add a source beside ${ids}`)).toEqual([]);
});

test('related terms exist, and none is named twice', () => {
  const ids = new Set(terms.map(({ id }) => id));
  const lost = terms.flatMap(({ id, related }) =>
    related.filter((other) => !ids.has(other)).map((other) => `${id} › related: ${other}`),
  );
  expect(lost).toEqual([]);
  const twice = terms.flatMap(({ id, related }) =>
    repeated(related).map((other) => `${id}: ${other}`),
  );
  expect(twice).toEqual([]);
});

test('no form hides a plain form of an unrelated term without a decision', () => {
  const decisions = readReasons('nestedForms.yaml');
  const ownersOfPlainForms = ownersOf(terms, plainSpellingsOf);
  const relatedTo = new Map(terms.map(({ id, related }) => [id, related]));
  const pairs = terms.flatMap((term) =>
    spellingsOf(term).flatMap((form) =>
      hiddenIn(form, term.id, ownersOfPlainForms)
        .filter((other) => !term.related.includes(other))
        .filter((other) => !relatedTo.get(other)?.includes(term.id))
        .map((other) => ({ pair: `${term.id} > ${other}`, form })),
    ),
  );
  const undecided = pairs
    .filter(({ pair }) => !(pair in decisions))
    .map(({ pair, form }) => `${pair}: "${form}"; relate them, or say why not in nestedForms.yaml`);
  expect(undecided).toEqual([]);
  const met = new Set(pairs.map(({ pair }) => pair));
  const idle = Object.keys(decisions).filter((pair) => !met.has(pair));
  expect(idle).toEqual([]);
});

test('what is looked for stays small: the plain forms in every frame, all of them where terms are', () => {
  const size = (lexicon: unknown): number => gzipSync(JSON.stringify(lexicon)).length;
  expect(size(packForms(compilePlainForms(terms).plain))).toBeLessThan(11_500);
  expect(size(compileLexicon(terms))).toBeLessThan(60_000);
});

test('healing spans follow one another from day 0, without gap or overlap', () => {
  expect(healing[0]?.from).toBe(0);
  const starts = healing.slice(1).map(({ from }) => from);
  expect(starts).toEqual(healing.slice(0, -1).map(({ to }) => to + 1));
});

test('a reminder uses no placeholder but the date, and what to leave where it is about that', () => {
  const used = Object.entries(reminders).flatMap(([key, { title, instruction }]) =>
    (`${title} ${instruction}`.match(/\{.*?\}/g) ?? []).map((found) => `${key} ${found}`),
  );
  expect(used.filter((one) => !one.endsWith('{date}'))).toEqual(['pause-actives {what}']);
});

test('every disagreement stands in a chapter', () => {
  const texts = [...realFiles].filter(([path]) => path.endsWith('.mdx')).map(([, text]) => text);
  const unused = pictures.disagreements.filter(
    ({ id }) => !texts.some((text) => text.includes(`<SourcesDisagree id="${id}"`)),
  );
  expect(unused.map(({ id }) => id)).toEqual([]);
});

test('a prescribed medicine is never told to stop, nor given a first day', () => {
  const { id: _, ...row } = pictures.aftercare.find(({ id }) => id === 'prescribed') ?? { id: '' };
  const cells = Object.values(row).filter((cell) => typeof cell === 'object' && 'is' in cell);
  expect(cells).toHaveLength(4);
  expect(cells.every((cell) => 'is' in cell && cell.is === 'ask')).toBe(true);
  expect(JSON.stringify(cells)).not.toMatch(/from day|stop/i);
});

test('what a needle does at home ends where home does, and no longer one is spoken well of', () => {
  const { lengths, homeEnds } = pictures.skin;
  expect(lengths.map(({ mm }) => mm)).toEqual([0.2, 0.25, 0.3, 0.5, 1, 1.5, 2.5]);
  expect(homeEnds).toBe(0.3);
  const longer = lengths.filter(({ mm }) => mm > homeEnds).map(({ reaches }) => reaches);
  expect(longer.filter((text) => /\b(?:better|best|deeper|more effective)\b/i.test(text))).toEqual(
    [],
  );
});

test('phases and what is seen follow the beginnings of one another', () => {
  for (const bands of [pictures.phases.seen, pictures.phases.inside]) {
    for (const { from, to } of bands) expect(to[1]).toBeGreaterThan(from[0]);
  }
  const begins = pictures.phases.inside.map(({ from }) => from[0]);
  expect(begins).toEqual([...begins].sort((a, b) => a - b));
});

test('every form of vitamin A for skin says that it is not for pregnancy', () => {
  // Named after the family, but for the getting used to it.
  const family = realContent.terms.filter(({ id }) => /retin(?!isation)|roten|adapalene/.test(id));
  expect(family.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['retinol', 'trifarotene', 'retinyl-palmitate', 'isotretinoin']),
  );
  const silent = family.filter(({ more }) => !/pregnan/.test(more));
  expect(silent.map(({ id }) => id)).toEqual([]);
});
