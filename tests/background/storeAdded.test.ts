import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, clearBrowser, startBackground, store, stored } from '../fakeBrowser';
import { stopClock } from '../noon';
import { session } from './sessions';

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
});

const ADDED = { between: 14, products: 2 };
const profile = { version: 1, darkerOrMarks: true } as const;

test('what a kept answer adds is stored with sessions of an earlier version at the next start', async () => {
  await store({ ...session('healing-one', -1), profile });
  await ask('reminders/check');
  expect((await stored())['session:healing-one']).toMatchObject({ added: ADDED });
});

test('it is stored as soon as the answer is kept, and holds when that is forgotten', async () => {
  await store(session('healing-one', -1));
  await ask('profile/save', { profile });
  await ask('profile/save', { profile: { version: 1 } });
  expect((await stored())['session:healing-one']).toMatchObject({ added: ADDED });
});

test('nothing is added where nothing was said', async () => {
  await store(session('healing-one', -1));
  await ask('profile/save', { profile: { version: 1 } });
  expect((await stored())['session:healing-one']).not.toHaveProperty('added');
});
