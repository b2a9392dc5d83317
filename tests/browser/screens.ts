import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { servePages } from './servePages';
import { until } from './until';
import { VIEWS } from './views';

const FOLDER = '.output/screens';
const POPUP = { width: 380, height: 560 };
const TAB = { width: 1100, height: 800 };

/** The chapters with pictures in them, and the ways in which people may see those. */
const CHAPTERS = [
  'what-it-is',
  'when-results-show',
  'who-should-not',
  'before',
  'aftercare',
  'red-flags',
] as const;
const WAYS: Readonly<Record<string, Way>> = {
  wide: { width: 1100 },
  narrow: { width: 380 },
  dark: { width: 380, scheme: 'dark' },
  // 200 % of a 640 px wide window leaves 320 CSS pixels.
  zoomed: { width: 320 },
  'few-colours': { width: 380, forcedColors: true },
  'right-to-left': { width: 380, rightToLeft: true },
  print: { width: 700, print: true },
};
interface Way {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly print?: boolean;
  readonly rightToLeft?: boolean;
}

/** Stored sessions that bring each state of Today about, by days from now. */
const STATES = {
  'nothing-yet': [],
  planned: [session('planned-one', 6, 'planned')],
  unconfirmed: [session('unconfirmed', -1, 'planned')],
  healing: [session('healing-one', -3, 'done')],
  healed: [session('healed-one', -30, 'done')],
} as const;

/** `npm run screens`: pictures of every screen, light and dark, to be looked at. */
export async function takeScreens(browser: InstalledBrowser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const server = await servePages(resolve('tests/browser/pages'), { scripts: true });
  const driver = await launchChromium(browser);
  try {
    for (const scheme of ['light', 'dark'] as const) {
      for (const [state, sessions] of Object.entries(STATES)) {
        await setSessions(driver, sessions);
        await picture(driver, 'popup.html#/today', POPUP, scheme, `popup-today-${state}`);
      }
      await setSessions(driver, [...STATES.planned, ...STATES.healing]);
      for (const view of VIEWS) {
        const name = view.replace('/', '-');
        await picture(driver, `popup.html#/${view}`, POPUP, scheme, `popup-${name}`);
      }
      for (const view of ['today', 'guide/collagen', 'terms', 'sessions']) {
        const name = view.replace('/', '-');
        await picture(driver, `journal.html#/${view}`, TAB, scheme, `journal-${name}`);
      }
      await cardPicture(driver, server.url('sample-article.html'), scheme);
    }
    await setSessions(driver, STATES.healing);
    for (const chapter of CHAPTERS) {
      for (const [name, way] of Object.entries(WAYS))
        await wholeChapter(driver, chapter, name, way);
    }
  } finally {
    await driver.close();
    await server.stop();
  }
  console.log(`Pictures are in ${FOLDER}.`);
}

function session(id: string, days: number, status: 'planned' | 'done') {
  const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  return { version: 1, id, date, time: '14:30', status, settled: ['day-before', 'start'] };
}

async function setSessions(driver: Driver, sessions: readonly { id: string }[]): Promise<void> {
  await driver.clearStore();
  await driver.store(Object.fromEntries(sessions.map((one) => [`session:${one.id}`, one])));
}

async function picture(
  driver: Driver,
  path: string,
  size: { width: number; height: number },
  scheme: 'light' | 'dark',
  name: string,
): Promise<void> {
  const page = await driver.openOwn(path);
  await page.setColorScheme(scheme);
  await page.resize(size.width, size.height);
  await page.settle();
  await page.screenshot(join(FOLDER, `${name}-${scheme}.png`));
  await page.close();
}

/** A chapter from its title to its end, as tall as it is. */
async function wholeChapter(driver: Driver, id: string, name: string, way: Way): Promise<void> {
  const page = await driver.openOwn(`journal.html#/guide/${id}`);
  const { width, scheme = 'light', rightToLeft = false, ...media } = way;
  await page.setColorScheme(scheme);
  await page.setMedia(media);
  await page.resize(width, 800);
  await page.settle();
  const height = await page.evaluate((mirrored) => {
    if (mirrored) document.documentElement.dir = 'rtl';
    return document.documentElement.scrollHeight;
  }, rightToLeft);
  await page.resize(width, height);
  await page.settle();
  await page.screenshot(join(FOLDER, `chapter-${id}-${name}.png`));
  await page.close();
}

async function cardPicture(driver: Driver, url: string, scheme: 'light' | 'dark'): Promise<void> {
  const page = await driver.open(url);
  await page.setColorScheme(scheme);
  await page.settle();
  const mark = (await page.marks()).find(({ text }) => text === 'Retinol');
  if (!mark) throw new Error('Retinol is not marked.');
  await page.moveMouse(mark.box.x + 5, mark.box.y + 5);
  await until('the card', () => page.card());
  await page.settle();
  await page.screenshot(join(FOLDER, `card-${scheme}.png`));
  await page.clickInCard('More');
  await page.settle();
  await page.screenshot(join(FOLDER, `card-more-${scheme}.png`));
  await page.close();
}
