import { beforeEach, expect, test } from 'vitest';
import { awayFromMidnight } from './awayFromMidnight';
import type { PageDriver } from './driver';
import { goOn, noneFits, planByKeyboard, planSession, tabTo } from './planSession';
import { until } from './until';
import { useBrowser } from './useBrowser';
import { full } from './views';

const browser = useBrowser();
beforeEach(awayFromMidnight);
const today = () => Temporal.Now.plainDateISO();

async function open(path: string, records: Record<string, unknown> = {}): Promise<PageDriver> {
  await browser.driver.clearStore();
  await browser.driver.store(records);
  const page = await browser.driver.openOwn(path);
  await page.resize(380, 560);
  await page.settle();
  return page;
}
const says = (page: PageDriver, text: string) =>
  until(`"${text}"`, async () => (await page.text()).includes(text));
/** The stored sessions, without what stands beside them. */
async function sessions(): Promise<Record<string, unknown>[]> {
  const stored = await browser.driver.stored();
  return Object.entries(stored).flatMap(([key, record]) =>
    key.startsWith('session:') ? [record as Record<string, unknown>] : [],
  );
}

test('a plan in the real popup, moved later, stays one plan', async () => {
  await browser.driver.open(browser.url('sample-article.html'));
  await browser.driver.clearStore();
  await browser.driver.clearMemory();
  const popup = await browser.driver.openPopup();
  await popup.click('button', 'Plan a session');
  const date = today().add({ days: 30 });
  await planSession(popup, { date: date.toString(), time: '14:30' });
  await until('the plan', async () => (await popup.text()).includes('In 30 days'));
  expect(await sessions()).toMatchObject([
    { version: 2, status: 'planned', who: 'professional', device: 'pen', areas: ['face'] },
  ]);
  await popup.click('nav button', 'Sessions');
  await popup.click('button', 'Change');
  await goOn(popup, 'Where, and what for');
  await goOn(popup, 'Who should not');
  await noneFits(popup);
  await goOn(popup, 'When');
  await popup.type('input[name=date]', date.add({ days: 2 }).toString());
  await goOn(popup, 'What your clinic said');
  await popup.type('.fields label:first-child input', '35');
  await popup.click('button', 'Save and remind me');
  await until('the change', async () => (await popup.text()).includes('In 32 days'));
  expect(await sessions()).toMatchObject([
    { date: date.add({ days: 2 }).toString(), clinicSays: { days: 35 } },
  ]);
  await popup.close();
});

test('a half-filled plan outlives the popup, but for the answers; cancelling gives it up', async () => {
  await browser.driver.clearStore();
  await browser.driver.open(browser.url('sample-article.html'));
  const first = await browser.driver.openPopup();
  await first.click('button', 'Plan a session');
  await first.click('label.chip', 'Me, at home');
  await first.click('label.chip', 'Roller');
  await first.click('label.chip', '0.2');
  await goOn(first, 'Where, and what for');
  await first.click('label.chip', 'Neck');
  await goOn(first, 'Who should not');
  await noneFits(first);
  await goOn(first, 'When');
  const date = today().add({ days: 40 }).toString();
  await first.type('input[name=date]', date);
  await until('it to be kept', async () =>
    JSON.stringify(await browser.driver.remembered()).includes(date),
  );
  await first.close();
  expect(await browser.driver.stored(), 'kept in memory alone').toEqual({});
  expect(JSON.stringify(await browser.driver.remembered())).not.toMatch(/answers|skinTone|darker/i);

  const again = await browser.driver.openPopup();
  await until('the list', async () => (await again.text()).includes('Who should not'));
  await noneFits(again);
  await goOn(again, 'When');
  expect(
    await again.evaluate(
      () => document.querySelector<HTMLInputElement>('[name=date]')?.value,
      null,
    ),
  ).toBe(date);
  for (const _ of ['check', 'place', 'needle']) await again.click('button', 'Back');
  await again.click('button', 'Cancel');
  await until('nothing kept', async () => !('draft' in (await browser.driver.remembered())));
  await again.close();
});

test('a plan by keyboard alone', async () => {
  const page = await open('popup.html#/sessions/new');
  const year = today().year + 1;
  await planByKeyboard(page, `0115${year}`);
  await says(page, 'We remind you on');
  expect(await sessions()).toMatchObject([{ date: `${year}-01-15`, areas: ['face'] }]);
  await page.close();
});

test('too early: only as the clinic’s appointment, with its reason, and that stays visible', async () => {
  const page = await open('popup.html#/sessions/new', full());
  await goOn(page, 'Where, and what for');
  await goOn(page, 'Who should not');
  await noneFits(page);
  await goOn(page, 'When');
  await page.type('input[name=date]', today().add({ days: 2 }).toString());
  await says(page, 'Before half of our minimum nothing is planned');
  await page.type('input[name=date]', today().add({ days: 12 }).toString());
  await page.click('button', 'Next');
  await says(page, 'This is earlier than our minimum. Choose a later day');
  await page.click('label', 'The clinic that treats me');
  await page.type('.stop textarea', 'One small spot');
  await goOn(page, 'What your clinic said');
  await page.click('button', 'Save and remind me');
  await until('the plan', async () => (await sessions()).length === 6);
  // It leads to Today, over whatever is pressed before that.
  await until('Today', () => page.evaluate(() => location.hash === '#/today', null));
  await page.click('nav button', 'Sessions');
  await says(page, "Earlier than our minimum, the clinic's appointment");
  await says(page, 'One small spot');
  await page.close();
});

