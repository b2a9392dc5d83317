import { expect, test } from 'vitest';
import { createTermFinder } from '../../matching/createTermFinder';
import { createFinders } from '../../page/createFinders';
import type { Block } from '../../page/readable';

/** Finders for `en`, and for what has been loaded; loading ends when the test says so. */
function withLoads() {
  const here = new Set(['en']);
  const loads: { language: string; end: (comes: boolean) => void }[] = [];
  const arrived: Block[][] = [];
  const finders = createFinders({
    create: (language) => (here.has(language) ? createTermFinder({ word: [language] }) : undefined),
    load: (language) =>
      new Promise<void>((resolve, reject) => {
        const end = (comes: boolean): void => {
          if (comes) here.add(language);
          if (comes) resolve();
          else reject(new Error('The background is being updated.'));
        };
        loads.push({ language, end });
      }),
    arrived: (blocks) => arrived.push([...blocks]),
  });
  return { finders, loads, arrived };
}
const block = (): Block => ({}) as Block;
const turn = () => new Promise((resolve) => setTimeout(resolve));

test('a finder is made once, and has yet to get ready', () => {
  const { finders } = withLoads();
  expect(finders.has('en')).toBe(false);
  const finder = finders.of('en');
  expect(finder?.find('in en').map(({ start }) => start)).toEqual([3]);
  expect(finders.of('en')).toBe(finder);
  expect(finders.has('en')).toBe(true);
  expect([...finders.unprepared]).toEqual([finder]);
});

test('what waits for a language comes all at once when it is there, asked for once', async () => {
  const { finders, loads, arrived } = withLoads();
  const blocks = [block(), block()] as const;
  expect(finders.of('es')).toBeUndefined();
  for (const waiting of blocks) finders.waitFor('es', waiting);
  expect(loads.map(({ language }) => language)).toEqual(['es']);
  await turn();
  expect(arrived).toEqual([]);
  loads[0]?.end(true);
  await turn();
  expect(arrived).toEqual([blocks]);
  expect(finders.has('es')).toBe(true);
});

test('a language that does not come is not asked for again and again', async () => {
  const { finders, loads, arrived } = withLoads();
  finders.waitFor('es', block());
  loads[0]?.end(false);
  await turn();
  finders.waitFor('es', block());
  await turn();
  expect(loads).toHaveLength(1);
  expect(arrived).toEqual([]);
});

test('what has left the page waits no longer', async () => {
  const { finders, loads, arrived } = withLoads();
  const [gone, there] = [{ isConnected: false } as Block, { isConnected: true } as Block];
  for (const waiting of [gone, there]) finders.waitFor('es', waiting);
  finders.prune();
  loads[0]?.end(true);
  await turn();
  expect(arrived).toEqual([[there]]);
});
