import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compileContent } from '../../content/compileContent';
import { readContentFiles } from '../../content/readContentFiles';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from './chromium';
import type { Driver, PageDriver } from './driver';
import { scrollToMark } from './scrollToMark';
import { servePages } from './servePages';
import { stillPicture } from './stillPicture';
import { until } from './until';

const SAMPLE = 'tests/browser/pages/sample-article.html';
const PICTURES = '.output/pictures';

/**
 * `npm start`: shows Skinwise on a page. With a display in a window, until it is closed; without
 * one it says and pictures what a reader would see.
 *
 * @param target an HTML file or an http address; the sample article when there is none
 */
export async function show(browser: InstalledBrowser, target: string = SAMPLE): Promise<void> {
  const isAddress = /^https?:\/\//.test(target);
  const file = resolve(target);
  const server = isAddress ? undefined : await servePages(dirname(file), { scripts: true });
  const url = server ? server.url(encodeURIComponent(basename(file))) : target;
  const headless = !hasDisplay();
  const driver = await launchChromium(browser, { headless, online: isAddress });
  try {
    const page = await driver.open(url);
    if (headless) await report(driver, page, url);
    else {
      console.log(`\nSkinwise is open on ${url}. Close the window to end.`);
      await driver.closed();
    }
  } finally {
    await driver.close();
    await server?.stop();
  }
}

/** Windows and macOS always have one; elsewhere a session says so. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function report(driver: Driver, page: PageDriver, url: string): Promise<void> {
  const { terms } = compileContent(readContentFiles(resolve('content')));
  const names = new Map(terms.map(({ id, name }) => [id, name]));
  const found = await until('the page to be read', () => settledTerms(driver, url), 30_000);
  console.log(`\n${url}`);
  if (found.length === 0) console.log('No skincare terms on this page.');
  else {
    console.table(
      found.map(({ termId, count, context }) => ({
        term: names.get(termId) ?? termId,
        times: count,
        'first context': context,
      })),
    );
  }
  const [next] = (await driver.alarms()).sort((a, b) => a.at - b.at);
  console.log(
    `Next reminder: ${next ? new Date(next.at).toLocaleString() : 'none, no session is planned'}.`,
  );
  await takePictures(driver, page);
}

/** The terms of the page, once two looks in a row agree. */
async function settledTerms(driver: Driver, url: string) {
  const before = await driver.pageTerms(url);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const after = await driver.pageTerms(url);
  return JSON.stringify(before) === JSON.stringify(after) ? after : undefined;
}

async function takePictures(driver: Driver, page: PageDriver): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const picture = (name: string): string => join(PICTURES, `${name}.png`);
  const taken = [picture('page')];
  await stillPicture(page, picture('page'));

  const mark = await scrollToMark(page);
  if (mark) {
    await page.moveMouse(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await until('the card', () => page.card());
    await stillPicture(page, picture('card'));
    taken.push(picture('card'));
  } else {
    console.log('There is no mark to be seen, so there is no picture of a card.');
  }
  const popup = await driver.openPopup();
  await until('the popup', async () => (await popup.text()).length > 100);
  await stillPicture(popup, picture('popup'));
  taken.push(picture('popup'));
  console.log(`Pictures: ${taken.join(', ')}`);
}
