import type { Driver, ViewDriver } from './driver';
import { findFaults, openAll } from './findFaults';
import { until } from './until';
import { FLAGGED, FULL, STATES, VIEWS } from './views';

/** The popup's size, and what 200 % leaves of a window 640 px wide. */
const POPUP = { width: 380, height: 560 };
const NARROW = { width: 320, height: 560 };

type Look = (view: ViewDriver, name: string) => Promise<void>;

/** Every screen that readers see, shown one after the other to be looked at. */
export const SCREENS = [
  ['views', lookAtViews],
  ['planning, step by step', lookAtWizard],
  ['answers', lookAtAnswers],
  ['the welcome page and every kind of card', lookAtPages],
] as const;

/** What is wrong on some screens, by their names, with everything that folds opened. */
export async function findOnScreens(
  screens: (typeof SCREENS)[number][1],
  browser: { readonly driver: Driver; url(name: string): string },
  find: (view: ViewDriver) => Promise<string[]>,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const look: Look = async (view, name) => {
    await view.evaluate(openAll, null);
    await view.settle();
    const faults = [...(await view.evaluate(findFaults, null)), ...(await find(view))];
    if (faults.length > 0) found[name] = faults;
  };
  await screens(browser.driver, look, browser.url);
  return found;
}

async function lookAtViews(driver: Driver, look: Look): Promise<void> {
  for (const [state, records] of Object.entries(STATES)) {
    await fill(driver, records);
    await lookAt(driver, look, 'today', state);
  }
  await fill(driver, {});
  await lookAt(driver, look, 'sessions', 'empty');
  await fill(driver, FLAGGED);
  for (const view of ['sessions', 'sessions/new', 'skin/healing-one']) {
    await lookAt(driver, look, view, 'flagged');
  }
  await fill(driver, FULL);
  for (const view of [...VIEWS, 'ingredients']) await lookAt(driver, look, view, 'full');
}

async function fill(driver: Driver, records: Record<string, unknown>): Promise<void> {
  await driver.clearStore();
  await driver.store(records);
}

/** In the popup's size, and in a narrow journal. */
async function lookAt(driver: Driver, look: Look, view: string, state: string): Promise<void> {
  for (const [file, { width, height }] of [
    ['popup', POPUP],
    ['journal', NARROW],
  ] as const) {
    const page = await driver.openOwn(`${file}.html#/${view}`);
    await page.resize(width, height);
    await page.settle();
    await look(page, `${file} ${view}, ${state}`);
    await page.close();
  }
}

/** The pages beside the app: what an installation opens, and every kind of card. */
async function lookAtPages(driver: Driver, look: Look): Promise<void> {
  for (const path of ['welcome.html', 'gallery.html']) {
    const page = await driver.openOwn(path);
    await page.resize(path === 'gallery.html' ? 420 : NARROW.width, 800);
    await page.settle();
    await look(page, path);
    await page.close();
  }
}

/** Each step of planning, with what it says to who goes on without an answer. */
async function lookAtWizard(driver: Driver, look: Look): Promise<void> {
  await fill(driver, FULL);
  const page = await driver.openOwn('popup.html#/sessions/new');
  await page.resize(POPUP.width, POPUP.height);
  const step = () => page.evaluate(() => document.querySelectorAll('.reached').length, null);
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
    await look(page, `wizard, step ${at}`);
    await answer();
    await page.settle();
    await look(page, `wizard, step ${at} answered`);
    await page.click('.wizard button[type=submit]');
    await page.settle();
    if ((await step()) === at) await look(page, `wizard, step ${at} refused`);
  }
  await page.close();
}

/** What is asked for: words looked up, a list pasted, and the popup over pages with something to say. */
async function lookAtAnswers(
  driver: Driver,
  look: Look,
  url: (name: string) => string,
): Promise<void> {
  await fill(driver, FULL);
  for (const [path, field, typed] of [
    ['terms', 'input[type=search]', 'collagn'],
    ['terms', 'input[type=search]', 'xyzzyq'],
    ['ingredients', 'textarea', 'INCI: AQUA, GLYCERIN, RETINAL 0.1%, PARFUM, XYZATE'],
    ['ingredients', 'textarea', 'no list'],
  ] as const) {
    const page = await driver.openOwn(`popup.html#/${path}`);
    await page.resize(POPUP.width, POPUP.height);
    await page.type(field, typed);
    await page.settle();
    await look(page, `${path}, ${typed}`);
    await page.close();
  }
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
    await look(popup, `the popup over ${name}`);
    await popup.close();
    await page.close();
  }
}
