import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  alarms,
  ask,
  browser,
  clearBrowser,
  endBackground,
  startBackground,
  store,
  stored,
} from '../fakeBrowser';
import { dayFromNow, stopClock } from '../noon';
import { session } from './sessions';

const { local } = browser.storage;
const { set, remove } = local;
beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
});
afterEach(() => void Object.assign(local, { set, remove }));

const record = (id: string, about: object = {}) => Object.values(session(id, -3, about))[0];
const exported = async () => ((await ask('data/export')).value as { text: string }).text;

test('of writes that come at once each waits for the one before, and none is lost', async () => {
  await store(session('session-1', -3));
  const signs = ['redness', 'swelling', 'dryness', 'itch', 'pain'];
  const days = [0, 1, 2, 3];
  const mark = (day: number, sign: string) =>
    ask('check/mark', { sessionId: 'session-1', day, sign, level: 2 });
  const answers = await Promise.all(
    // One of them cannot be done, and is in nobody's way.
    [...days, 9].flatMap((day) => signs.map((sign) => mark(day, sign))),
  );
  expect(answers.filter(({ error }) => error)).toHaveLength(signs.length);
  const kept = await stored();
  for (const day of days) {
    expect(kept[`check:session-1:${day}`]).toMatchObject({
      levels: Object.fromEntries(signs.map((sign) => [sign, 2])),
    });
  }
  // What has been removed meanwhile does not come back by a late tap.
  await ask('session/delete', { sessionId: 'session-1' });
  expect((await mark(1, 'redness')).error).toBeDefined();
  expect(await stored()).toEqual({});
});

test('a record that cannot be read is not written over, and is discarded only by name', async () => {
  const broken = { version: 99, precious: 'words' };
  await store({ 'session:broken-one': broken, ...session('session-1', -3) });
  const saved = await ask('session/save', { session: record('broken-one') });
  expect(saved).toMatchObject({ problem: 'unreadable' });
  expect((await ask('session/delete', { sessionId: 'broken-one' })).value).toBeNull();
  expect((await stored())['session:broken-one']).toEqual(broken);
  expect(JSON.parse(await exported()).unreadable).toEqual({ 'session:broken-one': broken });

  const { value: nothing } = await ask('data/discard', { key: 'session:session-1' });
  expect(nothing, 'what can be read').toEqual({ records: {}, remove: [] });
  const { value: undo } = await ask('data/discard', { key: 'session:broken-one' });
  expect(await stored()).not.toHaveProperty(['session:broken-one']);
  await ask('data/restore', undo as object);
  expect((await stored())['session:broken-one']).toEqual(broken);
});

test('export, delete everything and import bring all back; undo does too', async () => {
  await ask('settings/change', { delayMs: 700 });
  const notes = 'commas, "quotes"\nand 😀';
  await ask('session/save', { session: record('session-1', { notes, lengthMm: 0.25 }) });
  await ask('check/note', { sessionId: 'session-1', day: 1, redFlags: ['pus'], note: 'n' });
  const event = { version: 1, id: 'event-001', date: dayFromNow(0), kind: 'sun' };
  await ask('event/save', { event });
  await ask('profile/save', { profile: { version: 1, darkerOrMarks: true } });
  const full = await stored();
  const text = await exported();

  // What is nobody's goes with the rest, and does not keep it from coming back.
  await store({ 'nobodys-own': 1 });
  const { value: undo } = await ask('data/delete-all');
  expect(await stored()).toEqual({});
  expect(await alarms()).toEqual([]);
  await ask('data/restore', undo as object);
  expect(await stored()).toMatchObject(full);
  expect(await stored()).not.toHaveProperty('nobodys-own');

  await ask('data/delete-all');
  const preview = await ask('data/preview-import', { text });
  expect(preview.value).toMatchObject({ ok: true, counts: { new: 5, same: 0, changed: 0 } });
  expect(await stored()).toEqual({});
  const bad = text.replace('"status": "done"', '"status": "perhaps"');
  expect((await ask('data/import', { text: bad, take: 'file' })).value).toEqual({
    ok: false,
    problem: 'bad-record',
    at: 'session:session-1',
  });
  expect(await stored()).toEqual({});
  const { value: done } = await ask('data/import', { text, take: 'mine' });
  expect(await stored()).toEqual(full);
  await ask('data/restore', (done as { undo: object }).undo);
  expect(await stored()).toEqual({});
});

test('only what was stored can be put back', async () => {
  const answer = await ask('data/restore', { records: { 'nobodys-own': 1 }, remove: [] });
  expect(answer.error).toMatch(/Only what was stored/);
  expect(await stored()).toEqual({});
});

test('an import taken back is taken back to the end, though the background dies in the middle', async () => {
  await store(session('session-1', -3));
  // What is due of it is told first, so that nothing else changes below.
  await ask('reminders/check');
  const file = JSON.parse(await exported());
  const before = await stored();
  file.records['session:session-2'] = {
    ...file.records['session:session-1'],
    id: 'session-2',
    date: dayFromNow(-60),
  };
  const text = JSON.stringify(file);
  const { value } = await ask('data/import', { text, take: 'file' });
  expect(await stored()).toHaveProperty(['session:session-2']);

  Object.assign(local, { remove: () => Promise.reject(new Error('Dead.')) });
  expect((await ask('data/restore', (value as { undo: object }).undo)).error).toBeDefined();
  endBackground();
  Object.assign(local, { remove });
  await startBackground();
  expect(await stored()).toEqual(before);
});

test.each(['Resource::kQuotaBytes quota exceeded', 'QuotaExceededError: no room'])(
  'when the browser has no more space ("%s") it is said by name, and what removes still works',
  async (message) => {
    await store(session('session-1', -3));
    const before = await stored();
    Object.assign(local, { set: () => Promise.reject(new Error(message)) });
    for (const id of ['session-2', 'session-1']) {
      const answer = await ask('session/save', { session: record(id, { notes: 'words' }) });
      expect(answer).toMatchObject({ problem: 'storage-full' });
    }
    expect(await stored()).toEqual(before);
    const { value } = await ask('session/delete', { sessionId: 'session-1' });
    expect(value).toMatchObject({ session: { id: 'session-1' } });
    expect(await stored()).toEqual({});
  },
);

test('a copy that was kept is noted, and so is "later"', async () => {
  await exported();
  await ask('copy/later');
  expect((await stored()).copy).toEqual({
    version: 1,
    keptOn: dayFromNow(0),
    laterOn: dayFromNow(0),
  });
});
