/// <reference types="chrome" />
import { beforeEach, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import type { PageDriver } from './driver';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();
const daysAgo = (days: number) => Temporal.Now.plainDateISO().subtract({ days }).toString();
beforeEach(awayFromMidnight);

/** A session as it is stored, with whatever a test is about. */
const session = (id: string, about: object = {}) => ({
  version: 2,
  id,
  date: daysAgo(3),
  status: 'done',
  areas: [],
  settled: [],
  ...about,
});

interface Answer {
  readonly value?: unknown;
  readonly error?: string;
  readonly problem?: string;
}

/** Asks the background from a page of ours, as the app does. */
async function ask(page: PageDriver, type: string, request: object): Promise<Answer> {
  const message = { type, request };
  return (await page.evaluate((message) => chrome.runtime.sendMessage(message), message)) as Answer;
}

test('two popups open at once do not overwrite one another', async () => {
  const { driver } = browser;
  await driver.clearStore();
  await driver.store({ 'session:session-1': session('session-1') });
  const [one, two] = [await driver.openOwn('popup.html'), await driver.openOwn('popup.html')];
  const signs = ['redness', 'swelling', 'dryness', 'itch', 'pain'];
  const mark = (page: PageDriver, sign: string, day: number) =>
    ask(page, 'check/mark', { sessionId: 'session-1', day, sign, level: 2 });
  // All at once, each of the two writing every other sign of the same record.
  const answers = await Promise.all(
    [0, 1, 2, 3].flatMap((day) =>
      signs.map((sign, index) => mark(index % 2 === 0 ? one : two, sign, day)),
    ),
  );
  expect(answers.filter(({ error }) => error)).toEqual([]);
  const stored = await driver.stored();
  for (const day of [0, 1, 2, 3]) {
    expect(stored[`check:session-1:${day}`]).toMatchObject({
      levels: Object.fromEntries(signs.map((sign) => [sign, 2])),
    });
  }

  // What one has removed meanwhile the other cannot bring back by a late tap.
  await ask(one, 'session/delete', { sessionId: 'session-1' });
  expect((await mark(two, 'redness', 1)).error).toBeDefined();
  expect(Object.keys(await driver.stored())).toEqual([]);
  await one.close();
  await two.close();
});

/** Each kill costs a start, seven seconds on two cores; `npm run test:long` kills twenty times. */
const KILLS = process.env.SKINWISE_LONG ? 20 : 5;

test('the browser is killed in the middle of writes again and again, and nothing is lost', async () => {
  const { driver } = browser;
  await driver.clearStore();
  /** What the background has confirmed, and what it was asked for and may or may not have done. */
  const confirmed = new Set<string>();
  const removed = new Set<string>();
  const asked = new Set<string>();
  /** Writers whose last question had no answer: the browser was killed in the middle of it. */
  let cutOff = 0;
  // So long ago that no reminder is to come: alarms are not what is tested here.
  const longAgo = daysAgo(150);
  for (let round = 0; round < KILLS; round++) {
    const page = await driver.openOwn('journal.html');
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; ; n++) {
        const id = `round-${round}-${writer}-${n}`;
        asked.add(id);
        const saved = await ask(page, 'session/save', { session: session(id, { date: longAgo }) });
        if ((saved.value as { ok?: boolean } | undefined)?.ok) confirmed.add(id);
        await ask(page, 'check/mark', { sessionId: id, day: 1, sign: 'itch', level: 1 });
        await ask(page, 'check/mark', { sessionId: id, day: 2, sign: 'itch', level: 2 });
        if (n % 3 !== 0) continue;
        confirmed.delete(id);
        if ((await ask(page, 'session/delete', { sessionId: id })).value) removed.add(id);
      }
    };
    // They write until the browser is gone under them.
    const writers = [0, 1, 2, 3].map((writer) => write(writer).catch(() => cutOff++));
    const before = confirmed.size + removed.size;
    await until(
      'some to be confirmed',
      async () => confirmed.size + removed.size >= before + 6,
      30_000,
    );
    // Then at any moment of the next ones.
    await new Promise((resolve) => setTimeout(resolve, (round * 17) % 100));
    await driver.kill();
    await Promise.all(writers);

    // With this answer what is done at a start is over.
    const after = await driver.openOwn('journal.html');
    await ask(after, 'reminders/check', {});
    await after.close();
    const stored = await driver.stored();
    for (const id of confirmed) expect(stored, `round ${round}`).toHaveProperty([`session:${id}`]);
    for (const id of removed) expect(stored).not.toHaveProperty([`session:${id}`]);
    for (const [key, record] of Object.entries(stored)) {
      const [kind, id = ''] = key.split(':');
      expect(asked).toContain(id);
      if (kind === 'session') expect(record).toMatchObject({ version: 2, id, status: 'done' });
      // A session and its checks go in one, so none is left without the other.
      else expect(stored, key).toHaveProperty([`session:${id}`]);
    }
  }
  expect(confirmed.size).toBeGreaterThan(KILLS);
  expect(removed.size).toBeGreaterThan(KILLS);
  expect(cutOff).toBe(4 * KILLS);
}, 600_000);

