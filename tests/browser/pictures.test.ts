import { afterEach, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { onOneDay } from './onOneDay';
import { useBrowser } from './useBrowser';

const browser = useBrowser();
afterEach(() => browser.driver.clearStore());

async function openChapter(id: string, width: number): Promise<PageDriver> {
  const page = await browser.driver.openOwn(`journal.html#/guide/${id}`);
  await page.resize(width, 700);
  await page.settle();
  return page;
}
/** The headings and cells of a row of the aftercare grid that are shown. */
const cellsShown = (page: PageDriver): Promise<number> =>
  page.evaluate(
    () =>
      [...(document.querySelector('tr:has(td)')?.children ?? [])].filter(
        (cell) => getComputedStyle(cell).display !== 'none',
      ).length,
    null,
  );

test('the needle is moved by keyboard, and what it reaches is said', async () => {
  const page = await openChapter('home-or-professional', 380);
  await page.evaluate(() => document.querySelector<HTMLElement>('[type=range]')?.focus(), null);
  const said = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'), null);
  expect(await said()).toBe('0.25 mm, Within our line for home use');
  await page.press('ArrowRight');
  await page.press('ArrowRight');
  expect(await said()).toBe('0.5 mm, For clinicians, not for home');
  expect(await page.text()).toContain('We leave it to clinicians.');
  await page.close();
});

test('the aftercare grid folds to one time in little room, and is whole in a tab and on paper', async () => {
  const page = await openChapter('aftercare', 380);
  expect(await cellsShown(page)).toBe(2);
  await page.setMedia({ print: true });
  expect(await cellsShown(page)).toBe(5);
  await page.setMedia({});
  await page.resize(1500, 700);
  expect(await cellsShown(page)).toBe(5);
  await page.close();
});

test('in the popup, the list of who should not keeps its end in sight and stores no answer', async () => {
  const page = await browser.driver.openOwn('popup.html#/guide/who-should-not');
  await page.resize(380, 560);
  await page.settle();
  await page.click('.check-item label', 'A cold sore right now');
  const verdict = await page.evaluate(() => {
    const box = document.querySelector('.verdict')?.getBoundingClientRect();
    return box && { top: box.top, bottom: box.bottom };
  }, null);
  expect(await page.text()).toContain('Do not plan a session while this is so.');
  expect(verdict?.top).toBeGreaterThan(0);
  expect(verdict?.bottom).toBeLessThanOrEqual(560);
  expect(await browser.driver.stored()).toEqual({});
  await page.close();
});

test('today is marked once a session is known', async () => {
  await onOneDay(async (today) => {
    const date = today.subtract({ days: 5 }).toString();
    const session = { version: 1, id: 'pictures-one', date, status: 'done', settled: [] };
    await browser.driver.store({ 'session:pictures-one': session });
    const page = await openChapter('aftercare', 1100);
    const marked = await page.evaluate(
      () =>
        [...document.querySelectorAll('[aria-current=date] h3, th[aria-current]')].map(
          (one) => one.textContent,
        ),
      null,
    );
    await page.close();
    expect(marked).toEqual(['Days 4 to 7Today', 'Days 3–7now']);
  });
});

test('right to left, shapes and words turn together', async () => {
  const page = await openChapter('home-or-professional', 380);
  const middles = () =>
    page.evaluate(() => {
      const middle = (selector: string): number => {
        const box = document.querySelector(selector)?.getBoundingClientRect();
        return box ? box.x + box.width / 2 : Number.NaN;
      };
      return { needle: middle('.needle path'), word: middle('.needle-name') };
    }, null);
  const before = await middles();
  expect(Math.abs(before.needle - before.word)).toBeLessThan(2);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  }, null);
  const after = await middles();
  expect(Math.abs(after.needle - after.word)).toBeLessThan(2);
  expect(after.needle).toBeGreaterThan(before.needle + 50);
  await page.close();
});
