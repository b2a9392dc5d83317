/// <reference types="chrome" />
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

/** What pages/detect.html can see, by the way it looks. */
type Seen = Record<string, unknown> & {
  readonly highlights: { readonly priority: number; readonly texts: readonly string[] }[];
};
declare const look: () => Seen;
declare const timeRefusals: () => Promise<{ ours: number; nobody: number }>;

const browser = useBrowser();
let own: string;
beforeAll(async () => {
  const page = await browser.driver.openOwn('journal.html');
  own = await page.evaluate(() => chrome.runtime.getURL('/'), null);
  await page.close();
});
afterAll(() => {
  // What the page asks for at our address is refused aloud.
  const others = browser.driver.takeErrors().filter((said) => !said.includes('ERR_FAILED'));
  expect(others).toEqual([]);
});

/** The page knows our address, as a page that looks for us would. */
const address = (query = ''): string =>
  browser.url(`detect.html?own=${encodeURIComponent(own)}${query}`);

function readSeen(html: string): Seen {
  const [, seen] = /data-seen="([^"]+)"/.exec(html) ?? [];
  if (!seen) throw new Error('The page has not written down what it saw.');
  return JSON.parse(decodeURIComponent(seen)) as Seen;
}

/** What the page saw up to its load: with us, and in a browser without us. */
async function compare(query = ''): Promise<{ page: PageDriver; withUs: Seen; without: Seen }> {
  const without = readSeen(await browser.driver.plainDom(address(query)));
  const page = await browser.driver.open(address(query));
  const withUs = readSeen(await page.evaluate(() => document.documentElement.outerHTML, null));
  return { page, withUs, without };
}

/** The ways of looking that tell two sights apart. */
const differing = (a: Seen, b: Seen): string[] =>
  Object.keys({ ...a, ...b }).filter((way) => JSON.stringify(a[way]) !== JSON.stringify(b[way]));
const newIn = (now: unknown, before: unknown): string[] =>
  (now as string[]).slice((before as string[]).length);
/** Looks once more. Calls in the page's own world are by then those of the tests. */
async function lookAgain(page: PageDriver): Promise<Seen> {
  const seen = await page.evaluate(() => look(), null);
  const heard = (seen.heard as string[]).filter((what) => !what.startsWith('call of'));
  return { ...seen, heard };
}

test('a page without terms cannot tell that Skinwise is there', async () => {
  const { page, withUs, without } = await compare();
  expect(withUs).toEqual(without);
  expect(Object.keys(withUs).length).toBeGreaterThan(25);
  expect(new Set(Object.values(withUs.files as object))).toEqual(new Set(['nothing']));
  // Nor later, nor when the reader moves about on it.
  await page.settle();
  const before = await lookAgain(page);
  await page.moveMouse(3, 3);
  await page.moveMouse(60, 40);
  await page.press('Escape');
  await page.settle();
  expect(differing(before, await lookAgain(page))).toEqual([]);
  const { ours, nobody } = await page.evaluate(() => timeRefusals(), null);
  console.log(`Being refused takes ${ours} ms at our address, ${nobody} ms at nobody’s.`);
  await page.close();
});

test('the page sees what there is to be seen: it would notice a node, a global, a style and a mark', async () => {
  const { page } = await compare();
  const before = await lookAgain(page);
  await page.evaluate(() => {
    Object.assign(window, { skinwise: true });
    document.body.append(document.createElement('i'));
    document.adoptedStyleSheets.push(new CSSStyleSheet());
    CSS.highlights.set('x', new Highlight());
    postMessage('hello', '*');
  }, null);
  await page.settle();
  expect(differing(before, await lookAgain(page))).toEqual(
    expect.arrayContaining(['globals', 'dom', 'changes', 'sheets', 'highlights', 'heard']),
  );
  await page.close();
});

test('a page with terms can tell that they are marked, and nothing else', async () => {
  const { page, withUs, without } = await compare('&terms');
  expect(differing(withUs, without)).toEqual(['guessed', 'highlights']);
  const marked = withUs.highlights.flatMap(({ texts }) => texts);
  expect(marked).toEqual(expect.arrayContaining(['collagen', 'retinol']));
  await page.close();
});

/** What the page sees with a card open over a word, in pixels and words. */
async function seeCard(
  word: string,
): Promise<{ before: Seen; open: Seen; after: Seen; box: unknown }> {
  const page = await browser.driver.open(address('&terms'));
  await settledMarks(page);
  await lookAgain(page);
  await page.settle();
  await lookAgain(page);
  const before = await lookAgain(page);
  await restOn(page, word);
  await until('the card', () => page.card());
  await page.settle();
  const box = await page.evaluate(() => {
    const host = document.querySelector('[popover]');
    return { box: host?.getBoundingClientRect().toJSON(), style: host?.getAttribute('style') };
  }, null);
  const open = await lookAgain(page);
  await page.press('Escape');
  await until('the card to close', async () => !(await page.card()));
  await page.settle();
  const after = await lookAgain(page);
  await page.close();
  return { before, open, after, box };
}

test('an open card is seen as an element that says nothing, and leaves nothing behind', async () => {
  const { before, open, after } = await seeCard('retinol');
  expect(differing(before, open)).toEqual([
    'dom',
    'changes',
    'heard',
    'styles',
    'popovers',
    'found',
  ]);
  expect(differing(before, after), 'but what has happened').toEqual(['changes', 'heard']);
  expect(newIn(open.heard, before.heard).map((what) => what.trim())).toEqual([
    'beforetoggle',
    'toggle',
  ]);
  expect(newIn(open.dom, before.dom)).toEqual([
    expect.stringMatching(/^<div popover="manual" style="[^"]*"><\/div>$/),
  ]);
  // Chromium's `window.find` reads closed roots: the glossary's words, the same for everyone.
  expect(open.found).toEqual(expect.arrayContaining(['skin', 'Sources']));
  expect(open.found).not.toContain('today is day');
});

test('what a person has stored changes nothing of what a page can see, card and all', async () => {
  const nothing = await seeCard('retinol');
  const date = Temporal.Now.plainDateISO().subtract({ days: 3 }).toString();
  const session = { version: 1, id: 'three-days-ago', date, status: 'done', settled: [] };
  await browser.driver.store({ 'session:three-days-ago': session });
  const stored = await seeCard('retinol');
  expect(stored).toEqual(nothing);
  await browser.driver.clearStore();
});
