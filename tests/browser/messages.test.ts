/// <reference types="chrome" />
import { expect, test } from 'vitest';
import type { MessageType } from '../../platform/messages';
import type { PageDriver } from './driver';
import { settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();

/** A request of each type that would be answered, were it one of our own pages that asks. */
const REQUESTS: Record<MessageType, object> = {
  'marks/begin': {
    text: 'aaaaaaaaaaaa',
    link: 'bbbbbbbbbbbb',
    current: 'cccccccccccc',
    styled: null,
  },
  'term/explain': { termId: 'collagen' },
  'script/load': { name: 'card' },
  'card/close': {},
  'journal/open': { path: 'today' },
  'site/set': { host: '127.0.0.1', isPrivate: false, on: false },
  'settings/change': { openBy: 'off' },
  'looks/go-along': { on: true },
  'session/done': { sessionId: 'a-session-kept' },
  'session/delete': { sessionId: 'a-session-kept' },
  'session/restore': {
    session: {
      version: 1,
      id: 'forged-session',
      date: '2026-11-01',
      status: 'done',
      settled: [],
    },
    checks: [],
  },
  'check/mark': { sessionId: 'a-session-kept', day: 1, sign: 'pain', level: 3 },
  'reminders/check': {},
  'term/look-up': { text: 'collagen' },
  'card/know': { termId: 'collagen', known: true },
  'card/site': { on: false },
  'session/save': {
    session: {
      version: 2,
      id: 'forged-session',
      date: '2026-11-01',
      status: 'done',
      areas: [],
      settled: [],
    },
  },
  'check/note': { sessionId: 'a-session-kept', day: 1, note: 'forged' },
  'tick/set': { sessionId: 'a-session-kept', day: 1, line: 'forged', on: true },
  'event/save': { event: { version: 1, id: 'forged-event', date: '2030-01-01', kind: 'sun' } },
  'event/delete': { eventId: 'forged-event' },
  'profile/save': { profile: { version: 1 } },
  'data/export': {},
  'data/preview-import': { text: '{}' },
  'data/import': { text: '{}', take: 'theirs' },
  'data/delete-all': {},
  'data/discard': { key: 'session:a-session-kept' },
  'data/restore': { put: {}, removed: [] },
  'copy/later': {},
  'reminders/snooze': { reminderId: 'a-session-kept/start', until: 'hour' },
  'reminders/settle': { reminderId: 'a-session-kept/start' },
};
/** All that a script in a page has a reason to ask. */
const FOR_PAGES = [
  'marks/begin',
  'term/explain',
  'term/look-up',
  'card/know',
  'card/site',
  'script/load',
  'card/close',
  'journal/open',
];

/** Sends messages from our own world in all frames of a page, as a script there that was taken over. */
async function sendFromFrames(own: PageDriver, url: string, messages: readonly unknown[]) {
  return own.evaluate(
    async ({ url, messages }) => {
      const tab = (await chrome.tabs.query({})).findLast((tab) => tab.url === url);
      const frames = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0, allFrames: true },
        args: [messages],
        func: (messages: readonly unknown[]) =>
          Promise.all(
            messages.map((message) =>
              // Nobody answers what is none of our types; browsers then tell so by an error.
              chrome.runtime.sendMessage(message).catch(() => 'unanswered'),
            ),
          ),
      });
      return frames.map(({ result }) => (result ?? []).map((answer) => answer ?? 'unanswered'));
    },
    { url, messages },
  );
}

test('nothing that is stored can be read, changed or removed from a page, in none of its frames', async () => {
  const kept = {
    'session:a-session-kept': {
      version: 1,
      id: 'a-session-kept',
      date: '2026-11-01',
      status: 'done',
      settled: ['day-before', 'start'],
    },
  };
  await browser.driver.store(kept);
  const url = browser.url('many-frames.html');
  const page = await browser.driver.open(url);
  const own = await browser.driver.openOwn('journal.html#/settings');
  const types = Object.keys(REQUESTS).filter((type) => !FOR_PAGES.includes(type)) as MessageType[];
  const messages = types.map((type) => ({ type, request: REQUESTS[type] }));
  const frames = await sendFromFrames(own, url, messages);
  expect(frames.length, 'sandboxed frames and those of other sites too').toBeGreaterThan(4);
  for (const answers of frames) {
    expect(answers).toEqual(
      types.map(() => ({ error: expect.stringContaining("for Skinwise's own pages") })),
    );
  }
  expect(await browser.driver.stored()).toEqual(kept);
  await browser.driver.clearStore();
  await own.close();
  await page.close();
});

test.each<[string, unknown, object | 'unanswered']>([
  [
    'a name that would become a style',
    {
      type: 'marks/begin',
      request: { ...REQUESTS['marks/begin'], text: 'a){} * {display:none} ::highlight(b' },
    },
    { error: expect.stringContaining('marks/begin') },
  ],
  [
    'a place outside of the journal',
    { type: 'journal/open', request: { path: '../popup.html' } },
    { error: expect.stringContaining('journal/open') },
  ],
  [
    'a script that is none of the two',
    { type: 'script/load', request: { name: 'background' } },
    { error: expect.stringContaining('script/load') },
  ],
  [
    'an id too long to be one',
    { type: 'term/explain', request: { termId: 'x'.repeat(10_000) } },
    { error: expect.stringContaining('term/explain') },
  ],
  ['a term that nobody has', { type: 'term/explain', request: { termId: 'x' } }, { value: null }],
  ['no request', { type: 'term/explain' }, { error: expect.stringContaining('term/explain') }],
  ['a type of the prototype', { type: 'toString', request: {} }, 'unanswered'],
  ['a message for page scripts', { type: 'page/show', termId: 'collagen' }, 'unanswered'],
  ['no object', 'marks/begin', 'unanswered'],
  ['nothing', null, 'unanswered'],
])('%s is refused', async (_, message, answer) => {
  const url = browser.url('sample-article.html');
  const page = await browser.driver.open(url);
  const own = await browser.driver.openOwn('journal.html#/settings');
  expect(await sendFromFrames(own, url, [message])).toEqual([[answer]]);
  await own.close();
  await page.close();
});

test('what a page says to its own window, or to the browser, is not heard', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  const before = (await settledMarks(page)).length;
  const runtime = await page.evaluate(async () => {
    const messages = [
      { type: 'page/show', termId: 'collagen' },
      { type: 'page/next' },
      { type: 'page/close' },
      { type: 'marks/begin', request: {} },
    ];
    for (const message of messages) {
      postMessage(message, '*');
      new BroadcastChannel('skinwise').postMessage(message);
      for (const type of ['skinwise', 'message', message.type]) {
        document.dispatchEvent(new CustomEvent(type, { detail: message }));
        dispatchEvent(new MessageEvent(type, { data: message }));
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
    return typeof (window as { chrome?: typeof chrome }).chrome?.runtime;
  }, null);
  expect(runtime, 'the page has no way to the extension').toBe('undefined');
  expect(await page.card()).toBeUndefined();
  expect((await page.marks()).length).toBe(before);
  await page.close();
});
