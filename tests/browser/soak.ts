import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from './chromium';
import type { Driver, Memory, PageDriver } from './driver';
import { servePages } from './servePages';

/** Saved pages of others, which may be absent, and those of the tests that stay as they are. */
const FOLDERS = [
  { folder: resolve('../shared/pages'), scripts: false },
  { folder: resolve('tests/browser/pages'), scripts: true },
];
/** Pages that never come to rest, or break what memory is read with. */
const LEFT_OUT = /^(?:hostile|restless|detect|prerenders)\./;
/** What a reader's visit is compressed into. */
const VISIT_MS = 500;

/**
 * `npm run soak`: hours of browsing in minutes. First every page in a tab of its own, with Skinwise and
 * without; then rounds through all of them in two tabs, there and back, with cards opened. What a tab
 * holds is read at the same page after each round: it should not grow.
 */
export async function soak(browser: InstalledBrowser, rounds: number): Promise<void> {
  const servers = await Promise.all(
    FOLDERS.filter(({ folder }) => existsSync(folder)).map(async ({ folder, scripts }) => {
      const { url, stop } = await servePages(folder, { scripts });
      const names = readdirSync(folder).filter(
        (name) => /html$/.test(name) && !LEFT_OUT.test(name),
      );
      return { urls: names.map(url), stop };
    }),
  );
  const urls = servers.flatMap(({ urls }) => urls);
  const home = urls.find((url) => url.endsWith('sample-article.html')) ?? '';
  const driver = await launchChromium(browser);
  try {
    console.log(`\n${urls.length} pages, ${rounds} rounds`);
    await compareTabs(driver, urls);
    await goRound(driver, urls, home, rounds);
  } finally {
    await driver.close();
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}

async function visit(page: PageDriver): Promise<void> {
  // A page that goes on by itself takes the call with it.
  await page.evaluate(() => scrollBy(0, innerHeight), null).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, VISIT_MS));
}

async function compareTabs(driver: Driver, urls: readonly string[]): Promise<void> {
  const held = { 'on-click': [] as Memory[], 'all-sites': [] as Memory[] };
  for (const access of ['on-click', 'all-sites'] as const) {
    await driver.setSiteAccess(access);
    for (const url of urls) {
      const page = await driver.open(url);
      await visit(page);
      held[access].push(await page.memory());
      await page.close();
    }
  }
  const over = (read: (memory: Memory) => number): number[] =>
    held['all-sites'].map((memory, index) => {
      const without = held['on-click'][index];
      return read(memory) - (without ? read(without) : 0);
    });
  const row = (what: string, all: readonly number[]) => {
    const sorted = [...all].sort((a, b) => a - b);
    const at = (part: number) => round(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
    return { 'a tab with Skinwise over one without': what, median: at(0.5), most: at(1) };
  };
  console.table([
    row(
      'heap, MB',
      over(({ heapBytes }) => heapBytes / 1e6),
    ),
    row(
      'nodes',
      over(({ nodes }) => nodes),
    ),
    row(
      'listeners',
      over(({ listeners }) => listeners),
    ),
    row(
      'documents',
      over(({ documents }) => documents),
    ),
  ]);
}

async function goRound(
  driver: Driver,
  urls: readonly string[],
  home: string,
  rounds: number,
): Promise<void> {
  const page = await driver.open(home);
  for (let count = 0; count <= rounds; count++) {
    for (const url of count === 0 ? [] : urls) {
      await page.goTo(url);
      await visit(page);
      await openCard(page);
      await page.goTo(home);
      await page.goBack();
      await visit(page);
      // Another tab comes and goes meanwhile.
      const other = await driver.open(url);
      await other.close();
    }
    await page.goTo(home);
    await visit(page);
    const { heapBytes, nodes, listeners, documents } = await page.memory();
    const tabs = (await driver.tabs()).length;
    const row = { heap: round(heapBytes / 1e6), nodes, listeners, documents, tabs };
    // At once: whoever stops it has what was measured.
    console.log(`after ${count} rounds:`, row);
  }
  const said = driver.takeErrors();
  console.log(said.length === 0 ? 'No error of anyone’s.' : [...new Set(said)].join('\n'));
}

async function openCard(page: PageDriver): Promise<void> {
  const mark = (await page.marks()).find(({ box }) => box.y > 0 && box.y < 700 && box.width > 0);
  if (!mark) return;
  await page.moveMouse(3, 3);
  await page.moveMouse(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
  await new Promise((resolve) => setTimeout(resolve, VISIT_MS));
  await page.press('Escape');
}

const round = (value: number): number => Math.round(value * 10) / 10;
