import { resolve } from 'node:path';
import type { InstalledBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium } from '../browser/chromium';
import { servePages } from '../browser/servePages';
import { until } from '../browser/until';

/** A page's own view of one card: when the pointer came to rest, and when a host was added. */
interface Watch {
  rested: number;
  shown: number;
}

/**
 * From the pointer's rest on a mark to the card in the page, in ms, with the extension as it ships;
 * the first is the frame's first card, for which its script has to come.
 */
export async function dwellToCard(browser: InstalledBrowser): Promise<number[]> {
  const pages = await servePages(resolve('tests/browser/pages'), { scripts: true });
  const driver = await launchChromium(browser);
  const page = await driver.open(pages.url('sample-article.html'));
  await until('marks', async () => (await page.marks()).length > 8);
  await page.settle();
  const marks = (await page.marks()).slice(0, 8);
  const times: number[] = [];
  for (const { box } of marks) {
    await page.moveMouse(3, 3);
    await page.press('Escape');
    await page.evaluate(() => {
      const watch: Watch = { rested: 0, shown: 0 };
      Object.assign(globalThis, { watch });
      addEventListener('pointermove', () => {
        watch.rested = performance.now();
      });
      new MutationObserver((records) => {
        if (records.some(({ addedNodes }) => addedNodes.length > 0)) {
          watch.shown ||= performance.now();
        }
      }).observe(document.documentElement, { childList: true });
    }, null);
    await page.moveMouse(box.x + box.width / 2, box.y + box.height / 2);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const seen = await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch, null);
    if (seen.shown > 0) times.push(seen.shown - seen.rested);
  }
  await driver.close();
  await pages.stop();
  return times;
}
