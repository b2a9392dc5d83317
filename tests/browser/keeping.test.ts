/// <reference types="chrome" />
import { expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();
const today = Temporal.Now.plainDateISO();

/** A session as it is stored, with whatever a test is about. */
const session = (id: string, about: object = {}) => ({
  version: 2,
  id,
  date: today.subtract({ days: 3 }).toString(),
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

test('the browser is killed in the middle of writes twenty times, and nothing is lost', async () => {
  const { driver } = browser;
  await driver.clearStore();
  /** What the background has confirmed, and what it was asked for and may or may not have done. */
  const confirmed = new Set<string>();
  const removed = new Set<string>();
  const asked = new Set<string>();
  // So long ago that no reminder is to come: alarms are not what is tested here.
  const longAgo = today.subtract({ days: 150 }).toString();
  for (let round = 0; round < 20; round++) {
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
    const writers = [0, 1, 2, 3].map((writer) => write(writer).catch(() => {}));
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
  expect(confirmed.size).toBeGreaterThan(20);
  expect(removed.size).toBeGreaterThan(20);
  expect(asked.size, 'some were cut off').toBeGreaterThan(confirmed.size + removed.size);
}, 600_000);

test('what is written after a browser died in the middle of a write is there at later starts', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const save = async (id: string): Promise<void> => {
    const page = await driver.openOwn('journal.html');
    const record = session(id, { date: today.subtract({ days: 150 }).toString() });
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
  const date = today.add({ days: 5 }).toString();
  // What it does at its start is over with this answer.
  const page = await driver.openOwn('journal.html');
  await ask(page, 'reminders/check', {});
  await page.close();
  // Behind the extension's back, so that no alarm of it has ever been set.
  await driver.store({ 'session:session-1': session('session-1', { date, status: 'planned' }) });
  expect(await driver.alarms()).toEqual([]);
  await driver.switchOffAndOn();
  const names = await until('the alarms', async () => {
    const alarms = await driver.alarms();
    return alarms.length > 0 && alarms.map(({ name }) => name);
  });
  expect(names).toContain('session-1/start');
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
  expect((await ask(page, 'session/delete', { sessionId: 'broken-one' })).value).toBeNull();
  expect((await driver.stored())['session:broken-one']).toEqual(broken);

  const { text } = (await ask(page, 'data/export', {})).value as { text: string };
  expect(JSON.parse(text).unreadable).toEqual({ 'session:broken-one': broken });
  const undo = (await ask(page, 'data/discard', { key: 'session:broken-one' })).value;
  expect(await driver.stored()).not.toHaveProperty(['session:broken-one']);
  await ask(page, 'data/restore', undo as object);
  expect((await driver.stored())['session:broken-one']).toEqual(broken);
  await page.close();
});

test('export, delete everything and import bring all back; undo does too', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const page = await driver.openOwn('journal.html');
  await ask(page, 'settings/change', { delayMs: 700 });
  const notes = 'commas, "quotes"\nand 😀';
  await ask(page, 'session/save', { session: session('session-1', { notes, lengthMm: 0.25 }) });
  await ask(page, 'check/note', { sessionId: 'session-1', day: 1, redFlags: ['pus'], note: 'n' });
  const event = { version: 1, id: 'event-001', date: today.toString(), kind: 'sun' };
  await ask(page, 'event/save', { event });
  await ask(page, 'profile/save', { profile: { version: 1, darkerOrMarks: true } });
  const full = await driver.stored();
  const { text } = (await ask(page, 'data/export', {})).value as { text: string };

  // What is nobody's goes with the rest, and does not keep it from coming back.
  await driver.store({ 'nobodys-own': 1 });
  const undo = (await ask(page, 'data/delete-all', {})).value as object;
  expect(await driver.stored()).toEqual({});
  expect(await driver.alarms()).toEqual([]);
  await ask(page, 'data/restore', undo);
  const kept = await driver.stored();
  expect(kept).toMatchObject(full);

  await ask(page, 'data/delete-all', {});
  const preview = await ask(page, 'data/preview-import', { text });
  expect(preview.value).toMatchObject({ ok: true, counts: { new: 5, same: 0, changed: 0 } });
  expect(await driver.stored()).toEqual({});
  const bad = text.replace('"status": "done"', '"status": "perhaps"');
  expect((await ask(page, 'data/import', { text: bad, take: 'file' })).value).toEqual({
    ok: false,
    problem: 'bad-record',
    at: 'session:session-1',
  });
  expect(await driver.stored()).toEqual({});
  const done = await ask(page, 'data/import', { text, take: 'mine' });
  expect(await driver.stored()).toEqual(full);
  await ask(page, 'data/restore', (done.value as { undo: object }).undo);
  expect(await driver.stored()).toEqual({});
  await page.close();
});

test('an import taken back is taken back to the end, though the background dies in the middle', async () => {
  const { driver } = browser;
  await driver.clearStore();
  const page = await driver.openOwn('journal.html');
  await ask(page, 'session/save', { session: session('session-1') });
  const before = await driver.stored();
  const { text } = (await ask(page, 'data/export', {})).value as { text: string };
  const more = {
    ...JSON.parse(text).records['session:session-1'],
    id: 'session-2',
    date: '2026-01-02',
  };
  const records = { ...JSON.parse(text).records, 'session:session-2': more };
  const file = JSON.stringify({ ...JSON.parse(text), records });
  const done = await ask(page, 'data/import', { text: file, take: 'file' });
  expect(Object.keys(await driver.stored())).toContain('session:session-2');

  // Every removal fails, as if the background had died before it.
  await driver.inBackground(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const remove = () => Promise.reject(new Error('Dead.'));
    for (const api of [chrome, browser]) Object.assign(api.storage.local, { remove });
  }, null);
  const undo = (done.value as { undo: object }).undo;
  expect((await ask(page, 'data/restore', undo)).error).toBeDefined();
  await driver.stopBackground();
  await ask(page, 'reminders/check', {});
  expect(await driver.stored()).toMatchObject(before);
  expect(Object.keys(await driver.stored()).filter((key) => key.startsWith('session:'))).toEqual([
    'session:session-1',
  ]);
  expect(await driver.stored()).not.toHaveProperty('to-remove');
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