test('what is written after a browser died in the middle of a write is there at later starts', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const save = async (id: string): Promise<void> => {
    const page = await driver.openOwn('journal.html');
    const record = session(id, { date: daysAgo(150) });
    expect(await ask(page, 'session/save', { session: record })).toMatchObject({
      value: { ok: true },
    });
    await page.close();
  };
  await save('session-1');
  await driver.restartTorn();
  await save('session-2');
  await save('session-3');
  await driver.restart();
  await driver.restart();
  const page = await driver.openOwn('journal.html');
  await ask(page, 'reminders/check', {});
  await page.close();
  expect(Object.keys(await driver.stored()).sort()).toEqual([
    'session:session-1',
    'session:session-2',
    'session:session-3',
  ]);
});

test('switched off and on, the extension rebuilds its alarms from what is stored', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const date = daysAgo(-5);
  // What it does at its start is over with this answer.
  const page = await driver.openOwn('journal.html');
  await ask(page, 'reminders/check', {});
  await page.close();
  // Behind the extension's back, so that no alarm of it has ever been set.
  await driver.store({ 'session:session-1': session('session-1', { date, status: 'planned' }) });
  expect(await driver.alarms()).toEqual([]);
  await driver.switchOffAndOn();
  // One after the other; the last reminder before a session is its own.
  await until('the alarm of the session itself', async () =>
    (await driver.alarms()).some(({ name }) => name === 'session-1/start'),
  );
});

test('a record that cannot be read is set aside and told, and the rest works', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const broken = { version: 99, precious: 'words' };
  await driver.store({
    'session:broken-one': broken,
    'session:session-1': session('session-1'),
  });
  const page = await driver.openOwn('journal.html');
  await until('the rest', async () => (await page.text()).includes('Day 3 of 7'));
  const write = await ask(page, 'session/save', { session: session('broken-one') });
  expect(write.problem).toBe('unreadable');
  expect((await driver.stored())['session:broken-one']).toEqual(broken);
  await page.close();
});

test('export, delete everything and import bring all back', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const page = await driver.openOwn('journal.html');
  const notes = 'commas, "quotes"\nand 😀';
  await ask(page, 'session/save', { session: session('session-1', { notes, lengthMm: 0.25 }) });
  await ask(page, 'check/note', { sessionId: 'session-1', day: 1, redFlags: ['pus'], note: 'n' });
  const full = await driver.stored();
  const { text } = (await ask(page, 'data/export', {})).value as { text: string };
  await ask(page, 'data/delete-all', {});
  expect(await driver.stored()).toEqual({});
  expect(await driver.alarms()).toEqual([]);
  await ask(page, 'data/import', { text, take: 'mine' });
  expect(await driver.stored()).toEqual(full);
  await page.close();
});

test('when the browser has no more space it is said, and nothing is lost', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const page = await driver.openOwn('journal.html');
  await ask(page, 'session/save', { session: session('session-1') });
  // All but a hundred bytes of what the browser grants.
  await page.evaluate(async () => {
    const { local } = chrome.storage;
    const left = local.QUOTA_BYTES - (await local.getBytesInUse(null));
    await local.set({ filler: 'x'.repeat(left - 100) });
  }, null);
  const ours = () => page.evaluate(() => chrome.storage.local.get('session:session-1'), null);
  const before = await ours();
  expect(before).toHaveProperty(['session:session-1']);

  const long = session('session-2', { notes: 'words '.repeat(100) });
  const refused = await ask(page, 'session/save', { session: long });
  expect(refused.problem).toBe('storage-full');
  // Changing a record for a longer one leaves the old one.
  const longer = session('session-1', { notes: 'words '.repeat(100) });
  expect((await ask(page, 'session/save', { session: longer })).problem).toBe('storage-full');
  expect(await ours()).toEqual(before);

  // What removes still works, and makes room.
  const removed = await ask(page, 'session/delete', { sessionId: 'session-1' });
  expect(removed.value).toMatchObject({ session: { id: 'session-1' } });
  await driver.clearStore();
  await page.close();
}, 120_000);
