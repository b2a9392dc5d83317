import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, browser, clearBrowser, startBackground, store, stored, told } from '../fakeBrowser';
import { session } from './sessions';

const { sync } = browser.storage;
const LOOKS = {
  version: 1,
  theme: 'system',
  markStyle: 'dotted',
  density: 'every',
  openBy: 'hover',
  delayMs: 400,
  openKey: 'Shift',
  tapOpens: true,
} as const;
const synced = () => sync.get(null);
const settings = async () => ((await stored()).settings ?? {}) as Record<string, unknown>;
const change = async (change: object) =>
  expect(await ask('settings/change', change)).toEqual({ value: null });
/** A record as it comes from another browser; what follows from it is done then. */
const arrive = async (looks: unknown) => {
  await sync.set({ looks });
  await ask('reminders/check');
};

const { set, remove } = sync;
beforeAll(startBackground);
beforeEach(clearBrowser);
afterEach(() => void Object.assign(sync, { set, remove }));

test('at first nothing goes along and nothing comes, whatever is chosen', async () => {
  await change({ theme: 'dark', markStyle: 'thin', openBy: 'click' });
  expect(await synced()).toEqual({});
  await arrive({ ...LOOKS, theme: 'light' });
  expect(await settings()).toMatchObject({ theme: 'dark' });
});

test('where the reader wants it looks go along, and nothing else whatever is kept', async () => {
  await store({ ...session('healing-one', -3), 'sites-off': ['clinic.example'] });
  await ask('looks/go-along', { on: true });
  expect(await synced()).toEqual({ looks: LOOKS });
  await change({ markStyle: 'tinted' });
  await change({ termsKnown: ['retinol'], categoriesOff: ['devices'], where: 'chosen-sites' });
  await change({ discreet: true, remindersOff: ['skin-check'], pausedUntil: 'resumed' });
  await ask('site/set', { host: 'shop.example', isPrivate: false, on: true });
  await ask('check/mark', { sessionId: 'healing-one', day: 3, sign: 'redness', level: 1 });
  await ask('profile/save', { profile: { version: 1 } });
  await change({ delayMs: 700 });
  expect(await synced()).toEqual({ looks: { ...LOOKS, markStyle: 'tinted', delayMs: 700 } });
});

test('what comes from another browser holds here at once, as far as it can be believed', async () => {
  await ask('looks/go-along', { on: true });
  told.length = 0;
  await arrive({
    ...LOOKS,
    theme: 'dark',
    openBy: 'click',
    delayMs: -5,
    markStyle: 'x{}',
    termsKnown: ['retinol'],
  });
  expect(await settings()).toMatchObject({
    theme: 'dark',
    openBy: 'click',
    delayMs: 400,
    markStyle: 'dotted',
    termsKnown: [],
  });
  expect(told, 'open tabs are told').toContainEqual({ tabId: 0, type: 'page/refresh' });
  // Whoever writes last holds.
  await change({ theme: 'light' });
  expect(await synced()).toMatchObject({ looks: { ...LOOKS, theme: 'light', openBy: 'click' } });
  const before = await stored();
  for (const nonsense of ['looks', 7, { theme: ['dark'] }]) {
    await arrive(nonsense);
    expect(await stored()).toEqual(before);
  }
  told.length = 0;
  await arrive(LOOKS);
  await arrive({ ...LOOKS, later: 'field' });
  expect(told.length, 'what changes nothing is told once').toBe(1);
});

test('what came while the browser was closed is taken at the next start', async () => {
  await ask('looks/go-along', { on: true });
  await ask('reminders/check');
  // Nobody listens.
  browser.storage.onChanged.removeAllListeners();
  await sync.set({ looks: { ...LOOKS, theme: 'dark' } });
  expect(await settings()).not.toMatchObject({ theme: 'dark' });
  await startBackground();
  expect(await settings()).toMatchObject({ theme: 'dark' });
});

test('switched on where another browser has written already, its looks come here', async () => {
  await arrive({ ...LOOKS, theme: 'dark', density: 'first-in-section' });
  await change({ theme: 'light' });
  await ask('looks/go-along', { on: true });
  expect(await settings()).toMatchObject({ theme: 'dark', density: 'first-in-section' });
});

test('switched off, the record goes and what was chosen stays; deleting everything ends it, too', async () => {
  await ask('looks/go-along', { on: true });
  await change({ theme: 'dark' });
  await ask('looks/go-along', { on: false });
  expect(await synced()).toEqual({});
  expect(await settings()).toMatchObject({ theme: 'dark' });
  await change({ theme: 'light' });
  expect(await synced()).toEqual({});

  await ask('looks/go-along', { on: true });
  expect(await synced()).not.toEqual({});
  const { value } = await ask('data/delete-all');
  expect(await synced()).toEqual({});
  expect(await stored()).toEqual({});
  await ask('data/restore', value as object);
  expect(await settings()).toMatchObject({ theme: 'light' });
  expect(await synced(), 'asked for anew, or not at all').toEqual({});
});

test('a copy brings looks back and not whether they go along; brought in, they do', async () => {
  await ask('looks/go-along', { on: true });
  await change({ theme: 'dark' });
  const { text } = (await ask('data/export')).value as { text: string };
  expect(text).toContain('"theme": "dark"');
  expect(text).not.toContain('along');
  await change({ theme: 'light' });
  await ask('data/import', { text, take: 'file' });
  expect(await settings()).toMatchObject({ theme: 'dark' });
  expect(await synced()).toMatchObject({ looks: { theme: 'dark' } });
});

test('where the browser’s sync fails it is told, and nothing has changed', async () => {
  const fail = () => Promise.reject(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
  Object.assign(sync, { set: fail, remove: fail });
  expect(await ask('looks/go-along', { on: true })).toMatchObject({ problem: 'not-synced' });
  expect(await stored()).toEqual({});

  // It worked once, and does no longer.
  Object.assign(sync, { set, remove });
  await ask('looks/go-along', { on: true });
  Object.assign(sync, { set: fail, remove: fail });
  const before = await stored();
  expect(await ask('settings/change', { markStyle: 'thin' })).toMatchObject({
    problem: 'not-synced',
  });
  expect(await stored()).toEqual(before);
  expect(await ask('looks/go-along', { on: false })).toMatchObject({ problem: 'still-synced' });
  expect(await synced(), 'left there').toEqual({ looks: LOOKS });
  await change({ markStyle: 'thin' });
  expect(await settings()).toMatchObject({ markStyle: 'thin' });
});
