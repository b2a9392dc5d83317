/// <reference types="chrome" />
import { beforeEach, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import { planSession } from './planSession';
import { until } from './until';
import { isIn, useBrowser } from './useBrowser';

const browser = useBrowser();
beforeEach(awayFromMidnight);

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

  // A sleep, and no look whether it has come: that would touch the browser, and the alarm alone is to wake
  // the background.
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

  await driver.restart();
  const page = await driver.openOwn('journal.html');
  // Asked for by hand, to know when the background is through with what is due.
  await page.evaluate(
    () => chrome.runtime.sendMessage({ type: 'reminders/check', request: {} }),
    null,
  );
  expect(await driver.notifications(), 'delivered, not again').toEqual([]);
  expect(await driver.alarms(), 'but in an hour').toMatchObject([{ at: Date.parse(snoozed) }]);
  await page.click('button', 'No, remove it');
  await until('an empty storage', async () => Object.keys(await driver.stored()).length === 0);
  await page.close();
}, 300_000);

test('a reminder carries the full instruction', async () => {
  const { driver } = browser;
  const now = Temporal.Now.plainDateTimeISO();
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
