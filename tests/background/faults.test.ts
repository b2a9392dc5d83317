import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  alarms,
  ask,
  browser,
  clearBrowser,
  endBackground,
  isListening,
  startBackground,
  store,
  stored,
} from '../fakeBrowser';
import { dayFromNow, stopClock } from '../noon';
import { session } from './sessions';

/** What is broken: the nth call of the browser's functions from now on. */
interface Fault {
  /** Counted from 1; 0 breaks none, and counts. */
  readonly nth: number;
  /** A call that hangs is where the background is ended. */
  readonly how: 'throws' | 'hangs';
}
let fault: Fault;
let calls: string[];
let hangs: () => void;
function setFault(nth: number, how: Fault['how'] = 'throws'): Promise<void> {
  fault = { nth, how };
  calls = [];
  return new Promise((resolve) => {
    hangs = resolve;
  });
}

const OWNERS = [
  ['storage.local', browser.storage.local],
  ['alarms', browser.alarms],
  ['notifications', browser.notifications],
  ['tabs', browser.tabs],
] as const;
const BREAKABLE = ['get', 'set', 'remove', 'getAll', 'clear', 'create', 'query'];

beforeAll(async () => {
  stopClock();
  // Each says so on the console where it was in the way of something else than the answer.
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  setFault(0);
  for (const [at, owner] of OWNERS) {
    for (const name of BREAKABLE) {
      const functions = owner as unknown as Record<string, (...args: unknown[]) => unknown>;
      const original = functions[name]?.bind(owner);
      if (!original) continue;
      functions[name] = (...args) => {
        calls.push(`${at}.${name}`);
        if (calls.length !== fault.nth) return original(...args);
        if (fault.how === 'throws') return Promise.reject(new Error('The machine is broken.'));
        hangs();
        return new Promise(() => {});
      };
    }
  }
  await startBackground();
});
beforeEach(async () => {
  setFault(0);
  // After a failure that left none.
  if (!isListening()) await startBackground();
  await clearBrowser();
});
afterEach(() => {
  const said = vi.mocked(console.warn).mock.calls.map(([text]) => String(text));
  expect(said.filter((text) => !/^Skinwise (?:could not|cannot read)/.test(text))).toEqual([]);
});

/** As the first version wrote it: all that was due of it is settled. */
const old = (id: string, days: number, status: string, settled: readonly string[]) => ({
  [`session:${id}`]: { version: 1, id, date: dayFromNow(days), status, settled },
});
const SEED = {
  settings: { version: 1, quietHours: null },
  ...old('session-done', -3, 'done', ['day-before', 'start']),
  'check:session-done:1': { version: 1, sessionId: 'session-done', day: 1, levels: { redness: 2 } },
  ...old('session-planned', 20, 'planned', []),
};
const OVER = old('session-due', -2, 'planned', ['day-before']);
const MARK = { sessionId: 'session-done', day: 1, sign: 'redness' };
const [NEW] = Object.values(session('session-new', 60));

/** Every way to write, each with what it starts from. */
const WRITES: readonly [type: string, request: object, seed: object][] = [
  ['session/save', { session: NEW }, {}],
  ['session/done', { sessionId: 'session-due' }, OVER],
  ['session/delete', { sessionId: 'session-done' }, {}],
  ['session/restore', { session: NEW, checks: [] }, {}],
  ['check/mark', { ...MARK, level: 3 }, {}],
  ['check/mark', { ...MARK, level: null }, {}],
  ['check/note', { sessionId: 'session-done', day: 1, note: 'itches' }, {}],
  ['tick/set', { sessionId: 'session-done', day: 1, line: 'Rest.', on: true }, {}],
  ['event/save', { event: { version: 1, id: 'event-001', date: '2027-01-01', kind: 'sun' } }, {}],
  ['profile/save', { profile: { version: 1, darkerOrMarks: true } }, {}],
  ['settings/change', { pausedUntil: new Date(`${dayFromNow(0)}T13:00`).getTime() }, {}],
  ['site/set', { host: 'shop.example', isPrivate: false, on: false }, {}],
  ['copy/later', {}, {}],
  ['reminders/check', {}, OVER],
  ['reminders/snooze', { reminderId: 'session-planned/start', until: 'hour' }, {}],
  ['reminders/settle', { reminderId: 'session-planned/start' }, {}],
];

const records = async (): Promise<string> => JSON.stringify(Object.entries(await stored()).sort());
const rings = async (): Promise<string> => JSON.stringify(await alarms());
/** What follows from a write that was made behind the background's back is over with this answer. */
const rest = (): Promise<unknown> => ask('reminders/check');

/** What a write does on a machine that works, and how often it calls the browser. */
async function learn(type: string, request: object, seed: object) {
  const start = async () => {
    setFault(0);
    await clearBrowser();
    await store({ ...SEED, ...seed });
  };
  await start();
  const before = await records();
  setFault(0);
  const { error } = await ask(type, request);
  const made = [...calls];
  expect(error).toBeUndefined();
  await rest();
  const [after, ringing] = [await records(), await rings()];
  expect(made.length).toBeGreaterThan(1);
  expect(after).not.toBe(before);
  return { start, before, after, ringing, made };
}

test.each(WRITES)(
  'whichever call of %s %j fails, all of it is done or nothing, and then it works',
  async (type, request, seed) => {
    const { start, before, after, ringing, made } = await learn(type, request, seed);
    for (let nth = 1; nth <= made.length; nth++) {
      const at = `${type}, ${made[nth - 1]} (${nth} of ${made.length})`;
      await start();
      setFault(nth);
      const { error } = await ask(type, request);
      setFault(0);
      const now = await records();
      // "Nothing was changed" is said then, and has to be true.
      if (error) expect(now, at).toBe(before);
      else expect([before, after], at).toContain(now);
      if (now === before) expect((await ask(type, request)).error, at).toBeUndefined();
      await rest();
      expect(await records(), at).toBe(after);
      expect(await rings(), at).toBe(ringing);
    }
  },
);

test.each(WRITES)(
  'wherever the background ends in %s %j, all of it is done or nothing, and then it works',
  async (type, request, seed) => {
    const { start, before, after, ringing, made } = await learn(type, request, seed);
    for (let nth = 1; nth <= made.length; nth++) {
      const at = `${type}, before ${made[nth - 1]} (${nth} of ${made.length})`;
      await start();
      const reached = setFault(nth, 'hangs');
      // Fewer calls are made where the background had begun with some of its own.
      await Promise.race([reached, ask(type, request)]);
      endBackground();
      setFault(0);
      const now = await records();
      expect([before, after], at).toContain(now);
      await startBackground();
      if (now === before) expect((await ask(type, request)).error, at).toBeUndefined();
      await rest();
      expect(await records(), at).toBe(after);
      expect(await rings(), at).toBe(ringing);
    }
  },
);
