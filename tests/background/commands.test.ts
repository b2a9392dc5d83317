import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, browser, clearBrowser, fire, startBackground, stored, told } from '../fakeBrowser';
import { stopClock } from '../noon';

beforeAll(startBackground);
let tab: object | undefined;
const { query } = browser.tabs;
beforeEach(async () => {
  stopClock();
  await clearBrowser();
  tab = { id: 7, url: 'https://shop.example/serum', incognito: false };
  Object.assign(browser.tabs, { query: async () => (tab ? [tab] : []) });
  return () => Object.assign(browser.tabs, { query });
});

const command = (name: string) => fire(browser.commands.onCommand, name);
/** What the background has heard is done with this answer. */
const done = () => ask('reminders/check');

test.each([
  ['next-term', 'page/next'],
  ['previous-term', 'page/previous'],
  ['explain-term', 'page/explain'],
])('%s asks the tab in front', async (name, type) => {
  await command(name);
  await expect.poll(() => told).toEqual([{ tabId: 7, type }]);
});

test('toggle-site switches the site in front off and on again', async () => {
  await command('toggle-site');
  await expect.poll(stored).toEqual({ 'sites-off': ['shop.example'] });
  await command('toggle-site');
  await expect.poll(stored).toEqual({ 'sites-off': [] });
});

test('of a page that is no site nothing is switched', async () => {
  tab = { id: 7, url: 'file:///serum.html', incognito: false };
  await command('toggle-site');
  await done();
  expect(await stored()).toEqual({});
});

test('where no tab is in front, and for a command that is none of ours, nothing happens', async () => {
  await command('toString');
  tab = undefined;
  await command('next-term');
  await command('toggle-site');
  await done();
  expect([told, await stored()]).toEqual([[], {}]);
});

test('while marks are paused no command means anything', async () => {
  await ask('settings/change', { pausedUntil: 'resumed' });
  told.length = 0;
  for (const name of ['next-term', 'explain-term', 'toggle-site']) await command(name);
  await done();
  expect(told).toEqual([]);
  expect(await stored()).not.toHaveProperty('sites-off');
});

test('tabs that were open before are marked, however some of them refuse', async () => {
  const { executeScript } = browser.scripting;
  const asked: unknown[] = [];
  Object.assign(browser.tabs, { query: async () => [{ id: 7 }, { id: 8 }, {}] });
  Object.assign(browser.scripting, {
    executeScript: async (injection: { target: { tabId: number } }) => {
      asked.push(injection);
      if (injection.target.tabId !== 8) throw new Error('Cannot access this page.');
      return [];
    },
  });
  await fire(browser.permissions.onAdded);
  await expect.poll(() => asked.length).toBe(3);
  expect(asked[1]).toEqual({ target: { tabId: 8, allFrames: true }, files: ['/glossary.js'] });
  Object.assign(browser.scripting, { executeScript });
});

test('the menu for chosen words is made at the installation', async () => {
  const made: object[] = [];
  Object.assign(browser.contextMenus, { create: (entry: object) => void made.push(entry) });
  await fire(browser.runtime.onInstalled, { reason: 'update' });
  await expect.poll(() => made.length).toBe(1);
  expect(made[0]).toMatchObject({ contexts: ['selection'], title: expect.stringContaining('%s') });
});
