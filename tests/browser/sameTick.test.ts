import { afterAll, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { settledMarks, useBrowser } from './useBrowser';

/* When a card opens says nothing of what is kept: a rank test does not tell readers apart. */

/** Of each reader; in the long run as many as an attacker would need for a difference of a millisecond. */
const CARDS = process.env.SKINWISE_LONG ? 200 : 10;
/** In turn, so that whatever else the machine does falls on all readers alike. */
const IN_A_ROW = 5;

const browser = useBrowser();
afterAll(() => browser.driver.clearStore());

const SETTINGS = { settings: { version: 1, delayMs: 150 } };
const day = (days: number) => Temporal.Now.plainDateISO().subtract({ days }).toString();
const session = (id: string, days: number) => ({
  [`session:${id}`]: {
    ...{ version: 2, id, date: day(days), status: 'done', areas: ['face'], settled: [] },
    note: 'A note as people write them, of some length.',
  },
});
const READERS: Readonly<Record<string, Record<string, unknown>>> = {
  none: {},
  one: session('session-one', 3),
  many: Object.assign(
    {},
    ...Array.from({ length: 300 }, (_, index) => session(`session-${index}`, 3 + 14 * index)),
  ),
};

/** From when the pointer comes to a word until its card stands in the page, in ms of the page's clock. */
async function timeCard(page: PageDriver, at: { x: number; y: number }): Promise<number> {
  await page.moveMouse(3, 3);
  await page.evaluate(() => {
    const times = { came: 0, opened: 0 };
    Object.assign(window, { times });
    const came = ({ target, timeStamp }: PointerEvent) => {
      if (times.came === 0 && (target as Element).closest('main')) times.came = timeStamp;
    };
    addEventListener('pointermove', came, true);
    const observer = new MutationObserver(() => {
      times.opened = performance.now();
      removeEventListener('pointermove', came, true);
      observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true });
  }, null);
  await page.moveMouse(at.x - 1, at.y);
  const { came, opened } = await until('the card', () =>
    page.evaluate(() => {
      const { times } = window as unknown as { times: { came: number; opened: number } };
      return times.opened > 0 && times;
    }, null),
  );
  await page.press('Escape');
  await until('no card', async () => !(await page.card()));
  return opened - came;
}

test('cards come at the same time whether nothing, one session or three hundred are kept', async () => {
  await browser.driver.clearStore();
  await browser.driver.store(SETTINGS);
  const page = await browser.driver.open(browser.url('sealed.html'));
  const mark = (await settledMarks(page)).find(({ text }) => text === 'retinol');
  if (!mark) throw new Error('No mark.');
  const at = { x: mark.box.x + mark.box.width / 2, y: mark.box.y + mark.box.height / 2 };
  await timeCard(page, at);
  // By chance alone one comparison in a hundred differs so much; a page that can tell readers apart can do
  // it again, so what differs is compared anew, with other cards.
  const first = await compare(page, at);
  const differs = Object.entries(first).filter(([, p]) => p <= 0.01);
  const second = differs.length > 0 ? await compare(page, at) : first;
  await page.close();
  for (const [reader] of differs)
    expect(second[reader as keyof typeof second]).toBeGreaterThan(0.01);
}, 1_800_000);

/** Times cards of each reader, and tells how probable it is that they differ so much by chance. */
async function compare(page: PageDriver, at: { x: number; y: number }) {
  const times: Record<string, number[]> = { none: [], one: [], many: [] };
  const order = Object.entries(READERS);
  for (let card = 0; card < CARDS; card += IN_A_ROW) {
    for (const [reader, records] of order) {
      await browser.driver.clearStore();
      await browser.driver.store({ ...SETTINGS, ...records });
      // What follows from the change falls on a card that does not count.
      await timeCard(page, at);
      for (let row = 0; row < IN_A_ROW; row++) times[reader]?.push(await timeCard(page, at));
    }
    // Nobody is always first.
    order.push(...order.splice(0, 1));
  }
  const { none = [], one = [], many = [] } = times;
  const middle = (all: readonly number[]) => [...all].sort((a, b) => a - b)[all.length >> 1];
  const found = { one: rankTest(none, one), many: rankTest(none, many) };
  console.log(
    `cards after ${[none, one, many].map((all) => middle(all)?.toFixed(1)).join(', ')} ms in the middle; ` +
      `p of none against one ${found.one.toFixed(3)}, against many ${found.many.toFixed(3)}`,
  );
  return found;
}

test('the rank test tells what differs', () => {
  const some = Array.from({ length: 40 }, (_, index) => index % 10);
  expect(rankTest(some, some)).toBeGreaterThan(0.9);
  expect(
    rankTest(
      some,
      some.map((value) => value + 6),
    ),
  ).toBeLessThan(0.001);
});

/**
 * The probability that two lists of numbers differ so much in their ranks by chance: Mann and Whitney's
 * test, two-sided, by the normal distribution with a correction for ties.
 */
function rankTest(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => [value, 0]), ...b.map((value) => [value, 1])] as [
    number,
    number,
  ][];
  all.sort(([x], [y]) => x - y);
  let ranksOfA = 0;
  let ties = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.[0] === all[from]?.[0]) to++;
    const rank = (from + 1 + to) / 2;
    for (let index = from; index < to; index++) if (all[index]?.[1] === 0) ranksOfA += rank;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  const [m, n] = [a.length, b.length];
  const total = m + n;
  const u = ranksOfA - (m * (m + 1)) / 2;
  const variance = ((m * n) / 12) * (total + 1 - ties / (total * (total - 1)));
  const z = variance === 0 ? 0 : Math.abs(u - (m * n) / 2) / Math.sqrt(variance);
  return 2 * (1 - normal(z));
}

/** The standard normal distribution function, to seven digits: Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const [a, b, c, d, e] = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) *
    t *
    ((a as number) +
      t * ((b as number) + t * ((c as number) + t * ((d as number) + t * (e as number)))));
  return 1 - tail;
}
