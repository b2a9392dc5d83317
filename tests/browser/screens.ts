import '../setup';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { takeChapters } from './chapterScreens';
import { launchChromium } from './chromium';
import type { Driver, PageDriver } from './driver';
import { servePages } from './servePages';
import { stillPicture } from './stillPicture';
import { until } from './until';
import { full, STATES, VIEWS } from './views';

const FOLDER = '.output/screens';

/** Every look that a screen must bear. */
const LOOKS = ['light', 'dark', 'forced-colors', 'zoom-200', 'rtl'] as const;
type Look = (typeof LOOKS)[number];

/** A popup is never higher than 600 px, so at double zoom half of that is left. */
const POPUP = { width: 380, height: 560, zoomed: { width: 380, height: 300 } };
const TAB = { width: 1280, height: 900, zoomed: { width: 640, height: 450 } };
const GALLERY = { width: 1100, height: 3200, zoomed: { width: 550, height: 3200 } };

/** `npm run screens`: pictures of every screen in every look, to be looked at. */
export async function takeScreens(browser: InstalledBrowser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const server = await servePages(resolve('tests/browser/pages'), { scripts: true });
  const driver = await launchChromium(browser);
  const take = async (path: string, size: typeof POPUP, name: string): Promise<void> => {
    for (const look of LOOKS) await picture(driver, path, size, look, name);
  };
  try {
    for (const [state, records] of Object.entries(STATES)) {
      await driver.clearStore();
      await driver.store(records);
      await take('popup.html#/today', POPUP, `popup-today-${state}`);
      if (state === 'nothing-yet') await take('journal.html#/sessions', TAB, 'journal-empty');
    }
    await driver.clearStore();
    await driver.store(full());
    for (const view of VIEWS) {
      await take(`popup.html#/${view}`, POPUP, `popup-${view.replace('/', '-')}`);
    }
    for (const view of ['today', 'guide', 'guide/collagen', 'terms', 'sessions', 'sheet']) {
      await take(`journal.html#/${view}`, TAB, `journal-${view.replace('/', '-')}`);
    }
    await takeChapters(driver, FOLDER);
    await take('welcome.html', TAB, 'welcome');
    await take('gallery.html', GALLERY, 'gallery');
    for (const query of ['collagn', 'xyzzyq']) await searchPicture(driver, query);
    await sheetOnPaper(driver);
    await popupOverPage(driver, server.url('sample-article.html'));
    for (const scheme of ['light', 'dark'] as const) {
      await cardPicture(driver, server.url('sample-article.html'), scheme);
    }
  } finally {
    await driver.close();
    await server.stop();
  }
  console.log(`Pictures are in ${FOLDER}.`);
}

async function picture(
  driver: Driver,
  path: string,
  size: typeof POPUP,
  look: Look,
  name: string,
): Promise<void> {
  const page = await driver.openOwn(path);
  await wear(page, look, size);
  await stillPicture(page, join(FOLDER, `${name}-${look}.png`));
  await page.close();
}

async function wear(page: PageDriver, look: Look, size: typeof POPUP): Promise<void> {
  const { width, height } = look === 'zoom-200' ? size.zoomed : size;
  await page.resize(width, height);
  await page.setColorScheme(look === 'dark' ? 'dark' : 'light');
  if (look === 'forced-colors') await page.setMedia({ forcedColors: true });
  // No right-to-left language is there yet: the same words, mirrored, show what would not turn.
  if (look === 'rtl') {
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }, null);
  }
}

async function searchPicture(driver: Driver, query: string): Promise<void> {
  const page = await driver.openOwn('popup.html#/terms');
  await page.resize(POPUP.width, POPUP.height);
  await page.type('input[type=search]', query);
  await stillPicture(page, join(FOLDER, `popup-search-${query}.png`));
  await page.close();
}

async function sheetOnPaper(driver: Driver): Promise<void> {
  const page = await driver.openOwn('journal.html#/sheet');
  // A4 at 96 px to the inch, less its margins.
  await page.resize(720, 1000);
  await page.setMedia({ print: true });
  await stillPicture(page, join(FOLDER, 'journal-sheet-print.png'));
  await page.close();
}

async function popupOverPage(driver: Driver, url: string): Promise<void> {
  const page = await driver.open(url);
  const popup = await driver.openPopup();
  await until('the terms', async () => (await popup.text()).includes('terms on this page'));
  await popup.evaluate(() => document.querySelector('.page-terms')?.scrollIntoView(), null);
  await stillPicture(popup, join(FOLDER, 'popup-this-page.png'));
  await popup.close();
  await page.close();
}

async function cardPicture(driver: Driver, url: string, scheme: 'light' | 'dark'): Promise<void> {
  const page = await driver.open(url);
  await page.setColorScheme(scheme);
  const mark = await until('the mark', async () =>
    (await page.marks()).find(({ text }) => text === 'Retinol'),
  );
  await page.moveMouse(mark.box.x + 5, mark.box.y + 5);
  await until('the card', () => page.card());
  await stillPicture(page, join(FOLDER, `card-${scheme}.png`));
  await page.clickInCard('More');
  await stillPicture(page, join(FOLDER, `card-more-${scheme}.png`));
  await page.close();
}
