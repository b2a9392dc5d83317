import { beforeAll, beforeEach, expect, test } from 'vitest';
import { alarms, ask, browser, clearBrowser, startBackground, store } from '../fakeBrowser';
import { dayFromNow, stopClock } from '../noon';
import { session } from './sessions';

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
});

const badge = async () => {
  // What follows from a write is so with this answer.
  await ask('reminders/check');
  const { action } = browser;
  return [await action.getBadgeText({}), await action.getTitle({})];
};
const NOTHING = ['', 'Skinwise'];
const midnight = new Date(`${dayFromNow(1)}T00:00`).getTime();

test('the icon shows the healing day, in words as well, until midnight and until it is switched off', async () => {
  await store(session('healing-one', -3));
  expect(await badge()).toEqual(['3', 'Skinwise, healing day 3 of 7']);
  expect(await alarms()).toContainEqual({ name: 'badge-day', at: midnight });

  await ask('settings/change', { badge: false });
  expect(await badge()).toEqual(NOTHING);
  expect((await alarms()).map(({ name }) => name)).not.toContain('badge-day');
  await ask('settings/change', { badge: true });
  stopClock('00:00', dayFromNow(1));
  expect(await badge()).toEqual(['4', 'Skinwise, healing day 4 of 7']);
});

test('nothing is shown before a session, long after it, or when it is gone', async () => {
  await store(session('planned-one', 5));
  expect(await badge()).toEqual(NOTHING);
  await store(session('healed-one', -40));
  expect(await badge()).toEqual(NOTHING);
  await store(session('healing-one', 0));
  expect(await badge()).toEqual(['0', 'Skinwise, healing day 0 of 7']);
  await ask('session/delete', { sessionId: 'healing-one' });
  expect(await badge()).toEqual(NOTHING);
});

test('a new background shows it again', async () => {
  await store(session('healing-one', -3));
  await browser.action.setBadgeText({ text: '' });
  await startBackground();
  expect((await badge())[0]).toBe('3');
});

test('the popup draws first from a year of the journal, which follows every write', async () => {
  const seen = async () => {
    await ask('reminders/check');
    const { 'first-view': view } = await browser.storage.session.get('first-view');
    return (view as { sessions: { id: string }[] }).sessions.map(({ id }) => id).sort();
  };
  await store({ ...session('healing-one', -3), ...session('healed-one', -60) });
  for (let year = 1; year < 20; year++) await store(session(`year-${year}-ago`, -365 * year - 40));
  expect(await seen()).toEqual(['healed-one', 'healing-one']);
  await ask('session/delete', { sessionId: 'healing-one' });
  expect(await seen()).not.toContain('healing-one');
});

test('an open warning stands there in place of the day, also long after it, until it is settled', async () => {
  await store(session('healing-one', -3));
  const pain = { sessionId: 'healing-one', day: 3, sign: 'pain', level: 3 } as const;
  await ask('check/mark', pain);
  expect(await badge()).toEqual(['!', 'Skinwise: a warning sign is open']);
  await ask('check/note', { sessionId: 'healing-one', day: 3, worseningClosed: true });
  expect((await badge())[0]).toBe('3');
  // Told anew it is open again.
  await ask('check/mark', pain);
  expect((await badge())[0]).toBe('!');
  await ask('settings/change', { badge: false });
  expect(await badge()).toEqual(NOTHING);
});
