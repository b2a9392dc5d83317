import { beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, browser, clearBrowser, fire, startBackground, stored } from '../fakeBrowser';

beforeAll(startBackground);
beforeEach(clearBrowser);

const update = (previousVersion: string) =>
  fire(browser.runtime.onInstalled, { reason: 'update', previousVersion });

test('an update is noted until the reader has seen what it moved, the oldest of several', async () => {
  await update('1.0.0');
  await update('1.1.0');
  await ask('reminders/check');
  expect((await stored()).updated).toEqual({ version: 1, from: '1.0.0' });
  await ask('updated/seen');
  expect(await stored()).not.toHaveProperty('updated');
});

test('a version that is none is not noted', async () => {
  await update('');
  await ask('reminders/check');
  expect(await stored()).not.toHaveProperty('updated');
});
