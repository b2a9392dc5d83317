import { expect, test } from 'vitest';
import { planByKeyboard } from './planSession';
import { until } from './until';
import { useBrowser } from './useBrowser';
import { full } from './views';

const browser = useBrowser();

test('the calendar by keyboard: days by arrows, months by Page keys, and what is on a day', async () => {
  await browser.driver.clearStore();
  await browser.driver.store(full());
  const page = await browser.driver.openOwn('journal.html#/sessions');
  await page.resize(1280, 900);
  await page.settle();
  const today = Temporal.Now.plainDateISO();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '', null);
  for (let presses = 0; presses < 20 && !(await focused()).includes('healing day 3'); presses++) {
    await page.press('Tab');
  }
  expect(await focused()).toContain('healing day 3');
  for (let days = 0; days < 3; days++) await page.press('ArrowLeft');
  await page.settle();
  expect(await focused()).toMatch(/, session$/);
  expect(await page.text()).toContain('Healing day 0.');
  await page.press('PageUp');
  await page.settle();
  const there = today.subtract({ days: 3 }).subtract({ months: 1 });
  expect(await focused()).toContain(String(there.day));
  expect(await page.text()).toContain(
    await page.evaluate(
      (iso) =>
        Temporal.PlainDate.from(iso).toLocaleString(undefined, { month: 'long', year: 'numeric' }),
      there.toString(),
    ),
  );
  await page.close();
  await browser.driver.clearStore();
});

test('a whole task by keyboard alone: find a term, read it, come back, plan a session', async () => {
  const page = await browser.driver.openOwn('popup.html');
  const focused = () =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '', null);
  const tabTo = async (text: string, key = 'Tab') => {
    for (let presses = 0; presses < 80; presses++) {
      await page.press(key);
      if ((await focused()).startsWith(text)) return;
    }
    throw new Error(`Tab does not reach "${text}".`);
  };
  await tabTo('Terms');
  await page.press('Enter');
  await page.settle();
  for (let presses = 0; presses < 10; presses++) {
    if (await page.evaluate(() => document.activeElement?.tagName === 'INPUT', null)) break;
    await page.press('Tab');
  }
  for (const key of 'elasttin') await page.press(key);
  await until('the results', async () => (await page.text()).includes('results'));
  // Down into the results and up again; from the field Enter takes the best.
  await page.press('ArrowDown');
  expect(await focused()).toMatch(/^Elastin/);
  await page.press('ArrowUp');
  await page.press('Enter');
  await until('the term', async () => (await page.text()).includes('Also written'));
  await tabTo('‹ Terms');
  await page.press('Enter');
  await page.settle();
  const typed = await page.evaluate(() => document.querySelector('input')?.value, null);
  expect(typed, 'the search is as it was').toBe('elasttin');
  // Back up past the header rather than down past the results.
  await tabTo('Sessions', 'Shift+Tab');
  await page.press('Enter');
  await page.settle();
  await tabTo('Plan a session');
  await page.press('Enter');
  await page.settle();
  const year = Temporal.Now.plainDateISO().year + 1;
  await planByKeyboard(page, `0115${year}`);
  await until('the plan', async () => (await page.text()).includes('We remind you'));
  const stored = await browser.driver.stored();
  expect(Object.entries(stored).filter(([key]) => key.startsWith('session:'))).toMatchObject([
    [expect.anything(), { date: `${year}-01-15`, who: 'professional', areas: ['face'] }],
  ]);
  await browser.driver.clearStore();
  await page.close();
});
