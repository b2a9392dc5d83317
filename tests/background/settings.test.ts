import { beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../settings/settings';
import {
  alarms,
  ask,
  browser,
  clearBrowser,
  FROM_PAGE,
  fire,
  page,
  startBackground,
  store,
  stored,
  told,
} from '../fakeBrowser';
import { stopClock } from '../noon';

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
  page.vouch = () => 'shown';
});

const NAMES = {
  text: 'aaaaaaaaaaaa',
  link: 'bbbbbbbbbbbb',
  current: 'cccccccccccc',
  styled: null,
};
/** What a frame of the shop is told: how to mark, or null where it may not. */
const rules = async () => (await ask('marks/begin', NAMES, FROM_PAGE)).value;
const settings = async () => ((await stored()).settings ?? {}) as Record<string, unknown>;

test('a change is kept beside what was chosen before, and all open tabs are told', async () => {
  await ask('settings/change', { theme: 'dark' });
  await ask('settings/change', { density: 'first-in-section' });
  expect(await settings()).toEqual({
    ...DEFAULT_SETTINGS,
    version: 1,
    theme: 'dark',
    density: 'first-in-section',
  });
  expect(told).toEqual(Array(2).fill({ tabId: 0, type: 'page/refresh' }));
});

test.each([
  ['of no setting', { colour: 'red' }],
  ['to what cannot be chosen', { theme: 'pink' }],
  ['with one field wrong', { theme: 'dark', delayMs: -5 }],
])('a change %s is refused, and nothing of it kept', async (_, change) => {
  expect((await ask('settings/change', change)).error).toMatch(/^Error: settings\/change: /);
  expect(await stored()).toEqual({});
});

test('a pause ends by its alarm, in open tabs first', async () => {
  const until = Date.now() + 3_600_000;
  await ask('settings/change', { pausedUntil: until });
  expect(await alarms()).toEqual([{ name: 'pause-end', at: until }]);
  expect(await rules()).toBeNull();
  told.length = 0;
  stopClock('13:00');
  await fire(browser.alarms.onAlarm);
  await ask('reminders/check');
  expect(told).toEqual([{ tabId: 0, type: 'page/refresh' }]);
  expect(await settings()).toMatchObject({ pausedUntil: null });
  expect(await alarms()).toEqual([]);
  expect(await rules()).toMatchObject({ markStyle: 'dotted' });
});

test('a site is switched off and on again, and nothing but what differs is kept', async () => {
  const shop = { host: 'shop.example', isPrivate: false };
  expect(await rules()).not.toBeNull();
  await ask('site/set', { ...shop, on: false });
  expect(await rules()).toBeNull();
  expect(await stored()).toEqual({ 'sites-off': ['shop.example'] });
  await ask('site/set', { ...shop, on: true });
  expect(await rules()).not.toBeNull();

  await ask('settings/change', { where: 'chosen-sites' });
  expect(await rules()).toBeNull();
  await ask('site/set', { ...shop, on: true });
  expect(await rules()).not.toBeNull();
  expect(await stored()).toMatchObject({ 'sites-on': ['shop.example'], 'sites-off': [] });
});

test('its own card switches the site of a page off, and no other', async () => {
  expect(await ask('card/site', { termId: 'retinol', on: false }, FROM_PAGE)).toEqual({
    value: 'shop.example',
  });
  expect(await stored()).toEqual({ 'sites-off': ['shop.example'] });
  const file = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, url: 'file:///serum.html' } };
  expect(
    await ask('card/site', { termId: 'retinol', on: false }, file),
    'a file is no site',
  ).toEqual({ value: null });
});

test.each([
  ['marks on a click alone', { where: 'on-click' }, false],
  ['a private window', {}, true],
] as const)('in %s a site is kept in memory alone', async (_, change, isPrivate) => {
  await ask('settings/change', change);
  const before = await stored();
  const sender = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, incognito: isPrivate } };
  const on = !isPrivate;
  await ask('card/site', { termId: 'retinol', on }, sender);
  expect(await stored()).toEqual(before);
  expect((await ask('marks/begin', NAMES, sender)).value !== null).toBe(on);
});

test('what was switched in private windows is forgotten with the last of them', async () => {
  const { windows } = browser;
  const one = await windows.create({ incognito: true });
  const two = await windows.create({ incognito: true });
  const sender = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, incognito: true } };
  await ask('card/site', { termId: 'retinol', on: false }, sender);
  const mayMark = async () => {
    await ask('reminders/check');
    return (await ask('marks/begin', NAMES, sender)).value !== null;
  };
  await windows.remove(one?.id ?? 0);
  expect(await mayMark()).toBe(false);
  await windows.remove(two?.id ?? 0);
  expect(await mayMark()).toBe(true);
});

test('a page is not marked where Skinwise may not read it', async () => {
  Object.assign(browser.permissions, { contains: async () => false });
  const tab = await browser.tabs.create({});
  const sender = { ...FROM_PAGE, tab: { ...FROM_PAGE.tab, id: tab?.id } };
  expect((await ask('marks/begin', NAMES, sender)).value).toBeNull();
  Object.assign(browser.permissions, { contains: async () => true });
  expect((await ask('marks/begin', NAMES, sender)).value).not.toBeNull();
});

test('what a card says it knows is a term of ours, or is not kept', async () => {
  await ask('card/know', { termId: 'nonsense', known: true }, FROM_PAGE);
  expect(await stored()).toEqual({});
  await ask('card/know', { termId: 'retinol', known: true }, FROM_PAGE);
  await ask('card/know', { termId: 'retinol', known: true }, FROM_PAGE);
  expect(await settings()).toMatchObject({ termsKnown: ['retinol'] });
  await ask('card/know', { termId: 'retinol', known: false }, FROM_PAGE);
  expect(await settings()).toMatchObject({ termsKnown: [] });
});

test('settings that cannot be read are the defaults, field by field', async () => {
  await store({ settings: { version: 1, theme: 'pink', density: 'first-in-section' } });
  await ask('settings/change', { badge: false });
  expect(await settings()).toMatchObject({
    theme: 'system',
    density: 'first-in-section',
    badge: false,
  });
});
