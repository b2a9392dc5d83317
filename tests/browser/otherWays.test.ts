import { afterAll, beforeEach, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { sharePage } from './sharePage';
import { until } from './until';
import { settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const open = async (name: string): Promise<PageDriver> => {
  const page = await browser.driver.open(browser.url(name));
  await settledMarks(page);
  return page;
};
/** Chooses a text node's words by the page's selection, as dragging the mouse would. */
const choose = (page: PageDriver, words: string) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (
      let node = walker.nextNode() as Text | null;
      node;
      node = walker.nextNode() as Text | null
    ) {
      const at = node.data.indexOf(words);
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      if (at >= 0) return;
    }
  }, words);
const tabAt = (place: string) =>
  until(place, async () => (await browser.driver.tabs()).some((url) => url.endsWith(place)));

const sharedShop = sharePage(() => open('shop.html'));

beforeEach(() => browser.driver.clearStore());
afterAll(() => browser.driver.clearStore());

test('chosen words that are a term open its card at the words', async () => {
  const page = await sharedShop();
  await choose(page, 'Night serum with retinol');
  await browser.driver.explainWords(browser.url('shop.html'), 'Night serum with retinol');
  expect((await until('the card', () => page.card())).text).toMatch(/^(Retinol|Serum)\n/);
  expect((await page.cardFocus())?.is).toBe('dialog');
  await page.press('Escape');
  expect(await page.card()).toBeUndefined();
});

test('words that are no term are said not to be known, with what is like them', async () => {
  const page = await sharedShop();
  await choose(page, 'Glows while you sleep');
  await browser.driver.explainWords(browser.url('shop.html'), 'retinool');
  const card = await until('the card', () => page.card());
  expect(card.text).toContain('retinool');
  expect(card.text).toContain('Not in our glossary.');
  await page.clickInCard('Retinol');
  await until('the term', async () => (await page.card())?.text.includes('Back to retinool'));
});

test('a site without marks explains what it is asked about all the same', async () => {
  await browser.driver.store({ 'sites-off': ['127.0.0.1'] });
  const page = await browser.driver.open(browser.url('shop.html'));
  await choose(page, 'tretinoin');
  await browser.driver.explainWords(browser.url('shop.html'), 'tretinoin');
  expect((await until('the card', () => page.card())).text).toMatch(/^Tretinoin\n/);
  expect(await page.marks()).toEqual([]);
  await page.close();
});

test('where no card can open the journal does, at the term or at the search', async () => {
  await browser.driver.explainWords('chrome://nowhere', 'hyaluronic acid');
  await tabAt('journal.html#/terms/hyaluronic-acid');
});

test('the address bar suggests terms, and opens what is entered', async () => {
  const found = await browser.driver.suggestions('retinoll');
  expect(found.map(({ content }) => content)).toContain('Retinol');
  for (const { description } of found) expect(description).not.toMatch(/[<>"]|&(?!#\d+;)/);
  await browser.driver.enterWords('Glycolic acid');
  await tabAt('journal.html#/terms/glycolic-acid');
  await browser.driver.enterWords('xyzzy qwert');
  await tabAt('journal.html#/terms');
});
