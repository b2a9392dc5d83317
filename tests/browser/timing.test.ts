import { afterEach, expect, test } from 'vitest';
import { GRACE_MS } from '../../page/hoverState';
import { DEFAULT_SETTINGS, MIN_DELAY_MS } from '../../settings/settings';
import type { PageDriver } from './driver';
import { noteOpenings, outlastTimers, untilCardsAreOpen } from './noteCards';
import { tabTo } from './planSession';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

// How soon, and a mouse that glides as fast as a hand: true only on a machine with nothing else to do,
// so this file runs by itself.
const browser = useBrowser();
const openSample = () => browser.driver.open(browser.url('sample-article.html'));
const noCard = (page: PageDriver) =>
  until('the card to close', async () => !(await page.card()), 2000);
afterEach(() => browser.driver.clearStore());

test('from one mark straight to the next the card changes soon', async () => {
  const page = await openSample();
  await restOn(page, 'fine lines');
  await until('the first card', async () => (await page.card())?.text.startsWith('Fine lines'));
  const next = (await page.marks()).find(({ text }) => text === 'pores');
  if (!next) throw new Error('pores is not marked.');
  await page.moveMouse(next.box.x + 4, next.box.y + 4);
  await until('the next card', async () => (await page.card())?.text.startsWith('Pore'), 600);
  await page.close();
});

test('leaving the card closes it soon', async () => {
  const page = await openSample();
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  await page.settle();
  const box = (await page.card())?.box;
  if (!box) throw new Error('The card has gone.');
  await page.moveMouse(box.x + 40, box.y + 30);
  await page.moveMouse(3, 3);
  await noCard(page);
  await page.close();
});

test('with the shortest delay a card opens at once', async () => {
  await browser.driver.store({ settings: { version: 1, delayMs: MIN_DELAY_MS } });
  const page = await openSample();
  await restOn(page, 'collagen');
  await until('the card', () => page.card(), 390);
  await page.close();
});

/** Two words beside one another, high letters, and the card of the first open below it. */
async function openCloseWords() {
  const page = await browser.driver.open(browser.url('close-words.html'));
  const [word, neighbour] = await settledMarks(page);
  if (!word || !neighbour) throw new Error('Not marked.');
  await page.moveMouse(3, 3);
  const { box } = word;
  await page.moveMouse(box.x + box.width - 6, box.y + 20);
  await until('the card', () => page.card());
  await page.settle();
  const card = (await page.card())?.box;
  if (!card) throw new Error('The card has gone.');
  return { page, word: box, neighbour: neighbour.box, card };
}

test('over another word straight to the card: it stays, and stays the first one’s', async () => {
  const { page, word, neighbour, card } = await openCloseWords();
  const openings = await noteOpenings(page);
  // Long enough on the neighbour to change to it, were it not on the way.
  await page.glideMouse(neighbour.x + 8, word.y + 34, 120);
  await page.glideMouse(neighbour.x + 60, card.y + 20, 330);
  await untilCardsAreOpen(browser.driver, page, GRACE_MS);
  expect(await openings()).toEqual([]);
  expect((await page.card())?.text).toMatch(/^Retinol/);
  await page.close();
});

test('over another word past the card: the other word’s card opens', async () => {
  const { page, word, neighbour } = await openCloseWords();
  await page.glideMouse(neighbour.x + 8, word.y + 34, 120);
  await page.glideMouse(neighbour.x + 60, word.y + 34, 330);
  await until('the other card', async () => (await page.card())?.text.startsWith('Collagen'), 1000);
  await page.close();
});

test('slowly across the gap, longer than the grace: the card stays', async () => {
  const { page, word, card } = await openCloseWords();
  const openings = await noteOpenings(page);
  await page.glideMouse(word.x + 60, word.y + word.height, 60);
  // The word reaches a little beyond its letters, so that the gap takes about three quarters of it.
  await page.glideMouse(word.x + 62, card.y + 1, 600);
  await outlastTimers(page, GRACE_MS);
  expect(await openings()).toEqual([]);
  expect((await page.card())?.text).toMatch(/^Retinol/);
  await page.close();
});

