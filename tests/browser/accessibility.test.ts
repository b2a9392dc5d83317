import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { planByKeyboard } from './planSession';
import { until } from './until';
import { useBrowser } from './useBrowser';
import { FLAGGED, FULL, STATES, VIEWS } from './views';

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

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

async function look(path: string, scheme: Scheme, width = 380, height = 560) {
  const page = await browser.driver.openOwn(path);
  await page.setColorScheme(scheme);
  await page.resize(width, height);
  expect(await findViolations(page), `${path} in ${scheme}`).toEqual([]);
  await page.close();
}
const fill = async (records: Record<string, unknown>) => {
  await browser.driver.clearStore();
  await browser.driver.store(records);
};

describe.each(SCHEMES)('%s: axe finds nothing', (scheme) => {
  test.each(Object.keys(STATES) as (keyof typeof STATES)[])('on Today, %s', async (state) => {
    await fill(STATES[state]);
    await look('popup.html#/today', scheme);
  });
  test.each(VIEWS)('on %s, with a full journal', async (view) => {
    await fill(FULL);
    await look(`popup.html#/${view}`, scheme);
  });
  test.each(['today', 'guide/pores', 'sessions', 'sheet'])('on %s in the journal', async (view) => {
    await fill(FULL);
    await look(`journal.html#/${view}`, scheme, 1280, 900);
  });
  test('on a plan that a warning sign stops', async () => {
    await fill(FLAGGED);
    await look('popup.html#/sessions/new', scheme);
    await look('popup.html#/check/planned-one', scheme);
    await look('popup.html#/skin/healing-one', scheme);
    await look('journal.html#/sessions', scheme, 1280, 900);
  });
  test('on an empty journal', async () => {
    await fill({});
    await look('journal.html#/sessions', scheme, 1280, 900);
  });
  test('on the welcome page', async () => {
    await look('welcome.html', scheme, 1000, 1000);
  });
  test('on every kind of card', async () => {
    await look('gallery.html', scheme, 1100, 800);
  });
  test.each(['collagn', 'xyzzyq'])('on what the search says to %s', async (query) => {
    const page = await browser.driver.openOwn('popup.html#/guide');
    await page.setColorScheme(scheme);
    await page.type('input[type=search]', query);
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
  await fill(FULL);
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

test('nothing makes the popup itself scroll', async () => {
  await fill(FULL);
  for (const view of VIEWS) {
    const page = await browser.driver.openOwn(`popup.html#/${view}`);
    await page.resize(380, 560);
    await page.settle();
    const size = await page.evaluate(
      () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
      null,
    );
    expect(size, view).toEqual([380, 560]);
    await page.close();
  }
  await fill({});
});

test('the calendar by keyboard: days by arrows, months by Page keys, and what is on a day', async () => {
  await fill(FULL);
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
  await fill({});
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
  await page.settle();
  expect(await page.text()).toContain('Also written');
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
