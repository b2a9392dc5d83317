import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { useBrowser } from './useBrowser';
import { VIEWS } from './views';

const browser = useBrowser();

interface AxeResults {
  readonly passes: readonly unknown[];
  readonly violations: readonly { id: string; help: string; nodes: { html: string }[] }[];
}

/** What axe finds on a view, one line each. */
async function findViolations(page: PageDriver): Promise<string[]> {
  await page.settle();
  await page.inject(axe.source);
  const { passes, violations } = await page.evaluate(
    () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    null,
  );
  expect(passes.length, 'axe has looked at something').toBeGreaterThan(5);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} – ${nodes[0]?.html}`);
}

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  test.each(VIEWS)('axe finds nothing on %s', async (view) => {
    const page = await browser.driver.openOwn(`popup.html#/${view}`);
    await page.setColorScheme(scheme);
    await page.resize(380, 560);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });
});

test.each(VIEWS.filter((view) => view.startsWith('guide/')))(
  'axe finds nothing on %s with all opened and ticked',
  async (view) => {
    const page = await browser.driver.openOwn(`journal.html#/${view}`);
    await page.resize(1100, 800);
    await page.settle();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const box of document.querySelectorAll<HTMLElement>('.check-item input')) box.click();
    }, null);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  },
);

test.each(VIEWS)('%s at double zoom: nothing is cut off sideways', async (view) => {
  const page = await browser.driver.openOwn(`journal.html#/${view}`);
  // 200 % of a 640 px wide window leaves 320 CSS pixels.
  await page.resize(320, 400);
  await page.settle();
  const widths = await page.evaluate(
    () => ['html', 'main'].map((name) => document.querySelector(name)?.scrollWidth ?? 0),
    null,
  );
  expect(Math.max(...widths)).toBeLessThanOrEqual(320);
  await page.close();
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
  for (const key of 'elastin') await page.press(key);
  await tabTo('Elastin');
  await page.press('Enter');
  await page.settle();
  expect(await page.text()).toContain('Also written');
  await tabTo('‹ Terms');
  await page.press('Enter');
  // Back up past the header rather than down past a hundred terms.
  await tabTo('Sessions', 'Shift+Tab');
  await page.press('Enter');
  await page.settle();
  for (let presses = 0; presses < 20; presses++) {
    await page.press('Tab');
    if (
      await page.evaluate(() => (document.activeElement as HTMLInputElement).name === 'read', null)
    )
      break;
  }
  await page.press(' ');
  await page.press('Tab');
  const year = Temporal.Now.plainDateISO().year + 1;
  for (const key of `0115${year}`) await page.press(key);
  await tabTo('Save and remind me');
  await page.press('Enter');
  await page.settle();
  expect(Object.values(await browser.driver.stored())).toMatchObject([{ date: `${year}-01-15` }]);
  await browser.driver.clearStore();
  await page.close();
});
