/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { planSession } from './planSession';
import { until } from './until';
import { isIn, useBrowser } from './useBrowser';

const browser = useBrowser();

/** Tests run at night, too. */
const AT_ANY_HOUR = { settings: { version: 1, quietHours: null } };
/** Firefox with nothing to do rings some seconds late. */
const LATE_MS = isIn('firefox') ? 12_000 : 3000;

test('a planned session reminds for real, once, and survives restarts', async () => {
  const { driver } = browser;
  // The next full minute but one: the fields have minutes, and the form wants to be filled first.
  const start = Temporal.Now.plainDateTimeISO().add({ minutes: 2 }).round({
    smallestUnit: 'minute',
    roundingMode: 'floor',
  });
  await driver.open(browser.url('sample-article.html'));
  const popup = await driver.openPopup();
  await popup.click('button', 'Plan a session');
  await planSession(popup, {
    date: start.toPlainDate().toString(),
    time: start.toPlainTime().toString({ smallestUnit: 'minute' }),
  });
  await until('the plan', async () => (await popup.text()).includes('We remind you on the day.'));
  await popup.close();

  const [alarm] = await driver.alarms();
  const at = start.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds;
  expect(alarm?.at).toBe(at);
  const [session] = Object.values(await driver.stored()) as { id: string }[];

  await driver.restart();
  const rebuilt = await until('alarms rebuilt from what is stored', async () => {
    const alarms = await driver.alarms();
    return alarms.length > 0 && alarms;
  });
  expect(rebuilt).toEqual([alarm]);
  expect(await driver.notifications()).toEqual([]);
  await driver.stopBackground();

  // Nothing of ours touches the browser meanwhile: the alarm alone wakes the background.
  await new Promise((resolve) => setTimeout(resolve, at + LATE_MS - Date.now()));
  const [shown] = await driver.notifications();
  expect(shown?.id).toBe(alarm?.name);

  await driver.clickNotification(shown?.id ?? '');
  await until('the journal', async () =>
    (await driver.tabs()).some((url) => url.endsWith(`journal.html#/sessions/${session?.id}`)),
  );
  // Firefox has no buttons, and no more to be seen here.
  if (isIn('firefox')) return driver.clearStore();
  // Put off by the notification's button, and then the hour is nearly over.
  await driver.pressNotificationButton(shown?.id ?? '', 1);
  const key = `session:${session?.id}`;
  const snoozed = await until('it to be put off', async () => {
    const stored = (await driver.stored())[key] as { snoozed?: { start: string } };
    return stored.snoozed?.start;
  });
  const inMinutes = (Date.parse(snoozed) - Date.now()) / 60_000;
  expect(inMinutes).toBeGreaterThan(55);
  expect(inMinutes).toBeLessThanOrEqual(60);
  await until('no notification', async () => (await driver.notifications()).length === 0);
  await until('an alarm in an hour', async () => {
    const [again] = await driver.alarms();
    return again?.at === Date.parse(snoozed);
  });
  const soon = Temporal.Now.instant().add({ seconds: 20 }).toString({ smallestUnit: 'second' });
  const stored = (await driver.stored())[key] as object;
  await driver.store({ [key]: { ...stored, snoozed: { start: soon } } });
  const journal = await driver.openOwn('journal.html');
  const check = () =>
    journal.evaluate(() => chrome.runtime.sendMessage({ type: 'reminders/check', request: {} }), 0);
  await check();
  await driver.stopBackground();
  await new Promise((resolve) => setTimeout(resolve, Date.parse(soon) + 3000 - Date.now()));
  expect((await driver.notifications()).map(({ id }) => id)).toEqual([shown?.id]);
  expect((await driver.stored())[key], 'noted as told').not.toHaveProperty('snoozed');
  await driver.pressNotificationButton(shown?.id ?? '', 0);
  await until('no notification', async () => (await driver.notifications()).length === 0);
  await journal.close();

  await driver.restart();
  const page = await driver.openOwn('journal.html');
  // Asked for by hand, to know when the background is through with what is due.
  await page.evaluate(
    () => chrome.runtime.sendMessage({ type: 'reminders/check', request: {} }),
    null,
  );
  expect(await driver.notifications(), 'delivered, not again').toEqual([]);
  expect(await driver.alarms()).toEqual([]);
  await page.click('button', 'No, remove it');
  await until('an empty storage', async () => Object.keys(await driver.stored()).length === 0);
  await page.close();
}, 300_000);

test('a reminder carries the full instruction', async () => {
  const { driver } = browser;
  const now = Temporal.Now.plainDateTimeISO().subtract({ minutes: 1 });
  const days = [14, 7, 5, 3, 2, 1];
  const session = {
    version: 2,
    id: 'just-started',
    date: now.toPlainDate().toString(),
    time: now.toPlainTime().toString({ smallestUnit: 'minute' }),
    status: 'planned',
    areas: [],
    settled: ['checklist', ...days.map((days) => `pause-actives:${days}`)],
  };
  await driver.store({ 'session:just-started': session });
  const page = await driver.openOwn('journal.html');
  const [shown] = await until('the notification', async () => {
    const shown = await driver.notifications();
    return shown.length > 0 && shown;
  });
  expect(shown).toMatchObject({
    id: 'just-started/start',
    title: 'Session time: clean and simple',
  });
  expect(shown?.message).toMatch(/sterile cartridge.*24 hours: water only.*emergency number/s);
  await page.click('button', 'No, remove it');
  await until('an empty storage', async () => Object.keys(await driver.stored()).length === 0);
  await page.close();
});

