/// <reference types="chrome" />
import { readdirSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import type { ViewDriver } from './driver';
import { until } from './until';
import { isIn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const shown = (view: ViewDriver, text: string) =>
  until(`"${text}"`, async () => (await view.text()).includes(text));
const popupOver = async (name: string): Promise<ViewDriver> => {
  await settledMarks(await browser.driver.open(browser.url(name)));
  return browser.driver.openPopup();
};
/** The groups of the list on show: what is said, and of which ingredients. */
const groups = (view: ViewDriver) =>
  view.evaluate(
    () =>
      Object.fromEntries(
        [...document.querySelectorAll('.ingredients > div')].map((group) => [
          group.querySelector('dt')?.textContent,
          group.querySelector('dd')?.textContent,
        ]),
      ),
    undefined,
  );

/** The address of a script that views bring when they need it. */
function builtScript(name: string): string {
  const chunks = `.output/${isIn('firefox') ? 'firefox' : 'chrome'}-mv3/chunks`;
  const file = readdirSync(chunks).find((file) => file.startsWith(`${name}-`));
  if (!file) throw new Error(`No script of ${chunks} is called ${name}.`);
  return `/chunks/${file}`;
}

beforeEach(awayFromMidnight);
beforeEach(async () => {
  await browser.driver.clearStore();
  await browser.driver.store({
    'session:day-session': {
      version: 2,
      id: 'day-session',
      date: Temporal.Now.plainDateISO().subtract({ days: 3 }).toString(),
      status: 'done',
      areas: [],
      settled: [],
    },
  });
});

test('the popup says what of a product page should wait today, and what we do not know', async () => {
  const popup = await popupOver('shop.html');
  await shown(popup, '13 ingredients · 5 wait');
  await popup.click('summary', 'What should wait today?');
  await until('the list', async () => Object.keys(await groups(popup)).length > 0);
  const found = await groups(popup);
  const fifth = Temporal.Now.plainDateISO()
    .add({ days: 5 })
    .toLocaleString('en-US', { weekday: 'short', day: 'numeric', month: 'short' });
  expect(found[`From ${fifth}`]).toBe(
    'Niacinamide, Retinol, Camellia Sinensis (Green Tea) Leaf Extract, Ascorbic Acid',
  );
  expect(found['Ask the person who prescribed it']).toBe('Tretinoin');
  expect(found['No known wait']).toContain('Glycerin');
  expect(found['No known wait']).toContain('CI 77891 (may contain)');
  expect(found['Not known (not in our glossary)']).toBe(
    'Aqua/Water/Eau, Ethoxypropyl Somethingate',
  );
  expect(JSON.stringify(found), 'what it is free of, and praise').not.toMatch(
    /paraben|Squalane|peptide/i,
  );
  await popup.close();
});

test('a list inside a post, and what the posts say otherwise than our sources', async () => {
  const popup = await popupOver('thread.html');
  await shown(popup, '9 ingredients · 1 waits');
  await shown(popup, 'This page says otherwise than our sources');
  const text = await popup.text();
  expect(text).toContain('I use 0.5 mm at home and roll');
  expect(text).toContain('at 0.3 mm');
  expect(text, 'who agrees is not quoted').not.toContain('1 mm at home');
  await popup.close();
});

test('a clinic with sessions closer than our rules, and no list', async () => {
  const popup = await popupOver('clinic.html');
  await shown(popup, 'Microneedling sessions are two weeks apart, four in all.');
  const text = await popup.text();
  expect(text).toContain('at least 28 days');
  expect(text).not.toContain('What should wait today?');
  expect(text).not.toContain('0.5 to 2.5 mm');
  await popup.close();
});

test('nothing is said of a page without either', async () => {
  const popup = await popupOver('sample-article.html');
  await shown(popup, 'on this page');
  // The popup has the page read, and its sentences judged by a script that is brought for it. The same is
  // done here, after it; then it has drawn what it found.
  await popup.evaluate(async (judge) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.findLast(({ url }) => url?.endsWith('sample-article.html'));
    const target = { tabId: tab?.id ?? 0 };
    await chrome.scripting.executeScript({ target, files: ['/excerpts.js'] });
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: judge });
    document.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve));
  }, builtScript('readIngredients'));
  await popup.settle();
  expect(await popup.text()).not.toMatch(/What should wait today|says otherwise/);
  await popup.close();
});

test('a pasted list is read in the journal, at a place of its own', async () => {
  const journal = await browser.driver.openOwn('journal.html#/ingredients');
  await journal.type('textarea', 'nothing of the kind');
  await shown(journal, 'We do not see a list of ingredients in this text.');
  await journal.type('textarea', 'INCI: AQUA, GLYCERIN, RETINAL 0.1%, PARFUM, XYZATE');
  await shown(journal, 'XYZATE');
  expect((await groups(journal))['No known wait']).toBe('GLYCERIN');
  expect(Object.values(await groups(journal)).join()).toContain('RETINAL');
  await journal.close();
});

test('looking at a page writes nothing to it and asks nobody', async () => {
  const before = await browser.driver.plainDom(browser.url('shop.html'));
  const page = await browser.driver.open(browser.url('shop.html'));
  await settledMarks(page);
  browser.driver.takeRequests();
  const popup = await browser.driver.openPopup();
  await shown(popup, '13 ingredients');
  await popup.close();
  expect(await page.evaluate(() => document.documentElement.outerHTML, undefined)).toBe(before);
  expect(browser.driver.takeRequests()).toEqual([]);
});
