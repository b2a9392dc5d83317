import { beforeEach, expect, test } from 'vitest';
import { answerMessages } from '../../platform/answerMessages';
import type { Handlers, MessageType } from '../../platform/messages';
import { Problem } from '../../platform/problem';
import { send } from '../../platform/send';
import { browser, FROM_OWN_PAGE, FROM_PAGE, say } from '../fakeBrowser';
import { EXAMPLES, FOR_PAGES } from './exampleRequests';

let heard: unknown[];
/** Takes every question down, and fails at two. */
const handlers = Object.fromEntries(
  (Object.keys(EXAMPLES) as MessageType[]).map((type) => [
    type,
    async (request: unknown, sender: unknown) => {
      heard.push([type, request, sender]);
      if (type === 'data/export') throw new Error('The disk is gone.');
      if (type === 'event/delete') throw new Problem('gone');
      return `answer to ${type}`;
    },
  ]),
) as unknown as Handlers;

beforeEach(() => {
  heard = [];
  browser.runtime.onMessage.removeAllListeners();
  answerMessages(handlers);
  // As a page of ours asks: the background is told who did.
  Object.assign(browser.runtime, { sendMessage: (message: unknown) => say(message) });
});

test.each(FOR_PAGES as MessageType[])('%s is answered to a script in a page', async (type) => {
  const message = { type, request: EXAMPLES[type] };
  expect(await say(message, FROM_PAGE)).toEqual({ value: `answer to ${type}` });
  expect(heard).toEqual([[type, EXAMPLES[type], FROM_PAGE]]);
});

test.each([
  ['another extension', { ...FROM_OWN_PAGE, id: 'another' }],
  ['nobody known', {}],
])('%s is not answered', async (_, sender) => {
  expect(await say({ type: 'data/delete-all', request: {} }, sender)).toBe('unanswered');
  expect(heard).toEqual([]);
});

test.each([
  'https://shop.example/journal.html',
  `https://shop.example/?${browser.runtime.getURL('/journal.html')}`,
  'about:blank',
  undefined,
])('%s is no page of ours', async (url) => {
  const sender = { ...FROM_PAGE, url };
  const answer = await say({ type: 'data/delete-all', request: {} }, sender);
  expect(answer).toEqual({ error: "Error: data/delete-all is for Skinwise's own pages." });
  expect(heard).toEqual([]);
});

test('a problem keeps its name on its way, and any other failure its words', async () => {
  expect(await send('copy/later', {})).toBe('answer to copy/later');
  await expect(send('event/delete', { eventId: 'one' })).rejects.toMatchObject({ problem: 'gone' });
  await expect(send('data/export', {})).rejects.toThrow('The disk is gone.');
});
