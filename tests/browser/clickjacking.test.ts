import { beforeEach, expect, test } from 'vitest';
import type { PageDriver, Point } from './driver';
import { onlyAfterMs } from './onlyAfterMs';
import { until } from './until';
import { untilPressable } from './untilPressable';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

/* What pages/clickjack.html offers. */
declare const ATTACKS: Record<string, () => void>;
declare const host: HTMLElement;
declare const shown: number;
declare const shownAt: number;
declare const pressedAt: number;

const browser = useBrowser();
const SETTINGS = { version: 1, delayMs: 150 };

beforeEach(async () => {
  await browser.driver.clearStore();
  await browser.driver.store({ settings: SETTINGS });
});

async function openCard(page: PageDriver): Promise<void> {
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  await page.settle();
}
/** Where "Not here" is in a card that is open, wherever that may be: its last words. */
async function placeOfSiteOff(page: PageDriver): Promise<Point> {
  return page.evaluate(() => {
    const { right, bottom } = host.getBoundingClientRect();
    return { x: right - 40, y: bottom - 22 };
  }, null);
}
const stored = async () => {
  const { settings, ...rest } = await browser.driver.stored();
  return { ...rest, known: (settings as { termsKnown?: string[] }).termsKnown ?? [] };
};
const NOTHING = { known: [] };

test('a press that the reader means counts', async () => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  const { x, y } = await placeOfSiteOff(page);
  await page.moveMouse(x, y);
  await untilPressable();
  await page.clickAt(x, y);
  await until('the site to be off', async () => 'sites-off' in (await stored()));
  await page.close();
});

test('none counts on a card that has only just come below the pointer', async () => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  const { x, y } = await placeOfSiteOff(page);
  // On a busy machine a press may come too late to be too early.
  await until('a press within half a second', async () => {
    await page.press('Escape');
    await restOn(page, 'retinol');
    await until('the card', () => page.card());
    await page.clickAt(x, y);
    await page.settle();
    return page.evaluate(() => pressedAt - shownAt < 450, null);
  });
  expect(await stored()).toEqual(NOTHING);
  await page.close();
});

/** What lies over a card Firefox does not tell. */
const UNSEEN_IN_FIREFOX = /covers|mixes|cover$|uncovers/;

test.each([
  'makes it invisible',
  'makes it invisible again and again',
  'moves it',
  'clips all but a hole',
  'enlarges it',
  'turns it',
  'covers it',
  'covers it with a picture of something else',
  'mixes its colours away',
  'filters what lies behind a cover',
  'uncovers it as the press begins',
])('nothing is pressed on a page that %s', async (attack) => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  const before = await placeOfSiteOff(page);
  await page.moveMouse(before.x, before.y);
  await untilPressable();
  // The reader has the hand on the button by now, and what is below changes under it.
  await page.evaluate((attack) => ATTACKS[attack]?.(), attack);
  await page.settle();
  // A cover that is there for a tenth of a second is not noticed, by us or by anyone.
  const isLifted = attack.startsWith('uncovers');
  for (const wait of isLifted ? [untilPressable] : [async () => {}, untilPressable]) {
    await wait();
    // A card that was dressed has been closed by then, and the press is the page's.
    const { x, y } = (await page.card()) ? await placeOfSiteOff(page) : before;
    await page.clickAt(x, y);
    await page.settle();
  }
  if (isIn('firefox') && UNSEEN_IN_FIREFOX.test(attack)) {
    // There it counts, for this site and no other.
    await until('the press to count', async () => 'sites-off' in (await stored()));
    expect(await stored()).toEqual({ 'sites-off': ['127.0.0.1'], known: [] });
  } else expect(await stored()).toEqual(NOTHING);
  await page.close();
});

test('nor while a page that is enlarged moves it away below the pointer', async () => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  await untilPressable();
  await page.evaluate(() => ATTACKS['enlarges the page']?.(), null);
  const { x, y } = await placeOfSiteOff(page);
  await page.clickAt(x, y);
  await page.settle();
  expect(await stored()).toEqual(NOTHING);
  await page.close();
});

