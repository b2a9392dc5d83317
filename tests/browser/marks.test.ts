import { resolve } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { ensureBrowser } from '../../scripts/ensureBrowser.mjs';
import { launchChromium, until } from './chromium';
import type { Driver } from './driver';
import { servePages } from './servePages';

let driver: Driver;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  pages = await servePages(resolve('tests/browser/pages'), { scripts: true });
  driver = await launchChromium(ensureBrowser());
});
afterAll(async () => {
  await driver?.close();
  await pages?.stop();
});

test('x', async () => {
  const page = await driver.open(pages.url('sample-article.html'));
  const popup = await driver.openPopup();
  for (const h of [560, 500, 400, 300, 560]) {
    await popup.evaluate((h) => { (document.querySelector('#app') as HTMLElement).style.height = h + 'px'; }, h);
    await new Promise((r) => setTimeout(r, 700));
    console.log(h, await popup.evaluate(() => [innerWidth, innerHeight, outerWidth, outerHeight, document.documentElement.scrollHeight, screen.availHeight, devicePixelRatio], null));
  }
  await popup.screenshot('/tmp/popup.png');
});
