import { beforeEach, expect, test, vi } from 'vitest';
import { type Alarm, reconcileAlarms } from '../../platform/reconcileAlarms';
import { alarms, browser, clearBrowser } from '../fakeBrowser';
import { stopClock } from '../noon';

beforeEach(async () => {
  stopClock();
  await clearBrowser();
});
const inMinutes = (minutes: number): Temporal.ZonedDateTime =>
  Temporal.Now.zonedDateTimeISO().add({ seconds: minutes * 60 });
const alarm = (id: string, minutes: number): Alarm => ({ id, at: inMinutes(minutes) });
const set = async () =>
  (await alarms()).map(({ name, at }) => [name, Math.round((at - Date.now()) / 60) / 1000]);

test('what is set becomes what is wanted, no more and no fewer', async () => {
  await reconcileAlarms([alarm('stays', 5), alarm('moves', 6), alarm('goes', 7)]);
  const create = vi.spyOn(browser.alarms, 'create');
  await reconcileAlarms([alarm('moves', 8), alarm('comes', 9), alarm('stays', 5)]);
  expect(await set()).toEqual([
    ['stays', 5],
    ['moves', 8],
    ['comes', 9],
  ]);
  expect(create.mock.calls.map(([name]) => name)).toEqual(['moves', 'comes']);
  await reconcileAlarms([]);
  expect(await set()).toEqual([]);
});

test('of very many only the next are set', async () => {
  await reconcileAlarms(Array.from({ length: 600 }, (_, n) => alarm(`alarm-${n}`, 600 - n)));
  const names = (await alarms()).map(({ name }) => name);
  expect(names).toHaveLength(100);
  expect(names.at(0)).toBe('alarm-599');
  expect(names.at(-1)).toBe('alarm-500');
});

test.each([
  ['just now, in a second', 0, 1 / 60],
  ['ten minutes ago, in ten minutes', -10, 10],
  ['a day ago, in an hour', -24 * 60, 60],
])('what was due %s it rings, and asking again changes nothing', async (_, due, rings) => {
  await reconcileAlarms([alarm('due', due)]);
  expect((await set())[0]?.[1]).toBeCloseTo(rings, 2);
  const before = await alarms();
  await reconcileAlarms([alarm('due', due)]);
  expect(await alarms()).toEqual(before);
});
