import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { REMINDER_KINDS } from '../../sessions/reminderKey';
import {
  alarms,
  ask,
  browser,
  clearBrowser,
  fire,
  shown,
  startBackground,
  store,
  stored,
} from '../fakeBrowser';
import { dayFromNow, stopClock, TODAY } from '../noon';
import { session } from './sessions';

const AT_ANY_HOUR = { settings: { version: 1, quietHours: null } };
const check = () => ask('reminders/check');
const at = (time: string, date = TODAY): number => new Date(`${date}T${time}`).getTime();
const names = async () => (await alarms()).map(({ name }) => name);
const settled = async (id: string) =>
  ((await stored())[`session:${id}`] as { settled: string[] }).settled;
const rung = () => fire(browser.alarms.onAlarm).then(check);

beforeAll(startBackground);
beforeEach(async () => {
  stopClock();
  await clearBrowser();
});

test('a reminder that is due is told once, with the full instruction, and noted', async () => {
  const actives = [14, 7, 5, 3, 2, 1].map((days) => `pause-actives:${days}`);
  const about = { status: 'planned', time: '11:59', settled: ['checklist', ...actives] };
  await store({ ...AT_ANY_HOUR, ...session('just-started', 0, about) });
  await check();
  const [[id, said], ...others] = Object.entries(await shown()) as [[string, object]];
  expect(others).toEqual([]);
  expect(id).toBe('just-started/start');
  expect(said).toMatchObject({
    title: 'Session time: clean and simple',
    message: expect.stringMatching(/sterile cartridge.*24 hours: water only.*emergency number/s),
    buttons: [{ title: 'Done' }, { title: 'In an hour' }],
  });
  expect(await settled('just-started')).toContain('start');

  await browser.notifications.clear(id);
  await check();
  await rung();
  expect(await shown(), 'never again').toEqual({});
});

test('what was missed comes as one, in the order of its dates, as past, and without buttons', async () => {
  await store({ ...AT_ANY_HOUR, ...session('missed-session', -2, { status: 'planned' }) });
  await startBackground();
  const [[id, { title, message, buttons }], ...others] = Object.entries(await shown()) as [
    [string, { title: string; message: string; buttons: object[] }],
  ];
  expect(others).toEqual([]);
  expect([id, title, buttons]).toEqual([
    'missed-session/pause-actives:14',
    'Skinwise: 8 notes',
    [],
  ]);
  const lines = message.split('\n');
  expect(lines).toHaveLength(8);
  for (const line of lines) expect(line).toContain('now past');
  expect(lines.at(-1)).toContain('Session time');
});

test('what cannot be read is kept as it is, and what is beside it is told', async () => {
  const broken = { version: 99 };
  await store({
    ...AT_ANY_HOUR,
    ...session('missed-session', -2, { status: 'planned' }),
    'session:broken-one': broken,
  });
  await check();
  expect(Object.keys(await shown())).toHaveLength(1);
  expect((await stored())['session:broken-one']).toEqual(broken);
});

test('in quiet hours nothing is told; it rings when they are over, and then it comes', async () => {
  await store({
    settings: { version: 1, quietHours: { from: '10:00', to: '14:00' } },
    ...session('missed-session', -2, { status: 'planned' }),
  });
  await check();
  expect(await shown()).toEqual({});
  expect((await alarms())[0]?.at).toBe(at('14:00'));
  stopClock('14:00');
  await rung();
  expect(Object.keys(await shown())).toHaveLength(1);
});

test.each([
  ['23:59:50', TODAY],
  ['00:00', dayFromNow(1)],
])('at %s of the %s the alarms are those of the days to come', async (time, date) => {
  stopClock(time, date);
  await store({ ...AT_ANY_HOUR, ...session('planned-one', 20) });
  await check();
  const next = await alarms();
  expect(next.map(({ at }) => at).every((at) => at > Date.now())).toBe(true);
  expect(next.at(-1)).toEqual({ name: 'planned-one/start', at: at('09:00', dayFromNow(20)) });
});

test('a warning sign keeps what is kind from coming, and closed brings it back', async () => {
  await store({
    ...AT_ANY_HOUR,
    ...session('five-days-ago', -5, { areas: ['face'] }),
    'check:five-days-ago:4': {
      version: 2,
      sessionId: 'five-days-ago',
      day: 4,
      levels: {},
      redFlags: ['pus'],
    },
  });
  await check();
  expect(await names()).not.toContain('five-days-ago/next-possible');
  const note = { sessionId: 'five-days-ago', day: 4, redFlagsClosed: true };
  expect(await ask('check/note', note)).toMatchObject({ value: { redFlagsClosed: null } });
  expect(await names()).toContain('five-days-ago/next-possible');
});

test('a kind that is switched off comes no more, and quiet hours move what would ring in them', async () => {
  await store(session('planned-one', 20));
  await check();
  const ringsAt = async (name: string) => (await alarms()).find((one) => one.name === name)?.at;
  const nine = at('09:00', dayFromNow(19));
  expect(await ringsAt('planned-one/pause-actives:1')).toBe(nine);
  await ask('settings/change', { remindersOff: ['checklist'] });
  expect(await names()).not.toContain('planned-one/checklist');
  await ask('settings/change', { quietHours: { from: '22:00', to: '10:30' } });
  expect(await ringsAt('planned-one/pause-actives:1')).toBe(at('10:30', dayFromNow(19)));
  await ask('settings/change', { quietHours: null });
  expect(await ringsAt('planned-one/pause-actives:1')).toBe(nine);
});