test.each(['makes the page invisible', 'filters the page'])(
  'a page that %s takes the card out of sight in Firefox alone',
  async (attack) => {
    const page = await browser.driver.open(browser.url('clickjack.html'));
    await settledMarks(page);
    await openCard(page);
    const box = (await page.card())?.box ?? { x: 0, y: 0, width: 1, height: 1 };
    const inside = { x: box.x + 20, y: box.y + 20, width: 200, height: 60 };
    await untilPressable();
    const before = await page.pictureOf(inside);
    await page.evaluate((attack) => ATTACKS[attack]?.(), attack);
    await page.settle();
    const isInSight = (await page.pictureOf(inside)) === before;
    if (!isIn('firefox')) expect(isInSight).toBe(true);
    const { x, y } = await placeOfSiteOff(page);
    await page.clickAt(x, y);
    await until('the site to be off', async () => 'sites-off' in (await stored()));
    expect(await stored()).toEqual({ 'sites-off': ['127.0.0.1'], known: [] });
    await page.close();
  },
);

test('in Firefox a word that is pressed away is so on that site alone', async () => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  await page.clickInCard('I know this');
  await until(
    'it to be kept',
    async () => Object.keys(await stored()).length + (await stored()).known.length > 1,
  );
  expect(await stored()).toEqual(
    isIn('firefox')
      ? { 'known-on': [['retinol', '127.0.0.1']], known: [] }
      : { known: ['retinol'] },
  );
  await until('it to be said', async () =>
    (await page.card())?.text.includes(isIn('firefox') ? 'on this site any more' : 'any more.'),
  );
  const popup = await browser.driver.openPopup();
  await until('the list', async () => (await popup.text()).includes('Pressed in cards lately'));
  await popup.click('summary', 'Pressed in cards lately');
  if (isIn('firefox')) {
    expect(await popup.text()).toContain('You know “Retinol” on 127.0.0.1.');
    await popup.click('button', 'On every site');
    await until('it to be known everywhere', async () => (await stored()).known.length > 0);
  } else {
    expect(await popup.text()).toContain('You know “Retinol”.');
    await popup.click('button', 'Undo');
    await until('it to be taken back', async () => (await stored()).known.length === 0);
  }
  await until(
    'the list to go',
    async () => !(await popup.text()).includes('Pressed in cards lately'),
  );
  await popup.close();
  await page.close();
});

test('a frame of another site is switched off for itself, not for the page around it', async () => {
  const inner = browser.url('clickjack.html').replace('127.0.0.1', 'localhost');
  const page = await browser.driver.open(
    browser.url(`clickjack.html?frame=${encodeURIComponent(inner)}#around`),
  );
  const mark = await until('the mark in the frame', async () => (await page.frameMarks())[0]);
  const frame = await page.frameBox('clickjack.html');
  const at = { x: mark.box.x + mark.box.width / 2, y: mark.box.y + mark.box.height / 2 };
  await page.moveMouse(at.x + 60, at.y + 90);
  await page.moveMouse(at.x, at.y);
  await until('the card', () => page.card());
  await page.clickInCard('Not here', frame);
  await until('it to be off', async () => 'sites-off' in (await stored()));
  expect(await stored()).toEqual({ 'sites-off': ['localhost'], known: [] });
  await until('its marks to go', async () => (await page.frameMarks()).length === 0);
  expect((await page.marks()).length, 'the page keeps its own').toBeGreaterThan(0);
  await page.close();
});

test('words that a page brings below a pointer that rests open no card after card', async () => {
  const page = await browser.driver.open(browser.url('clickjack.html'));
  await settledMarks(page);
  await openCard(page);
  await page.press('Escape');
  await until('no card', async () => !(await page.card()));
  const before = await page.evaluate(() => shown, null);
  for (const word of ['collagen', 'melanin', 'elastin', 'retinol']) {
    await page.evaluate((word) => {
      const element = document.querySelector('#word') as HTMLElement;
      element.replaceWith(
        Object.assign(document.createElement('b'), { id: 'word', textContent: word }),
      );
    }, word);
    await until('its mark', async () => (await page.marks()).some(({ text }) => text === word));
    await onlyAfterMs(SETTINGS.delayMs * 3);
  }
  expect(await page.evaluate(() => shown, null)).toBe(before);
  // Escape is the page's again.
  await page.evaluate(() => {
    addEventListener('keydown', ({ key }) => Object.assign(window, { heard: key }));
  }, null);
  await page.press('Escape');
  expect(await page.evaluate(() => (window as unknown as { heard: string }).heard, null)).toBe(
    'Escape',
  );
  await openCard(page);
  await page.close();
});
