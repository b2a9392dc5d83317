import { expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { openAll } from './findFaults';
import { findViolations } from './findViolations';
import { DOUBLE_ZOOM, type Faults, POPUP, testEveryView } from './testEveryView';
import { isIn, useBrowser } from './useBrowser';
import { ANSWERED, walkApp } from './walkApp';

const browser = useBrowser();

/** Views that a window this wide lays out in columns, and the plainest one. */
const WIDE = { width: 1280, height: 900, views: ['today', 'guide/pores', 'sessions', 'sheet'] };
const OPENED = { width: 1100, height: 800 };

/**
 * axe reads the same DOM and colours of the same tokens in both browsers. Chromium looks at every screen
 * with it, Firefox at a few main ones, which shows that it finds no more there.
 */
const IN_FIREFOX = ['today', 'sessions', 'guide/collagen'];
const hasAxe = (state: string, view: string): boolean =>
  isIn('chromium') || (state === 'full' && IN_FIREFOX.includes(view));

testEveryView('popup', browser, POPUP, async ({ page, rest, state, view }) => ({
  ...(hasAxe(state, view) && (await findInSchemes(page, rest))),
  'the popup itself scrolls': await findScrolling(page),
}));

testEveryView('journal', browser, DOUBLE_ZOOM, async ({ page, rest, view }) => {
  const faults: Faults = { 'cut off sideways at double zoom': await findTooWide(page) };
  if (isIn('chromium') && WIDE.views.includes(view)) {
    await page.resize(WIDE.width, WIDE.height);
    await rest();
    Object.assign(faults, await findInSchemes(page, rest));
  }
  if (isIn('chromium') && view.startsWith('guide/')) {
    await page.resize(OPENED.width, OPENED.height);
    await page.evaluate(openAll, null);
    await page.evaluate(tickAll, null);
    await rest();
    faults['axe in light, with all opened and ticked'] = await findViolations(page, 'light');
  }
  return faults;
});

test.skipIf(isIn('firefox')).each(['collagn', 'xyzzyq'])(
  'popup guide, what the search says to %s',
  async (query) => {
    const { page, show, rest, close } = await walkApp(browser.driver, 'popup');
    await page.resize(POPUP.width, POPUP.height);
    await show('guide');
    await page.type('input[type=search]', query);
    await rest(ANSWERED);
    await expectNothing(await findInSchemes(page, rest));
    await close();
  },
);

test.skipIf(isIn('firefox')).each([
  ['welcome.html', 1000, 1000],
  ['gallery.html', 1100, 800],
])('%s', async (path, width, height) => {
  const page = await browser.driver.openOwn(path);
  await page.resize(width, height);
  await page.settle();
  await expectNothing(await findInSchemes(page, () => page.settle()));
  await page.close();
});

async function expectNothing(faults: Faults): Promise<void> {
  for (const [check, found] of Object.entries(faults)) expect(found, check).toEqual([]);
}

/** Every rule in light, those of colours in dark. */
async function findInSchemes(page: PageDriver, rest: () => Promise<void>): Promise<Faults> {
  await page.setColorScheme('light');
  await rest();
  const light = await findViolations(page, 'light');
  await page.setColorScheme('dark');
  await rest();
  const dark = await findViolations(page, 'dark');
  await page.setColorScheme('light');
  return { 'axe in light': light, 'axe in dark': dark };
}

/** What is longer than the popup scrolls in its view, below what stays on top. */
async function findScrolling(page: PageDriver): Promise<string[]> {
  const size = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return `${scrollWidth} x ${scrollHeight} px`;
  }, null);
  const own = `${POPUP.width} x ${POPUP.height} px`;
  return size === own ? [] : [`${size} in a popup of ${own}`];
}

async function findTooWide(page: PageDriver): Promise<string[]> {
  const widths = await page.evaluate(
    () =>
      ['html', 'main'].map((name) => [name, document.querySelector(name)?.scrollWidth] as const),
    null,
  );
  return widths
    .filter(([, width = Number.POSITIVE_INFINITY]) => width > DOUBLE_ZOOM.width)
    .map(([name, width]) => `<${name}> is ${width} px wide`);
}

/** Runs in a view. Each tick is drawn before the next one is made, which would undo it otherwise. */
async function tickAll(): Promise<void> {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('.check-item input')];
  for (const box of boxes) {
    if (!box.checked) box.click();
    await new Promise(requestAnimationFrame);
  }
  const unticked = boxes.filter(({ checked }) => !checked).length;
  if (unticked > 0) throw new Error(`${unticked} of ${boxes.length} boxes are not ticked.`);
}
