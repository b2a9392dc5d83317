/// <reference types="chrome" />
import { afterEach, beforeEach, expect, test } from 'vitest';
import { REMINDER_KINDS } from '../../sessions/reminderKey';
import { awayFromMidnight } from './awayFromMidnight';
import type { PageDriver } from './driver';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/** What is broken in the background: the nth call of the browser's functions from now on. */
interface Fault {
  /** Counted from 1; 0 breaks none, and counts. */
  readonly nth: number;
  /** A call that hangs is where the background is ended. */
  readonly how: 'throws' | 'hangs';
}
interface Faulty {
  fault: Fault;
  calls: string[];
}

/** Puts faults into the background; they last until it ends. */
function breakBackground(fault: Fault): void {
  const scope = globalThis as unknown as Faulty & { isFaulty?: boolean };
  scope.fault = fault;
  scope.calls = [];
  if (scope.isFaulty) return;
  scope.isFaulty = true;
  const { browser = chrome } = globalThis as { browser?: typeof chrome };
  for (const api of new Set([chrome, browser])) {
    const owners = [
      ['storage.local', api.storage.local],
      ['alarms', api.alarms],
      ['notifications', api.notifications],
      ['tabs', api.tabs],
    ] as const;
    for (const [at, owner] of owners) {
      for (const name of ['get', 'set', 'remove', 'getAll', 'clear', 'create', 'query']) {
        const functions = owner as unknown as Record<string, (...args: unknown[]) => unknown>;
        const original = functions[name]?.bind(owner);
        if (!original) continue;
        functions[name] = (...args) => {
          const { fault, calls } = scope;
          calls.push(`${at}.${name}`);
          if (calls.length !== fault.nth) return original(...args);
          if (fault.how === 'throws') return Promise.reject(new Error('The machine is broken.'));
          return new Promise(() => {});
        };
      }
    }
  }
}
const setFault = (nth: number, how: Fault['how'] = 'throws') =>
  browser.driver.inBackground(breakBackground, { nth, how });
const callsMade = () =>
  browser.driver.inBackground(() => (globalThis as unknown as Faulty).calls, null);

let own: PageDriver;
beforeEach(awayFromMidnight);
beforeEach(async () => {
  own = await browser.driver.openOwn('journal.html#/settings');
  await own.evaluate(async () => {
    await chrome.storage.local.clear();
    const shown = Object.keys((await chrome.notifications.getAll()) as object);
    await Promise.all(shown.map((id) => chrome.notifications.clear(id)));
  }, null);
  // The page asks the same when it opens; after this one it has its answer.
  await own.settle();
  await ask('reminders/check');
});
afterEach(async () => {
  // With it go the faults.
  await browser.driver.stopBackground();
  await own.close();
  // It says on its console what it could not do, and nothing else.
  const said = browser.driver.takeErrors();
  expect(said.filter((text) => !/^Skinwise (?:could not|cannot read)/.test(text))).toEqual([]);
});

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
}
const ask = (type: string, request: object = {}) =>
  own.evaluate((message) => chrome.runtime.sendMessage(message) as Promise<Answer>, {
    type,
    request,
  });
/** Asks and does not wait: whoever is to answer will be ended. */
const askInVain = (type: string, request: object) =>
  own.evaluate((message) => void chrome.runtime.sendMessage(message).catch(() => {}), {
    type,
    request,
  });

const session = (id: string, days: number, about: object = {}) => ({
  [`session:${id}`]: {
    version: 1,
    id,
    date: Temporal.Now.plainDateISO().add({ days }).toString(),
    status: 'done',
    settled: [],
    ...about,
  },
});
/** Tests run at night, too. */
const AT_ANY_HOUR = { settings: { version: 1, quietHours: null } };
const seed = () => ({
  ...AT_ANY_HOUR,
  ...session('session-done', -3, { settled: ['day-before', 'start'] }),
  'check:session-done:1': {
    version: 1,
    sessionId: 'session-done',
    day: 1,
    levels: { redness: 2 },
  },
  ...session('session-planned', 20, { status: 'planned' }),
});

/**
 * Two ways to write, at each call of the real browser: one writes a record, and one removes two and takes
 * notifications away. All ways are broken in tests/background/faults.test.ts.
 */
const WRITES: readonly [type: string, request: object][] = [
  ['check/mark', { sessionId: 'session-done', day: 1, sign: 'redness', level: 3 }],
  ['session/delete', { sessionId: 'session-done' }],
];

// By a page of ours, which is not broken, and works when the background has ended.
const records = () => own.evaluate(() => chrome.storage.local.get(null), null);
const listAlarms = () =>
  own.evaluate(
    async () =>
      (await chrome.alarms.getAll())
        .map(({ name, scheduledTime }) => ({ name, at: scheduledTime }))
        .sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1)),
    null,
  );
const stored = async () => JSON.stringify(await records());
const alarms = async () => JSON.stringify(await listAlarms());

