import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { type BrowserName, ensureBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from './chromium';
import type { Box, Driver, PageDriver, SeenMark } from './driver';
import { launchFirefox } from './firefox';
import { buildPseudo } from './pseudoLocale';
import { servePages } from './servePages';
import { until } from './until';

/** Fixture pages, and what browsers and the extension bring with them. */
const ON_THIS_MACHINE =
  /^(?:http:\/\/(?:127\.0\.0\.1|localhost):|(?:chrome|chrome-extension|moz-extension|data|blob|about):)/;
declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/**
 * Whether the tests run in this browser. What is tested in one alone stands with its reason in
 * docs/browser-bugs.md.
 */
export const isIn = (name: BrowserName): boolean => inject('browserName') === name;

/**
 * A browser with the built extension for a test file, and the fixture pages served to it.
 *
 * @param language the browser's; Chromium alone can be told
 * @param pseudo has the extension speak the pseudo-locale, written in this direction
 */
export function useBrowser({
  language,
  pseudo,
}: {
  readonly language?: string;
  readonly pseudo?: 'ltr' | 'rtl';
} = {}): {
  readonly driver: Driver;
  url(name: string): string;
} {
  const name = inject('browserName');
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof servePages>>;
  let extension = resolve('.output', `${name === 'firefox' ? name : 'chrome'}-mv3`);
  beforeAll(async () => {
    if (pseudo) extension = await buildPseudo(extension, pseudo);
    pages = await servePages(resolve('tests/browser/pages'), { scripts: true });
    const options = { headless: true, online: false, extension, ...(language && { language }) };
    driver = await LAUNCH[name](ensureBrowser(name), options);
  });
  afterAll(async () => {
    const errors = driver?.takeErrors();
    const asked = driver?.takeRequests().filter((address) => !ON_THIS_MACHINE.test(address));
    await driver?.close();
    await pages?.stop();
    if (pseudo) await rm(extension, { recursive: true, force: true });
    expect(errors, 'uncaught errors in pages or in the extension').toEqual([]);
    expect(asked, 'requests that leave this machine').toEqual([]);
  });
  return {
    get driver() {
      return driver;
    },
    url: (name) => pages.url(name),
  };
}

/** The marks of a page once there are some and two looks agree. */
export async function settledMarks(page: PageDriver): Promise<SeenMark[]> {
  let before = '';
  return until('marks that stay', async () => {
    await page.settle();
    const marks = await page.marks();
    const now = JSON.stringify(marks);
    const same = now === before;
    before = now;
    return same && marks.length > 0 && marks;
  });
}

/** Rests the real mouse on the first mark with a text, coming from the corner of the page. */
export async function restOn(page: PageDriver, text: string): Promise<SeenMark> {
  const mark = (await settledMarks(page)).find((mark) => mark.text === text);
  if (!mark) throw new Error(`"${text}" is not marked.`);
  await page.moveMouse(3, 3);
  await page.moveMouse(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
  return mark;
}

/** Opens "More" in the card with the real mouse: only a card that is not inert lets itself be used. */
export async function readMore(page: PageDriver, frame?: Box): Promise<void> {
  const before = await until('the card', () => page.card());
  await page.settle();
  await page.clickInCard('More', frame);
  await until('more text', async () => {
    const card = await page.card();
    return card && card.text.length > before.text.length + 50;
  });
}
