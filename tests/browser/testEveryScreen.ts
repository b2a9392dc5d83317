import { describe, expect, test } from 'vitest';
import type { Driver, ViewDriver } from './driver';
import { findFaults, openAll } from './findFaults';
import { type Faults, POPUP, testEveryView } from './testEveryView';
import { until } from './until';
import { full } from './views';
import { ANSWERED, walkApp } from './walkApp';

/** 200 % of a window 640 px wide leaves 320 CSS pixels. */
const NARROW = { width: 320, height: 560 };

/** With a term, a dose and a name that nobody knows. */
const LIST = 'INCI: AQUA, GLYCERIN, RETINAL 0.1%, PARFUM, XYZATE';

/** Opens all that folds in a view, and notes what is wrong with it under a name. */
type Look = (view: ViewDriver, rest: () => Promise<void>, name: string) => Promise<void>;

/**
 * A test for every screen that readers see, with everything that folds opened: nothing is wrong with its
 * layout, nor by what else is looked for.
 */
export function testEveryScreen(
  browser: { readonly driver: Driver; url(name: string): string },
  otherFaults: Record<string, (view: ViewDriver) => Promise<readonly string[]>>,
): void {
  async function findAll(view: ViewDriver, rest: () => Promise<void>): Promise<Faults> {
    await view.evaluate(openAll, null);
    await rest();
    const faults: Faults = { layout: await view.evaluate(findFaults, null) };
    for (const [name, find] of Object.entries(otherFaults)) faults[name] = await find(view);
    return faults;
  }
  for (const [file, size] of [
    ['popup', POPUP],
    ['journal', NARROW],
  ] as const) {
    testEveryView(file, browser, size, ({ page, rest }) => findAll(page, rest));
  }
  describe('every other screen', () => {
    test.each([
      ['planning, step by step', lookAtWizard],
      ['what is looked up and pasted', lookAtAnswers],
      ['the popup over pages', lookAtPopup],
      ['the welcome page and every kind of card', lookAtPages],
    ] as const)('%s', async (_, lookAtScreens) => {
      const found: Faults = {};
      await lookAtScreens(
        browser.driver,
        async (view, rest, name) => {
          for (const [check, faults] of Object.entries(await findAll(view, rest))) {
            if (faults.length > 0) found[`${name}: ${check}`] = faults;
          }
        },
        browser.url,
      );
      expect(found).toEqual({});
    });
  });
}

/** The pages beside the app: what an installation opens, and every kind of card. */
async function lookAtPages(driver: Driver, look: Look): Promise<void> {
  for (const path of ['welcome.html', 'gallery.html']) {
    const page = await driver.openOwn(path);
    await page.resize(path === 'gallery.html' ? 420 : NARROW.width, 800);
    await page.settle();
    await look(page, page.settle, path);
    await page.close();
  }
}

/** Each step of planning, with what it says to who goes on without an answer. */
async function lookAtWizard(driver: Driver, look: Look): Promise<void> {
  const { page, fill, show, rest, close } = await walkApp(driver, 'popup');
  await page.resize(POPUP.width, POPUP.height);
  await fill(full());
  await show('sessions/new');
  const step = () => page.evaluate(() => document.querySelectorAll('.reached').length, null);
  const problem = () =>
    page.evaluate(() => document.querySelector('.wizard .problem')?.textContent ?? '', null);
  const choose = (value: string) => page.click(`label.chip:has(input[value=${value}])`);
  for (const answer of [
    // What was used last is not for home: the step refuses to go on.
    () => choose('home'),
    () => choose('professional'),
    async () => {},
    async () => {
      for (let part = 1; part <= 5; part++) {
        await page.click(`.checklist fieldset:nth-of-type(${part}) label.none`);
      }
    },
    () => page.type('input[name=date]', Temporal.Now.plainDateISO().add({ days: 2 }).toString()),
    async () => {},
  ]) {
    const at = await step();
    await look(page, rest, `wizard, step ${at}`);
    await answer();
    await look(page, rest, `wizard, step ${at} answered`);
    await page.click('.wizard button[type=submit]');
    await until('the next step, or why not', async () => (await step()) !== at || problem());
    if ((await step()) === at) await look(page, rest, `wizard, step ${at} refused`);
  }
  await close();
}

/** What is asked for: words looked up, and a list pasted. */
async function lookAtAnswers(driver: Driver, look: Look): Promise<void> {
  const { page, fill, show, rest, close } = await walkApp(driver, 'popup');
  await page.resize(POPUP.width, POPUP.height);
  await fill(full());
  for (const [view, field, typed, answer] of [
    ['terms', 'input[type=search]', 'collagn', ANSWERED],
    ['terms', 'input[type=search]', 'xyzzyq', ANSWERED],
    ['ingredients', 'textarea', LIST, '.ingredients-page .ingredients'],
    ['ingredients', 'textarea', 'no list', '.ingredients-page [aria-live] > p:only-child'],
  ] as const) {
    await show(view);
    await page.type(field, typed);
    await rest(answer);
    await look(page, rest, `${view}, ${typed}`);
  }
  await close();
}

/** The popup over pages with something to say. */
async function lookAtPopup(
  driver: Driver,
  look: Look,
  url: (name: string) => string,
): Promise<void> {
  await driver.clearStore();
  await driver.store(full());
  for (const [name, found] of [
    ['shop.html', '.page-list'],
    ['thread.html', '.page-claims'],
    ['no-terms.html', '.page-terms'],
  ] as const) {
    const page = await driver.open(url(name));
    const popup = await driver.openPopup();
    await until(`what is said of ${name}`, () =>
      popup.evaluate((found) => document.querySelector(found) !== null, found),
    );
    await popup.settle();
    await look(popup, popup.settle, `the popup over ${name}`);
    await popup.close();
    await page.close();
  }
}