/** What a write does on a machine that works, and how often it calls the browser. */
async function learn(type: string, request: object) {
  const records = seed();
  const start = async () => {
    await setFault(0);
    await browser.driver.clearStore();
    await browser.driver.store(records);
    // What the background does of itself after a write is over with this answer, and is not counted below.
    await ask('reminders/check');
  };
  await start();
  const before = await stored();
  await setFault(0);
  const { error } = await ask(type, request);
  const calls = await callsMade();
  expect(error).toBeUndefined();
  await ask('reminders/check');
  const [after, rings] = [await stored(), await alarms()];
  expect(calls.length).toBeGreaterThan(1);
  expect(after).not.toBe(before);
  return { start, before, after, rings, calls };
}

test.each(WRITES)(
  'whichever call of %s %j fails, all of it is done or nothing, and then it works',
  async (type, request) => {
    const { start, before, after, rings, calls } = await learn(type, request);
    for (let nth = 1; nth <= calls.length; nth++) {
      const at = `${type}, ${calls[nth - 1]} (${nth} of ${calls.length})`;
      await start();
      await setFault(nth);
      const { error } = await ask(type, request);
      await setFault(0);
      const now = await stored();
      // "Nothing was changed" is said then, and has to be true.
      if (error) expect(now, at).toBe(before);
      else expect([before, after], at).toContain(now);
      if (now === before) expect((await ask(type, request)).error, at).toBeUndefined();
      await ask('reminders/check');
      expect(await stored(), at).toBe(after);
      expect(await alarms(), at).toBe(rings);
    }
  },
);

test.each(WRITES)(
  'whether the background ends before it writes for %s %j or after it, all of it is done or nothing',
  async (type, request) => {
    const { start, before, after, rings, calls } = await learn(type, request);
    const write = calls.findIndex((call) => /^storage\.local\.(?:set|remove)$/.test(call));
    // Chromium's calls come twice, from the polyfill and from there on to the browser.
    const next = calls.findIndex((call, index) => index > write && call !== calls[write]);
    for (const [nth, then] of [
      [write + 1, before],
      [next + 1, after],
    ] as const) {
      const at = `${type}, before ${calls[nth - 1]} (${nth} of ${calls.length})`;
      await start();
      await setFault(nth, 'hangs');
      await askInVain(type, request);
      await until(at, async () => (await callsMade()).length >= nth);
      await browser.driver.stopBackground();
      expect(await stored(), at).toBe(then);
      if (then === before) expect((await ask(type, request)).error, at).toBeUndefined();
      await ask('reminders/check');
      expect(await stored(), at).toBe(after);
      expect(await alarms(), at).toBe(rings);
    }
  },
);

test('a notification that is refused is not noted as shown, is tried again later, and comes', async () => {
  const { driver } = browser;
  await driver.inBackground(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const refuse = () => Promise.reject(new Error('Not now.'));
    for (const api of [chrome, browser]) Object.assign(api.notifications, { create: refuse });
  }, null);
  // One reminder alone, so that what becomes of it is plain.
  await driver.store({
    ...session('session-due', -1, { status: 'planned' }),
    settings: {
      ...AT_ANY_HOUR.settings,
      remindersOff: REMINDER_KINDS.filter((kind) => kind !== 'start'),
    },
  });
  const isSettled = async () =>
    ((await records())['session:session-due'] as { settled: string[] }).settled.includes('start');
  await ask('reminders/check');
  expect(await isSettled()).toBe(false);
  const [retry, ...others] = await listAlarms();
  expect(retry?.name).toBe('session-due/start');
  expect(others).toEqual([]);

  // The cause is gone with the background that had it.
  await driver.stopBackground();
  await ask('reminders/check');
  expect(await isSettled()).toBe(true);
  expect((await driver.notifications()).map(({ id }) => id)).toEqual(['session-due/start']);
  expect(await listAlarms()).toEqual([]);
});

test('a view says so when the background cannot do what was asked, and does it when it can', async () => {
  await setFault(0);
  const categories = async () =>
    ((await records()).settings as { categoriesOff?: string[] })?.categoriesOff;
  await browser.driver.inBackground(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const refuse = () => Promise.reject(new Error('The disk is gone.'));
    for (const api of [chrome, browser]) Object.assign(api.storage.local, { set: refuse });
  }, null);
  await own.click('label', 'Devices');
  await until('the words', async () =>
    (await own.text()).includes('That did not work, and nothing was changed.'),
  );
  expect(await categories()).toBeUndefined();
  await browser.driver.stopBackground();
  await own.click('label', 'Devices');
  await until('the change', async () => (await categories())?.includes('devices'));
});

test('a choice on the welcome page that cannot be kept is told, and not shown as made', async () => {
  const welcome = await browser.driver.openOwn('welcome.html');
  await welcome.settle();
  await setFault(1);
  await welcome.click('label', 'Only on sites I choose');
  await until('the words', async () => (await welcome.text()).includes('That did not work'));
  const chosen = () =>
    welcome.evaluate(
      () => document.querySelector<HTMLInputElement>('input:checked')?.labels?.[0]?.innerText,
      null,
    );
  await until('the old choice', async () => (await chosen())?.startsWith('On every site'));
  await welcome.click('label', 'Only on sites I choose');
  await until('the new one', async () => (await chosen())?.startsWith('Only on sites'));
  await until('no more words', async () => !(await welcome.text()).includes('That did not work'));
  await welcome.close();
});
