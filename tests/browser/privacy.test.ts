/// <reference types="chrome" />
import { test } from 'vitest';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

test('a request that the extension makes, by itself and not for a page, would be seen', async () => {
  const own = await browser.driver.openOwn('journal.html');
  const id = await own.evaluate(
    async () => (await chrome.tabs.create({ url: 'https://example.org/?secret' })).id ?? 0,
    null,
  );
  await until('the request', async () =>
    browser.driver.takeRequests().includes('example.org, asked for by no page'),
  );
  // The browser tries more than once, and shows then that it cannot.
  await until('it to give up', () =>
    own.evaluate(async (id) => (await chrome.tabs.get(id)).status === 'complete', id),
  );
  await own.evaluate((id) => chrome.tabs.remove(id), id);
  browser.driver.takeRequests();
  await own.close();
});