test('resting on the way closes it', async () => {
  const { page, word } = await openCloseWords();
  await page.glideMouse(word.x + 60, word.y + word.height - 2, 60);
  await page.glideMouse(word.x + 62, word.y + word.height + 5, 60);
  await noCard(page);
  await page.close();
});

test('moving away closes it after the grace, however long the way', async () => {
  const { page, word } = await openCloseWords();
  await page.glideMouse(word.x + 100, word.y - 2, 40);
  const begun = performance.now();
  await page.glideMouse(word.x + 400, 5, 200);
  await noCard(page);
  expect(performance.now() - begun).toBeLessThan(1200);
  await page.close();
});

/** After a scroll our script looks for no word for so long: page/watchHover.ts. */
const QUIET_MS = 250;

/** The first mark of a page with the mouse beside it, before anything has happened. */
async function besideAWord() {
  const page = await browser.driver.open(browser.url('keys.html'));
  const [mark] = await settledMarks(page);
  if (!mark) throw new Error('Not marked.');
  const { x, y, width, height } = mark.box;
  return { page, x: x + width / 2, y: y + height / 2 };
}

test('a mouse that comes to rest right after a scroll opens the card when all is quiet', async () => {
  const { page, x, y } = await besideAWord();
  await page.moveMouse(3, 3);
  await page.evaluate(() => scrollBy(0, 10), null);
  await page.moveMouse(x, y - 10);
  await until('the card', () => page.card(), 2000);
  await page.close();
});

test('and right after typing', async () => {
  const { page, x, y } = await besideAWord();
  await page.click('#field');
  await page.moveMouse(3, 3);
  await page.press('x');
  await page.moveMouse(x, y);
  await until('the card', () => page.card(), 2000);
  await page.close();
});

test('a word scrolled below a mouse at rest opens nothing until the mouse moves', async () => {
  const { page, x, y } = await besideAWord();
  await page.moveMouse(x, y - 40);
  await page.settle();
  const openings = await noteOpenings(page);
  await page.evaluate(() => {
    addEventListener('pointerover', () => Object.assign(window, { isTold: true }));
  }, null);
  // By the wheel: then the browser tells the page that other elements are below the mouse.
  await page.scrollBy(40);
  await until('the browser to tell', () => page.evaluate(() => 'isTold' in window, null));
  await untilCardsAreOpen(browser.driver, page, QUIET_MS + DEFAULT_SETTINGS.delayMs);
  expect(await openings()).toEqual([]);
  await page.glideMouse(x + 2, y - 40, 50);
  await until('the card', () => page.card(), 2000);
  await page.close();
});

test('Escape closes a card of the page while a frame has the keyboard, and the other way', async () => {
  const page = await browser.driver.open(browser.url('frames.html'));
  const inFrame = await until('marks in frames', async () =>
    (await page.frameMarks()).find(({ text }) => text === 'melasma'),
  );
  await page.click('#other');
  await restOn(page, 'melanin');
  await until('the card', async () => (await page.card())?.text.startsWith('Melanin'));
  await page.press('Escape');
  await noCard(page);

  await page.click('p');
  await page.moveMouse(3, 3);
  await page.moveMouse(inFrame.box.x + 5, inFrame.box.y + 5);
  await until('the card', async () => (await page.card())?.text.startsWith('Melasma'));
  await page.press('Escape');
  await noCard(page);
  await page.close();
});

test('a session is logged by keyboard alone in well under twenty seconds', async () => {
  const page = await browser.driver.openOwn('popup.html#/sessions');
  await page.settle();
  await tabTo(page, 'Log a session');
  const says = (text: string) => until(`"${text}"`, async () => (await page.text()).includes(text));
  const start = performance.now();
  await page.press('Enter');
  await says('New, sterile needles?');
  await tabTo(page, 'Yes');
  await page.press(' ');
  await tabTo(page, 'Save');
  await page.press('Enter');
  await says('Logged.');
  expect(performance.now() - start).toBeLessThan(20_000);
  await page.close();
});