test('several at once are one notification, in the order of their dates, as past', async () => {
  const { driver } = browser;
  const date = Temporal.Now.plainDateISO().subtract({ days: 2 }).toString();
  const missed = { version: 2, id: 'missed-session', date, status: 'planned', areas: [] };
  await driver.store({ ...AT_ANY_HOUR, 'session:missed-session': { ...missed, settled: [] } });
  const page = await driver.openOwn('journal.html');
  const [shown, ...others] = await until('the notification', async () => {
    const shown = await driver.notifications();
    return shown.length > 0 && shown;
  });
  expect(others).toEqual([]);
  expect(shown).toMatchObject({
    id: 'missed-session/pause-actives:14',
    title: 'Skinwise: 8 notes',
  });
  const lines = shown?.message.split('\n') ?? [];
  expect(lines).toHaveLength(8);
  for (const line of lines) expect(line).toContain('now past');
  expect(lines.at(-1)).toContain('Session time');
  await driver.clearStore();
  await page.close();
});

test('a reminder missed while the browser was closed is told at the next start', async () => {
  const { driver } = browser;
  const twoDaysAgo = Temporal.Now.plainDateISO().subtract({ days: 2 }).toString();
  const missed = {
    version: 1,
    id: 'missed-session',
    date: twoDaysAgo,
    status: 'planned',
    settled: ['day-before'],
  };
  const broken = { version: 99 };
  await driver.store({
    ...AT_ANY_HOUR,
    'session:missed-session': missed,
    'session:broken': broken,
  });
  await driver.restart();
  const [shown, ...others] = await until('the notification', async () => {
    const shown = await driver.notifications();
    return shown.length > 0 && shown;
  });
  expect(others).toEqual([]);
  expect(shown?.id).toBe('missed-session/start');
  const stored = await driver.stored();
  expect(stored['session:broken'], 'what cannot be read is kept as it is').toEqual(broken);

  const page = await driver.openOwn('journal.html');
  await until('the question', async () =>
    (await page.text()).includes('Did your session take place?'),
  );
  await page.click('button', 'Yes, it did');
  await until('its details', async () => (await page.text()).includes('New, sterile needles?'));
  await page.click('nav button', 'Today');
  await until('the healing day', async () => (await page.text()).includes('Day 2 of 7'));
  expect((await driver.stored())['session:missed-session'], 'in today’s shape').toMatchObject({
    version: 2,
    status: 'done',
  });
  await driver.clearStore();
  await page.close();
});

test('in quiet hours nothing is told; it rings when they are over', async () => {
  const { driver } = browser;
  const now = Temporal.Now.zonedDateTimeISO();
  const hour = (at: Temporal.ZonedDateTime) =>
    at.toPlainTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' });
  const over = now.add({ hours: 2 });
  const date = now.toPlainDate().subtract({ days: 2 }).toString();
  const missed = { version: 2, id: 'missed-session', date, status: 'planned', areas: [] };
  await driver.store({
    settings: {
      version: 1,
      quietHours: { from: hour(now.subtract({ hours: 2 })), to: hour(over) },
    },
    'session:missed-session': { ...missed, settled: [] },
  });
  const page = await driver.openOwn('journal.html');
  await page.evaluate(
    () => chrome.runtime.sendMessage({ type: 'reminders/check', request: {} }),
    null,
  );
  expect(await driver.notifications()).toEqual([]);
  const [first] = await driver.alarms();
  expect(first?.at).toBe(
    over.round({ smallestUnit: 'minute', roundingMode: 'floor' }).epochMilliseconds,
  );
  await driver.clearStore();
  await page.close();
});

test('what is told of skin changes what is to come: a warning sign closed brings its alarms back', async () => {
  const { driver } = browser;
  const date = Temporal.Now.plainDateISO().subtract({ days: 5 }).toString();
  const session = { version: 2, id: 'five-days-ago', date, status: 'done', areas: ['face'] };
  const check = { version: 2, sessionId: 'five-days-ago', day: 4, levels: {}, redFlags: ['pus'] };
  await driver.store({
    'session:five-days-ago': { ...session, settled: [] },
    'check:five-days-ago:4': check,
  });
  const page = await driver.openOwn('journal.html');
  const ask = (type: string, request: object) =>
    page.evaluate((message) => chrome.runtime.sendMessage(message), { type, request });
  const coming = async () => (await driver.alarms()).map(({ name }) => name);
  await ask('reminders/check', {});
  expect(await coming()).not.toContain('five-days-ago/next-possible');
  const note = { sessionId: 'five-days-ago', day: 4, redFlagsClosed: true };
  expect(await ask('check/note', note)).toMatchObject({ value: { redFlagsClosed: null } });
  expect(await coming()).toContain('five-days-ago/next-possible');
  await driver.clearStore();
  await page.close();
});