test('at home nothing longer than 0.3 mm is planned, and all of it can be logged', async () => {
  const page = await open('popup.html#/sessions/new');
  await page.click('label.chip', 'Me, at home');
  await page.click('label.chip', '0.5');
  await page.click('button', 'Next');
  await says(page, 'A needle this long is not planned for home.');
  await page.click('button', 'Log what was done');
  await page.click('label.chip', 'Me, at home');
  await page.click('label.chip', '0.5');
  await says(page, 'Beyond our line for home');
  await page.click('form > fieldset:last-of-type label.chip', 'Yes');
  await page.click('button', 'Save');
  await says(page, 'Day 0 of 7');
  expect(await sessions()).toMatchObject([
    { status: 'done', who: 'home', lengthMm: 0.5, newCartridge: 'yes', date: today().toString() },
  ]);
  await page.close();
});

test('logged by keyboard alone in a few keys, and taken back', async () => {
  const page = await open('popup.html#/sessions', full());
  await tabTo(page, 'Log a session');
  await page.press('Enter');
  await says(page, 'New, sterile needles?');
  await tabTo(page, 'Yes');
  await page.press(' ');
  await tabTo(page, 'Save');
  await page.press('Enter');
  await says(page, 'Logged.');
  expect(await sessions()).toHaveLength(6);
  await page.click('button', 'Undo');
  await until('it to go', async () => (await sessions()).length === 5);
  await page.close();
});

test('a plan that took place asks what the plan could not know', async () => {
  const date = today().subtract({ days: 1 }).toString();
  const plan = {
    version: 2,
    id: 'yesterday-1',
    date,
    status: 'planned',
    areas: ['face'],
    settled: ['checklist', 'start'],
  };
  const page = await open('popup.html#/today', { 'session:yesterday-1': plan });
  await page.click('button', 'Yes, it did');
  await says(page, 'New, sterile needles?');
  await page.click('form > fieldset:last-of-type label.chip', 'Yes');
  await page.click('button', 'Save changes');
  await says(page, 'Changed.');
  expect(await sessions()).toMatchObject([{ status: 'done', newCartridge: 'yes' }]);
  await page.close();
});

test('a warning sign stops planning until it is closed', async () => {
  const page = await open('popup.html#/skin/healing-one', full());
  await page.click('summary', 'Warning signs');
  await page.click('.flag label', 'Pain, heat, redness or swelling');
  await says(page, 'See a clinician the same day.');
  await page.evaluate(() => {
    location.hash = '#/sessions/new';
  }, null);
  await says(page, 'A warning sign is open');
  await page.click('button', 'It was looked at by a professional');
  await says(page, 'Who does it?');
  await page.close();
});

test('what gets worse stands first in popup and journal at once, until it is settled', async () => {
  const page = await open('popup.html#/today', full());
  const first = () =>
    page.evaluate(() => document.querySelector('main h2')?.textContent?.trim(), null);
  expect(await first()).toBe('Day 3 of 7');
  await page.click('[aria-labelledby=sign-pain] label:last-child');
  await until('the warning', async () => (await first()) === 'You noted a warning sign');
  const text = await page.text();
  expect(text).toContain('Pain: strong, Day 3. Get help: Now');
  expect(text).not.toMatch(/at the earliest|No known wait|may come back/);
  await page.evaluate(() => {
    location.hash = '#/sessions';
  }, null);
  await says(page, 'A warning sign is open');
  expect(await first()).toBe('You noted a warning sign');
  await page.click('button', 'It was looked at by a professional');
  await until('it to go', async () => (await first()) !== 'You noted a warning sign');
  await page.click('button', 'Undo');
  await until('it to come back', async () => (await first()) === 'You noted a warning sign');
  await page.close();
});

test('what else is coming up is entered once and flagged', async () => {
  const page = await open('journal.html#/events');
  const day = today().add({ days: 30 });
  await page.click('summary', 'Add something');
  await page.click('label.chip', 'Swimming');
  await page.type('input[type=date]', day.toString());
  await page.click('button', 'Add');
  await says(page, 'Added.');
  await page.evaluate(() => {
    location.hash = '#/sessions/new';
  }, null);
  await planSession(page, { date: day.subtract({ days: 2 }).toString() });
  await says(page, 'In 28 days');
  await page.click('nav button', 'Sessions');
  await says(page, 'Too close to something in your calendar');
  await page.close();
});

test('all of it deleted, and brought back by Undo', async () => {
  const page = await open('journal.html#/data', full());
  // What is due is done at each start; what is stored then stays until it is deleted.
  await page.evaluate(
    () => chrome.runtime.sendMessage({ type: 'reminders/check', request: {} }),
    null,
  );
  const before = await browser.driver.stored();
  await page.click('summary', 'Delete everything');
  await page.click('button', 'Delete everything now');
  await until('nothing', async () => Object.keys(await browser.driver.stored()).length === 0);
  await page.click('button', 'Undo');
  await until('all of it', async () => Object.keys(await browser.driver.stored()).length > 0);
  expect(await browser.driver.stored()).toEqual(before);
  await page.close();
});
