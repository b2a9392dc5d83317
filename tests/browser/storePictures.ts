import '../setup';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from './chromium';
import type { Driver, PageDriver } from './driver';
import { servePages } from './servePages';
import { stillPicture } from './stillPicture';
import { until } from './until';
import { settledMarks } from './useBrowser';
import { full, STATES } from './views';

const FOLDER = resolve('.output/store');
/** What both stores ask for. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

/** `npm run store`: the pictures of the stores' listings, of the real thing. */
export async function takeStorePictures(browser: InstalledBrowser): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const server = await servePages(resolve('tests/browser/pages'), { scripts: true });
  const tiles = await servePages(FOLDER, { scripts: false });
  const driver = await launchChromium(browser);
  const fill = async (records: Record<string, unknown>): Promise<void> => {
    await driver.clearStore();
    await driver.store(records);
  };
  try {
    await fill(STATES.healing);
    await cardOnPage(driver, server.url('sample-article.html'));
    await popupOnPage(driver, server.url('sample-article.html'));
    await fill(full());
    await own(driver, 'journal.html#/sessions', '3-journal');
    await own(driver, 'journal.html#/guide/collagen', '4-guide');
    await own(driver, 'welcome.html', '5-welcome');
    await promoTile(driver, tiles.url('tile.html'));
  } finally {
    await driver.close();
    await server.stop();
    await tiles.stop();
  }
  console.log(`Pictures are in ${FOLDER}.`);
}

const picture = (name: string): string => join(FOLDER, `${name}.png`);

async function openSized(driver: Driver, url: string): Promise<PageDriver> {
  const page = await driver.open(url);
  await page.resize(SCREEN.width, SCREEN.height);
  await settledMarks(page);
  return page;
}

async function cardOnPage(driver: Driver, url: string): Promise<void> {
  const page = await openSized(driver, url);
  const mark = await until('the mark', async () =>
    (await page.marks()).find(({ text }) => text === 'Retinol'),
  );
  await page.moveMouse(mark.box.x + 5, mark.box.y + 5);
  await until('the card', () => page.card());
  await stillPicture(page, picture('1-card'));
  await page.close();
}

/** The popup is a window of its own: its picture is laid where browsers show it, over the page's. */
async function popupOnPage(driver: Driver, url: string): Promise<void> {
  const page = await openSized(driver, url);
  const popup = await driver.openPopup();
  await until('the terms', async () => (await popup.text()).includes('on this page'));
  await stillPicture(popup, picture('popup'));
  await popup.close();
  await stillPicture(page, picture('page'));
  const [below, above] = await Promise.all(
    ['page', 'popup'].map(async (name) => (await readFile(picture(name))).toString('base64')),
  );
  await page.goTo('about:blank');
  await page.evaluate(
    ([below, above]) => {
      document.body.style.cssText = `margin: 0; background: url(data:image/png;base64,${below})`;
      const popup = new Image();
      popup.src = `data:image/png;base64,${above}`;
      popup.style.cssText =
        'position: fixed; top: 8px; right: 24px; border-radius: 12px; box-shadow: 0 8px 32px #0006';
      document.body.append(popup);
    },
    [below, above] as const,
  );
  await stillPicture(page, picture('2-popup'));
  await page.close();
}

async function own(driver: Driver, path: string, name: string): Promise<void> {
  const page = await driver.openOwn(path);
  await page.resize(SCREEN.width, SCREEN.height);
  await stillPicture(page, picture(name));
  await page.close();
}

/** The icon and what Skinwise is, in its own colours. */
async function promoTile(driver: Driver, url: string): Promise<void> {
  const icon = await readFile('assets/icon.svg', 'utf8');
  await writeFile(
    join(FOLDER, 'tile.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Skinwise</title>
    <style>
      body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center;
        gap: 12px; background: #fbf7f3; color: #2b2320; font: 600 32px system-ui, sans-serif; }
      svg { width: 88px } p { margin: 0; font: 16px system-ui, sans-serif; color: #6b5d56 }
    </style>${icon}<div>Skinwise</div><p>Skincare words, explained where you read them</p>`,
  );
  const page = await driver.open(url);
  await page.resize(TILE.width, TILE.height);
  await stillPicture(page, picture('tile-440x280'));
  await page.close();
}
