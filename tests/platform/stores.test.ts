import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDraft, loadDraft } from '../../platform/draftStore';
import { exchangeRecords, finishExchange, isNearlyFull } from '../../platform/journalStore';
import { notify } from '../../platform/notify';
import { keepPlace, loadPlace } from '../../platform/placeStore';
import { keepQuery, takeQuery } from '../../platform/queryStore';
import { refreshTabs } from '../../platform/refreshTabs';
import { skipTornTail } from '../../platform/skipTornTail';
import { browser, clearBrowser, shown, store, stored, told } from '../fakeBrowser';
import { TODAY } from '../noon';

beforeEach(clearBrowser);
afterEach(() => vi.unstubAllEnvs());
const today = Temporal.PlainDate.from(TODAY);
const tomorrow = today.add({ days: 1 });
const { local, session } = browser.storage;
const { QUOTA_BYTES } = local as unknown as { QUOTA_BYTES: number };

test('a place of ours is kept for the day, and what is none never', async () => {
  await keepPlace('terms/retinol', today);
  expect(await loadPlace(today)).toBe('terms/retinol');
  expect(await loadPlace(tomorrow)).toBeUndefined();
  await keepPlace('../popup.html?words', today);
  expect(await loadPlace(today), 'the one before').toBe('terms/retinol');
});

test('words to search for are taken once, and are words', async () => {
  await keepQuery('retinol');
  expect(await takeQuery()).toBe('retinol');
  expect(await takeQuery()).toBe('');
  await session.set({ query: { not: 'words' } });
  expect(await takeQuery()).toBe('');
});

test('a draft is kept for the day and given up by none; what cannot be read is none', async () => {
  await session.set({ draft: { day: TODAY, draft: { answers: 'nobody’s' } } });
  expect(await loadDraft(today)).toBeUndefined();
  await keepDraft(undefined, today);
  expect(await session.get(null)).toEqual({});
});

test('an exchange that was cut off is finished at the next start, and one unread removes nothing', async () => {
  const { remove } = local;
  Object.assign(local, { remove: () => Promise.reject(new Error('Dead.')) });
  await store({ old: 1, other: 2 });
  await expect(exchangeRecords({ new: 3 }, ['old'])).rejects.toThrow('Dead.');
  expect(await stored()).toEqual({ old: 1, other: 2, new: 3, 'to-remove': ['old'] });
  Object.assign(local, { remove });
  await finishExchange();
  expect(await stored()).toEqual({ other: 2, new: 3 });
  await store({ 'to-remove': { other: true } });
  await finishExchange();
  expect(await stored()).toEqual({ other: 2, new: 3 });
});

test('space is called short in time, and never where the browser names no limit', async () => {
  expect(await isNearlyFull()).toBe(false);
  await store({ much: 'x'.repeat(QUOTA_BYTES * 0.95) });
  expect(await isNearlyFull()).toBe(true);
  Object.assign(local, { QUOTA_BYTES: undefined });
  expect(await isNearlyFull()).toBe(false);
  Object.assign(local, { QUOTA_BYTES });
});

test('the rest of a torn block is filled once in each run of the browser, in Chromium alone', async () => {
  const set = vi.spyOn(local, 'set');
  vi.stubEnv('FIREFOX', 'true');
  await skipTornTail();
  expect(set).not.toHaveBeenCalled();
  vi.unstubAllEnvs();
  await skipTornTail();
  await skipTornTail();
  expect(set).toHaveBeenCalledOnce();
  expect(JSON.stringify(set.mock.calls[0]).length).toBeGreaterThan(2 ** 15);
  expect(await stored()).toEqual({});
  set.mockRestore();
});

test('a notification has buttons where there are any: Firefox refuses those that ask for them', async () => {
  const notice = { title: 'T', message: 'M', buttons: ['Done'] };
  await notify('one', notice);
  vi.stubEnv('FIREFOX', 'true');
  await notify('two', notice);
  const { one, two } = await shown();
  expect(one?.buttons).toEqual([{ title: 'Done' }]);
  expect(two).not.toHaveProperty('buttons');
});

test('tabs are told of a change, those of one site or all, and one that does not hear is no failure', async () => {
  const shop = await browser.tabs.create({ url: 'https://shop.example/serum' });
  const clinic = await browser.tabs.create({ url: 'https://clinic.example/' });
  await refreshTabs('shop.example');
  expect(told).toEqual([{ tabId: shop?.id, type: 'page/refresh' }]);
  const { sendMessage } = browser.tabs;
  Object.assign(browser.tabs, { sendMessage: () => Promise.reject(new Error('Nobody is there.')) });
  await refreshTabs();
  Object.assign(browser.tabs, { sendMessage });
  await refreshTabs();
  expect(told.map(({ tabId }) => tabId)).toEqual(expect.arrayContaining([shop?.id, clinic?.id]));
});