describe('what is told', () => {
  const id = 'planned-one/start';
  beforeEach(async () => {
    const about = { status: 'planned', time: '11:59', settled: ['checklist'] };
    await store({
      settings: {
        version: 1,
        quietHours: null,
        remindersOff: REMINDER_KINDS.filter((kind) => kind !== 'start'),
      },
      ...session('planned-one', 0, about),
    });
    await check();
    expect(Object.keys(await shown())).toEqual([id]);
  });
  const pressed = (button: number) =>
    fire(browser.notifications.onButtonClicked, id, button).then(check);
  const snoozed = async () =>
    ((await stored())['session:planned-one'] as { snoozed?: Record<string, string> }).snoozed;

  test('is put off for an hour by the notification, comes again then, and not a third time', async () => {
    await pressed(1);
    expect(await shown()).toEqual({});
    expect((await alarms()).map(({ name, at }) => [name, at])).toEqual([[id, at('13:00')]]);
    stopClock('12:59:59');
    await rung();
    expect(await shown()).toEqual({});
    stopClock('13:00');
    await rung();
    expect(Object.keys(await shown())).toEqual([id]);
    expect(await snoozed(), 'noted as told').toBeUndefined();
    await pressed(0);
    expect(await shown()).toEqual({});
    stopClock('12:00', dayFromNow(1));
    await check();
    expect(await shown()).toEqual({});
  });

  test('is put off until tomorrow morning, and that can be taken back', async () => {
    const { value } = await ask('reminders/snooze', { reminderId: id, until: 'tomorrow' });
    expect(await alarms()).toEqual([{ name: id, at: at('09:00', dayFromNow(1)) }]);
    await ask('session/restore', { session: value, checks: [] });
    expect(await snoozed()).toBeUndefined();
    expect(await alarms()).toEqual([]);
  });

  test('is taken away when its session took place, or goes', async () => {
    await ask('session/done', { sessionId: 'planned-one' });
    expect(await shown()).toEqual({});
  });

  test('of a session that is gone cannot be changed, and that is said by name', async () => {
    await ask('session/delete', { sessionId: 'planned-one' });
    expect(await shown()).toEqual({});
    for (const type of ['reminders/settle', 'reminders/snooze']) {
      const answer = await ask(type, { reminderId: id, until: 'hour' });
      expect(answer).toMatchObject({ problem: 'gone' });
    }
  });
});

test.each<[string, object]>([
  ['is refused', { create: () => Promise.reject(new Error('Not now.')) }],
  ['is forbidden by the reader', { getPermissionLevel: async () => 'denied' }],
])(
  'a notification that %s is not noted as shown, is tried again later, and comes',
  async (_, how) => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { create } = browser.notifications;
    Object.assign(browser.notifications, how);
    await store({
      settings: {
        version: 1,
        quietHours: null,
        remindersOff: REMINDER_KINDS.filter((kind) => kind !== 'start'),
      },
      ...session('session-due', -1, { status: 'planned' }),
    });
    await check();
    expect(await settled('session-due')).not.toContain('start');
    const [retry, ...others] = await alarms();
    expect(others).toEqual([]);
    // Not at once: what rings at once and cannot be done rings without end.
    expect(retry?.at).toBeGreaterThanOrEqual(Date.now() + 60_000);
    expect(retry?.at).toBeLessThanOrEqual(Date.now() + 3_600_000);
    await check();
    expect(await alarms(), 'asking again changes nothing').toEqual([retry]);
    expect(warned).toHaveBeenCalledWith('Skinwise could not do what is due.', expect.anything());
    warned.mockRestore();

    Object.assign(browser.notifications, { create, getPermissionLevel: async () => 'granted' });
    await rung();
    expect(await settled('session-due')).toContain('start');
    expect(Object.keys(await shown())).toEqual(['session-due/start']);
    expect(await alarms()).toEqual([]);
  },
);

test('a clock that is five years late says nothing too soon, and all in time when it is right', async () => {
  stopClock('12:00', '2021-11-20');
  await store({ ...AT_ANY_HOUR, ...session('session-due', -1, { status: 'planned' }) });
  await check();
  expect(await shown()).toEqual({});
  stopClock();
  await check();
  expect(await settled('session-due')).toContain('start');
});

test('a clock that is five years early loses no record, and no pause lasts for it', async () => {
  await store({ ...AT_ANY_HOUR, ...session('planned-one', 20) });
  stopClock('12:00', '2031-11-20');
  await check();
  await ask('settings/change', { pausedUntil: at('13:00', '2031-11-20') });
  stopClock();
  await check();
  expect(await stored()).toMatchObject({
    settings: { pausedUntil: null },
    'session:planned-one': { status: 'planned' },
  });
  expect(await names()).not.toContain('pause-end');
});
