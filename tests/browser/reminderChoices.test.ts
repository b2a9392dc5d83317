/// <reference types="chrome" />
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import type { PageDriver } from './driver';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();
beforeEach(awayFromMidnight);
afterEach(() => browser.driver.clearStore());

const today = () => Temporal.Now.plainDateISO();
const session = (inDays: number, settled: readonly string[] = []) => ({
  'session:planned-one': {
    version: 2,
    id: 'planned-one',
    date: today().add({ days: inDays }).toString(),
    status: 'planned',
    areas: [],
    settled,
  },
});
const names = async () => (await browser.driver.alarms()).map(({ name }) => name);
const says = (page: PageDriver, words: string) =>
  until(`"${words}"`, async () => (await page.text()).includes(words));
const gone = (alarm: string) => until('no alarm', async () => !(await names()).includes(alarm));
const back = (alarm: string) => until('the alarm', async () => (await names()).includes(alarm));

test('a reminder to come is done with in the journal, and taken back', async () => {
  await browser.driver.store(session(3));
  const journal = await browser.driver.openOwn('journal.html#/sessions/planned-one');
  await says(journal, 'Session time: clean and simple');
  await back('planned-one/start');
  // The last of the list is the session itself.
  await journal.click('.reminders li:last-child button', 'Done, do not remind me');
  await says(journal, 'Done. It will not come.');
  await gone('planned-one/start');
  await journal.click('button', 'Undo');
  await back('planned-one/start');
  await journal.close();
});

test('what was told is told again tomorrow morning', async () => {
  await browser.driver.store({
    settings: { version: 1, quietHours: null },
    // As if just told: of tomorrow's session, whose last day this is.
    ...session(0, ['checklist', 'start', ...[14, 7, 5, 3, 2, 1].map((d) => `pause-actives:${d}`)]),
  });
  const journal = await browser.driver.openOwn('journal.html#/sessions/planned-one');
  const morning = today().toZonedDateTime({
    timeZone: Temporal.Now.timeZoneId(),
    plainTime: '09:00',
  });
  // Before nine the session itself, without an hour, has not been told yet.
  if (Temporal.ZonedDateTime.compare(Temporal.Now.zonedDateTimeISO(), morning) > 0) {
    await says(journal, 'Clean hands, clean bare skin.');
  }
  await journal.click('.reminders button', 'Tomorrow');
  await says(journal, 'Put off.');
  const alarms = await until('an alarm', async () => {
    const alarms = await browser.driver.alarms();
    return alarms.length > 0 && alarms;
  });
  expect(alarms[0]?.at).toBe(morning.add({ days: 1 }).epochMilliseconds);
  await journal.close();
});

test('a kind that is switched off comes no more, and quiet hours move what would ring in them', async () => {
  await browser.driver.store(session(20));
  const settings = await browser.driver.openOwn('journal.html#/settings');
  await says(settings, 'What to leave before a session');
  await back('planned-one/checklist');
  await settings.click('label.choice', 'The day before a session');
  await gone('planned-one/checklist');
  expect(await names()).toContain('planned-one/pause-actives:1');
  const startsAt = async () =>
    (await browser.driver.alarms()).find(({ name }) => name === 'planned-one/pause-actives:1')?.at;
  const nine = await startsAt();
  await settings.type('.fields label:last-child input', '10:30');
  await settings.press('Tab');
  await until('half past ten', async () => (await startsAt()) === (nine ?? 0) + 90 * 60_000);
  await settings.click('label.choice', 'Quiet hours');
  await until('nine again', async () => (await startsAt()) === nine);
  await settings.close();
});
