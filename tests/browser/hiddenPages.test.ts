import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/ensureBrowser.mjs';
import { type LoneBrowser, launchAlone } from './launchAlone';
import { servePages } from './servePages';
import { until } from './until';

let browser: LoneBrowser;
let pages: Awaited<ReturnType<typeof servePages>>;
beforeAll(async () => {
  pages = await servePages(resolve('tests/browser/pages'), { scripts: true });
  browser = await launchAlone(ensureBrowser());
  // A second listener beside the extension's own, to see what pages ask.
  await browser.inBackground(`
    globalThis.asked = [];
    chrome.runtime.onMessage.addListener(({ type }, { url }) => void asked.push(type + ' ' + url));
  `);
});
afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

const openTab = (name: string, active: boolean): Promise<number> =>
  browser.inBackground(
    `chrome.tabs.create(${JSON.stringify({ url: pages.url(name), active })}).then(({ id }) => id)`,
  );
const asked = (): Promise<string[]> => browser.inBackground('asked.splice(0)');

/** Runs a function in the page's own world, by its source. */
async function inTab<T>(tabId: number, read: () => T): Promise<T> {
  const injection = `{ target: { tabId: ${tabId} }, world: 'MAIN', func: ${read} }`;
  return browser.inBackground(
    `chrome.scripting.executeScript(${injection}).then(([first]) => first.result)`,
  );
}
const state = (): { visible: string; prerendered: boolean; marked: string[] } => {
  const [navigation] = performance.getEntriesByType('navigation');
  return {
    visible: document.visibilityState,
    prerendered: (navigation as { activationStart?: number }).activationStart !== 0,
    marked: [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    ),
  };
};

/** Opens a page in front and waits for its marks: nothing else has asked meanwhile. */
async function openAndRead(name: string): Promise<void> {
  const tab = await openTab(name, true);
  await until('its marks', async () => {
    const now = await inTab(tab, state).catch(() => undefined);
    return now?.marked.join() === 'retinol';
  });
  const url = pages.url(name);
  expect(await asked()).toEqual([`marks/begin ${url}`, `script/load ${url}`]);
}

test('a tab that is opened in the background is read when it is shown', async () => {
  const tab = await openTab('changing.html', false);
  await until(
    'the page',
    async () => (await inTab(tab, state).catch(() => undefined)) !== undefined,
  );
  // A page that is opened after it, in front, has been read by the time that it would have been.
  await openAndRead('changing.html?first');
  expect(await inTab(tab, state)).toMatchObject({ visible: 'hidden', marked: [] });
  await browser.inBackground(`chrome.tabs.update(${tab}, { active: true })`);
  await until('marks', async () => (await inTab(tab, state)).marked.join() === 'retinol');
  expect(await asked()).toHaveLength(2);

  // Hidden again: what changes meanwhile is unmarked at once and read when the page is shown again.
  await openTab('no-terms.html', true);
  await until('it to be hidden', async () => (await inTab(tab, state)).visible === 'hidden');
  await inTab(tab, () => {
    const view = document.querySelector('#view') as Element;
    (view.firstElementChild?.firstChild as Text).data = 'All else, and melanin.';
    for (let item = 0; item < 5000; item++) view.append(document.createElement('p'));
    for (let item = 0; item < 4000; item++) view.lastElementChild?.remove();
  });
  await openAndRead('changing.html?second');
  expect((await inTab(tab, state)).marked).toEqual([]);
  await browser.inBackground(`chrome.tabs.update(${tab}, { active: true })`);
  await until('new marks', async () => (await inTab(tab, state)).marked.join() === 'melanin');
});

test('a page that is prepared in advance asks nothing and is marked when it is shown', async () => {
  const tab = await openTab('prerenders.html', true);
  // Nothing tells outside of a page that is being prepared that it is, and any look at it ends that.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await asked()).toEqual([]);
  await inTab(tab, () => {
    location.href = 'changing.html?next';
  });
  const shown = await until('marks', async () => {
    const now = await inTab(tab, state).catch(() => undefined);
    return now && now.marked.length > 0 && now;
  });
  expect(shown).toEqual({ visible: 'visible', prerendered: true, marked: ['retinol'] });
  const url = pages.url('changing.html?next');
  expect(await asked()).toEqual([`marks/begin ${url}`, `script/load ${url}`]);
});
