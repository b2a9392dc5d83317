import { afterAll, beforeAll, expect, test } from 'vitest';
import { GRACE_MS } from '../../page/hoverState';
import { MAX_DELAY_MS, MIN_DELAY_MS } from '../../settings/settings';
import type { PageDriver } from './driver';
import { noteCards, noteOpenings, outlastTimers, untilCardsAreOpen } from './noteCards';
import { sharePage } from './sharePage';
import { until } from './until';
import { readMore, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const openSample = () => browser.driver.open(browser.url('sample-article.html'));
const sharedSample = sharePage(openSample);
const quickly = () => browser.driver.store({ settings: { version: 1, delayMs: MIN_DELAY_MS } });
beforeAll(quickly);
afterAll(() => browser.driver.clearStore());

const cardOf = (page: PageDriver, name: string) =>
  until(`the card of ${name}`, async () => {
    const card = await page.card();
    return card?.text.startsWith(name) && card;
  });

test('resting on a mark opens a card with name, meaning, certainty and a way into the guide', async () => {
  const page = await sharedSample();
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
});

test('a card that does open has opened by when the tests say that none has', async () => {
  const page = await sharedSample();
  const openings = await noteOpenings(page);
  await restOn(page, 'collagen');
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings()).toEqual(['opened']);
});

test('a pointer that only crosses a mark opens nothing', async () => {
  // The longest delay, so that no machine is too slow to cross a word in time.
  await browser.driver.store({ settings: { version: 1, delayMs: MAX_DELAY_MS } });
  const page = await openSample();
  const { box } = (await settledMarks(page)).find(({ text }) => text === 'collagen') ?? {};
  if (!box) throw new Error('collagen is not marked.');
  const y = box.y + box.height / 2;
  await page.moveMouse(box.x - 20, y);
  const openings = await noteOpenings(page);
  await page.moveMouse(box.x + box.width / 2, y);
  await page.moveMouse(box.x + box.width + 20, y);
  await untilCardsAreOpen(browser.driver, page, MAX_DELAY_MS);
  expect(await openings()).toEqual([]);
  await restOn(page, 'pores');
  await cardOf(page, 'Pore');
  expect(await openings(), 'only the one rested on').toEqual(['opened']);
  await page.close();
  await quickly();
});

test('the pointer may move onto the card, and leaving it closes it', async () => {
  const page = await sharedSample();
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  await page.settle();
  const openings = await noteOpenings(page);
  const box = (await page.card())?.box;
  if (!box) throw new Error('The card has gone.');
  await page.moveMouse(box.x + 40, box.y + 30);
  await outlastTimers(page, GRACE_MS);
  expect(await openings(), 'it stays while the pointer is on it').toEqual([]);
  await page.moveMouse(3, 3);
  await until('the card to close', async () => !(await page.card()));
});

test('Escape closes the card and keeps it closed until the pointer has left the word', async () => {
  const page = await sharedSample();
  const { box } = await restOn(page, 'collagen');
  await until('the card', () => page.card());
  await page.press('Escape');
  expect(await page.card()).toBeUndefined();
  const openings = await noteOpenings(page);
  await page.moveMouse(box.x + 4, box.y + box.height / 2);
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings(), 'moving on the same word does not bring it back').toEqual([]);
  await restOn(page, 'collagen');
  await until('the card after coming back', () => page.card());
  expect(await openings()).toEqual(['opened']);
});

test('from one mark straight to the next the card changes, with no moment without one', async () => {
  const page = await sharedSample();
  const cards = await noteCards(page);
  await restOn(page, 'fine lines');
  await cardOf(page, 'Fine lines');
  const next = (await page.marks()).find(({ text }) => text === 'pores');
  if (!next) throw new Error('pores is not marked.');
  await page.moveMouse(next.box.x + 4, next.box.y + 4);
  await cardOf(page, 'Pore');
  const notes = await cards();
  expect(notes.map(({ what }) => what)).toEqual(['opened', 'closed', 'opened']);
  expect(notes[2]?.at).toBe(notes[1]?.at);
});

test('More tells more, and the guide opens at the chapter', async () => {
  const page = await sharedSample();
  await restOn(page, 'collagen');
  await readMore(page);
  await page.clickInCard('Read in the guide');
  await until('the chapter', async () =>
    (await browser.driver.tabs()).some((url) => url.endsWith('journal.html#/guide/collagen')),
  );
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
  const page = await sharedSample();
  await restOn(page, 'collagen');
  const card = await until('the card', () => page.card());
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    return { root: host.shadowRoot, text: host.innerText, html: host.outerHTML };
  }, null);
  expect(seen.root).toBeNull();
  expect(seen.text).toBe('');
  expect(seen.html).not.toContain(card.text.slice(0, 8));
});
