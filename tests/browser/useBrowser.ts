import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { BrowserName } from '../../scripts/ensureBrowser.mjs';
import type { Box, Driver, PageDriver, SeenMark } from './driver';
import { buildPseudo } from './pseudoLocale';
import { saveFailure } from './saveFailure';
import { servePages } from './servePages';
import { until } from './until';
import { launch, type WorkerBrowser, withWorkerBrowser } from './workerBrowser';

/** Fixture pages, and what browsers and the extension bring with them. */
const ON_THIS_MACHINE =
  /^(?:http:\/\/(?:127\.0\.0\.1|localhost):|(?:chrome|chrome-extension|moz-extension|data|blob|about):)/;

/**
 * Whether the tests run in this browser. What is tested in one alone stands with its reason in
 * docs/browser-bugs.md.
 */
export const isIn = (name: BrowserName): boolean => inject('browserName') === name;

/**
 * A browser with the built extension for a test file, and the fixture pages served to it. The browser
 * is its worker's, which other files have used before and will use after it, unless it is asked to
 * speak in another way than others.
 *
 * @param language the browser's; Chromium alone can be told
 * @param pseudo has the extension speak the pseudo-locale
 */
export function useBrowser({
  language,
  pseudo,
}: {
  readonly language?: string;
  readonly pseudo?: boolean;
} = {}): {
  readonly driver: Driver;
  url(name: string): string;
} {
  let driver: Driver;
  let shared: WorkerBrowser | undefined;
  let pages: Awaited<ReturnType<typeof servePages>>;
  let hasFailed = false;

  beforeAll(async () => {
    pages = await servePages(resolve('tests/browser/pages'), { scripts: true });
  });
  if (language || pseudo) {
    let extension: string | undefined;
    beforeAll(async () => {
      const name = inject('browserName');
      const built = resolve('.output', `${name === 'firefox' ? name : 'chrome'}-mv3`);
      if (pseudo) extension = await buildPseudo(built);
      driver = await launch({ ...(extension && { extension }), ...(language && { language }) });
    });
    afterAll(async () => {
      await driver?.close();
      if (extension) await rm(extension, { recursive: true, force: true });
    });
  } else {
    withWorkerBrowser.beforeAll(async ({ workerBrowser }) => {
      shared = workerBrowser;
      driver = await workerBrowser.take();
    });
  }
  beforeEach(async () => {
    if (!hasFailed) return;
    hasFailed = false;
    driver = (await shared?.replaceSick()) ?? driver;
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    hasFailed = true;
    await saveFailure(driver, task);
  });
  afterAll(async () => {
    const errors = driver?.takeErrors();
    const asked = driver?.takeRequests().filter((address) => !ON_THIS_MACHINE.test(address));
    await pages?.stop();
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
