import { expect, test } from 'vitest';
import { until } from './until';
import { readMore, restOn, useBrowser } from './useBrowser';

const browser = useBrowser();
const openSample = () => browser.driver.open(browser.url('sample-article.html'));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('resting on a mark opens a card with name, meaning, certainty and a way into the guide', async () => {
  const page = await openSample();
  const mark = await restOn(page, 'collagen');
  const card = await until('the card', () => page.card());
  expect(card.text).toMatch(/^Collagen\n/);
  expect(card.text).toContain('protein');
  expect(card.text).toMatch(/\d sources?/);
  expect(card.text).toContain('Read in the guide');
  await page.settle();
  const placed = (await page.card())?.box;
  expect(placed?.y, 'below the line, not over the word').toBeGreaterThanOrEqual(
    mark.box.y + mark.box.height,
  );
  await page.close();
});

test('a pointer that only crosses a mark opens nothing', async () => {
  const page = await openSample();
  await restOn(page, 'collagen');
  await page.moveMouse(3, 3);
  await wait(900);
  expect(await page.card()).toBeUndefined();
  await page.close();
});

test('the pointer may move onto the card, and leaving it closes it', async () => {
  const page = await openSample();
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  await page.settle();
  const box = (await page.card())?.box;
  if (!box) throw new Error('The card has gone.');
  await page.moveMouse(box.x + 40, box.y + 30);
  await wait(900);
  expect(await page.card(), 'it stays while the pointer is on it').toBeDefined();
  await page.moveMouse(3, 3);
  await until('the card to close', async () => !(await page.card()), 2000);
  await page.close();
});

test('Escape closes the card and keeps it closed until the pointer has left the word', async () => {
  const page = await openSample();
  const { box } = await restOn(page, 'collagen');
  await until('the card', () => page.card());
  await page.press('Escape');
  expect(await page.card()).toBeUndefined();
  await page.moveMouse(box.x + 4, box.y + box.height / 2);
  await wait(900);
  expect(await page.card(), 'moving on the same word does not bring it back').toBeUndefined();
  await restOn(page, 'collagen');
  await until('the card after coming back', () => page.card());
  await page.close();
});

test('from one mark straight to the next the card changes', async () => {
  const page = await openSample();
  await restOn(page, 'fine lines');
  await until('the first card', async () => (await page.card())?.text.startsWith('Fine lines'));
  const next = (await page.marks()).find(({ text }) => text === 'pores');
  if (!next) throw new Error('pores is not marked.');
  await page.moveMouse(next.box.x + 4, next.box.y + 4);
  await until('the next card', async () => (await page.card())?.text.startsWith('Pore'), 600);
  await page.close();
});

test('More tells more, and the guide opens at the chapter', async () => {
  const page = await openSample();
  await restOn(page, 'collagen');
  await readMore(page);
  await page.clickInCard('Read in the guide');
  await until('the chapter', async () =>
    (await browser.driver.tabs()).some((url) => url.endsWith('journal.html#/guide/collagen')),
  );
  await page.close();
});

test('a modal dialog does not make the card unusable', async () => {
  const page = await browser.driver.open(browser.url('dialog.html'));
  await restOn(page, 'keratinocytes');
  await readMore(page);
  await page.close();
});

test('a word under the lower edge has its card above it', async () => {
  const page = await browser.driver.open(browser.url('lower-edge.html'));
  const mark = await restOn(page, 'melanocytes');
  await until('the card', () => page.card());
  await page.settle();
  const box = (await page.card())?.box;
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(mark.box.y);
  await page.close();
});

test('the page cannot read the card', async () => {
  const page = await openSample();
  await restOn(page, 'collagen');
  const card = await until('the card', () => page.card());
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    return { root: host.shadowRoot, text: host.innerText, html: host.outerHTML };
  }, null);
  expect(seen.root).toBeNull();
  expect(seen.text).toBe('');
  expect(seen.html).not.toContain(card.text.slice(0, 8));
  await page.close();
});
