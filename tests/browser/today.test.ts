import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import type { PageDriver, ViewDriver } from './driver';
import { until } from './until';
import { isIn, useBrowser } from './useBrowser';
import { STATES } from './views';

const browser = useBrowser();
beforeEach(awayFromMidnight);
beforeEach(() => browser.driver.clearStore());

async function saysSoon(view: ViewDriver, text: string): Promise<void> {
  await until(`"${text}"`, async () => (await view.text()).includes(text));
}
const badgeSoon = (text: string) =>
  until(`the badge "${text}"`, async () => {
    const badge = await browser.driver.badge();
    return badge.text === text && badge;
  });

describe('nothing in the popup over a page jumps', () => {
  let article: PageDriver;
  beforeAll(async () => {
    article = await browser.driver.open(browser.url('sample-article.html'));
  });
  afterAll(() => article?.close());

  test.each(Object.keys(STATES) as (keyof typeof STATES)[])('%s', async (state) => {
    await browser.driver.store(STATES[state]);
    const popup = await browser.driver.openPopup();
    await saysSoon(popup, 'terms on this page');
    await popup.settle();
    expect(await popup.evaluate(readShifts, null)).toEqual([]);
    await popup.close();
  });
});

/** What has moved under the reader's eyes without being asked to, since the view was opened. */
async function readShifts(): Promise<string[]> {
  interface Shift extends PerformanceEntry {
    readonly sources?: readonly { readonly node: Node | null }[];
  }
  // Nothing is left to do, and what was done is painted.
  await new Promise((resolve) => requestIdleCallback(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const entries = await new Promise<Shift[]>((resolve) => {
    const noted: Shift[] = [];
    const observer = new PerformanceObserver((list) => {
      noted.push(...(list.getEntries() as Shift[]));
      // It is told last: all that has moved was told with it or before.
      if (noted.some(({ name }) => name === 'asked')) resolve(noted);
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    observer.observe({ type: 'mark' });
    performance.mark('asked');
  });
  return entries.flatMap(({ sources = [] }) =>
    sources.map(({ node }) => `${node?.nodeName} ${node?.textContent}`),
  );
}

test('the lines of a day are ticked off, stay so, and go and come with their session', async () => {
  await browser.driver.store(STATES.healing);
  const page = await browser.driver.openOwn('popup.html#/today');
  const line = 'Let flakes fall on their own.';
  await page.click('.tick-line', line);
  const key = 'ticks:healing-one';
  const kept = async () => (await browser.driver.stored())[key];
  const ticks = { version: 1, sessionId: 'healing-one', days: [{ day: 3, lines: [line] }] };
  await until('the tick', async () => (await kept()) !== undefined);
  expect(await kept()).toEqual(ticks);
  await page.close();

  const again = await browser.driver.openOwn('popup.html#/today');
  const ticked = () =>
    again.evaluate(
      () => [...document.querySelectorAll('.tick-line:has(:checked)')].map((at) => at.textContent),
      null,
    );
  await until('the tick shown', async () => (await ticked()).join() === line);
  await again.click('nav button', 'Sessions');
  await again.click('button', 'Remove');
  await until('all to go', async () => Object.keys(await browser.driver.stored()).length === 0);
  await again.click('button', 'Undo');
  await until('the tick to come back', async () => (await kept()) !== undefined);
  expect(await kept()).toEqual(ticks);

  await again.click('nav button', 'Today');
  await again.click('.tick-line', line);
  await until('the tick to go', async () => (await kept()) === undefined);
  await again.close();
});

test('the icon shows the healing day, in words as well, and nothing otherwise', async () => {
  await browser.driver.store(STATES.healing);
  expect(await badgeSoon('3')).toEqual({ text: '3', title: 'Skinwise, healing day 3 of 7' });

  const page = await browser.driver.openOwn('popup.html#/settings');
  await page.click('label', 'The healing day on Skinwise');
  expect(await badgeSoon('')).toEqual({ text: '', title: 'Skinwise' });
  await page.click('label', 'The healing day on Skinwise');
  await badgeSoon('3');
  const alarms = await browser.driver.alarms();
  const midnight = Temporal.Now.zonedDateTimeISO().add({ days: 1 }).startOfDay();
  expect(alarms).toContainEqual({ name: 'badge-day', at: midnight.epochMilliseconds });

  await page.click('nav button', 'Sessions');
  await page.click('button', 'Remove');
  await badgeSoon('');
  expect(await browser.driver.alarms()).toEqual([]);
  await page.close();
  await browser.driver.store(STATES.planned);
  await browser.driver.store(STATES.healed);
  expect(await browser.driver.badge()).toEqual({ text: '', title: 'Skinwise' });
});

test('the icon shows the day again after the browser has been closed', async () => {
  await browser.driver.store(STATES.healing);
  await badgeSoon('3');
  await browser.driver.restart();
  await badgeSoon('3');
});

test('the popup draws first from a year of the journal, which follows every write', async () => {
  const { driver } = browser;
  const old = { ...STATES.healed, ...STATES.healing };
  for (let year = 1; year < 20; year++) {
    const date = Temporal.Now.plainDateISO().subtract({ years: year, days: 40 }).toString();
    Object.assign(old, {
      [`session:year-${year}-ago`]: {
        version: 1,
        id: `year-${year}-ago`,
        date,
        status: 'done',
        settled: [],
      },
    });
  }
  await driver.store(old);
  const seen = async () => {
    const view = (await driver.remembered())['first-view'] as { sessions: { id: string }[] };
    return view?.sessions
      .map(({ id }) => id)
      .sort()
      .join();
  };
  await until('the first view', async () => (await seen()) === 'healed-one,healing-one');
  const page = await driver.openOwn('popup.html#/sessions');
  await saysSoon(page, 'Remove');
  expect(
    await page.evaluate(() => document.querySelectorAll('.session-list li').length, null),
  ).toBe(21);
  await page.click('button', 'Remove');
  await until('it to follow', async () => (await seen()) !== 'healed-one,healing-one');
  await page.close();
});

test('terms of the page that wait on this day come first, each with its date', async () => {
  await browser.driver.store(STATES.healing);
  const page = await browser.driver.open(browser.url('sample-article.html'));
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'matter to your skin now');
  const lines = await popup.evaluate(
    () =>
      [...document.querySelectorAll('.term-lines li')].map(
        (line) => (line as HTMLElement).innerText,
      ),
    null,
  );
  expect(lines.find((line) => line.startsWith('Retinol'))).toMatch(/From/);
  const first = await popup.evaluate(
    () => document.querySelector('.term-chip')?.closest('ul')?.className,
    null,
  );
  expect(first).toBe('term-lines');
  await popup.click('.term-lines button', 'Retinol');
  const card = await until('the card', () => page.card());
  expect(card.text).toContain('Retinol');
  await page.close();
});

test.skipIf(isIn('firefox'))(
  'a page that was open while Skinwise was off can be marked from the popup',
  async () => {
    const page = await browser.driver.open(browser.url('sample-article.html'));
    await until('marks', async () => (await page.marks()).length > 0);
    await browser.driver.switchOffAndOn();
    await page.show();
    const popup = await browser.driver.openPopup();
    await saysSoon(popup, 'This page was open before Skinwise was.');
    await popup.click('button', 'Mark this page now');
    await saysSoon(popup, 'terms on this page');
    await until('marks again', async () => (await page.marks()).length > 0);
    await popup.close();
    await page.close();
  },
);
