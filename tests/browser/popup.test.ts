import { readdirSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { PageDriver, ViewDriver } from './driver';
import { untilAnswered } from './noteCards';
import { onOneDay } from './onOneDay';
import { goOn, noneFits, planSession } from './planSession';
import { until } from './until';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

let below: PageDriver | undefined;
afterEach(async () => {
  await below?.close();
  below = undefined;
  await browser.driver.clearStore();
});

async function openPopup(): Promise<ViewDriver> {
  below = await browser.driver.open(browser.url('sample-article.html'));
  // Not where the test before has left it.
  await browser.driver.clearStore();
  const popup = await browser.driver.openPopup();
  await until('the popup', async () => (await popup.text()).includes('Plan a session'));
  return popup;
}

async function saysSoon(view: ViewDriver, text: string): Promise<string> {
  return until(`"${text}"`, async () => {
    const said = await view.text();
    return said.includes(text) && said;
  });
}

test('the real popup opens at today and lists the terms of the page', async () => {
  const popup = await openPopup();
  const text = await saysSoon(popup, 'terms on this page');
  expect(text).toContain('Understand. Plan. Heal.');
  expect(text).toContain('Derma roller');
  const size = await popup.evaluate(() => [innerWidth, innerHeight], null);
  expect(size[0]).toBe(380);
  expect(size[1]).toBeLessThanOrEqual(560);
  await popup.close();
});

test('every chapter of the guide opens and shows its claims with their certainty', async () => {
  const page = await browser.driver.openOwn('journal.html#/guide');
  const chapters = readdirSync('content/en/guide').filter((name) => name.endsWith('.mdx'));
  expect(chapters.length).toBeGreaterThanOrEqual(17);
  for (const file of chapters) {
    const id = file.replace('.mdx', '');
    await page.evaluate((id) => {
      location.hash = `#/guide/${id}`;
    }, id);
    const claims = await until(`the chapter ${id}`, () =>
      page.evaluate(() => {
        const supports = [...document.querySelectorAll('.claim .support')];
        return (
          supports.length > 0 && supports.every((support) => support.textContent) && supports.length
        );
      }, null),
    );
    expect(claims, id).toBeGreaterThan(1);
  }
  await page.close();
});

test('terms and chapters are found at once, by any name and in spite of slips', async () => {
  const page = await browser.driver.openOwn('journal.html#/terms');
  await page.type('input[type=search]', 'xyzzyq');
  await saysSoon(page, 'Nothing has all of “xyzzyq”.');
  await page.type('input[type=search]', 'colagen');
  await saysSoon(page, 'Collagen and elastin');
  expect(await page.text()).toMatch(
    /results\s+Terms\s+Collagen\s[\s\S]*\sGuide\s+Collagen and elastin/,
  );
  await page.type('input[type=search]', 'derma roler');
  await page.click('.rows button', 'Derma roller');
  await saysSoon(page, 'Also written');
  await page.click('button', 'Home or professional');
  await until('the chapter', () => page.evaluate(() => location.hash.includes('guide/'), null));
  await page.evaluate(() => history.go(-2), null);
  await until('the search to be as it was', () =>
    page.evaluate(() => document.querySelector('input')?.value === 'derma roler', null),
  );
  await page.close();
});

test('a term of the page leads to its mark, opens its card and closes the popup', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await page.resize(900, 300);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'terms on this page');
  await popup.click('.term-chip button', 'Melanin');
  const card = await until('the card', () => page.card());
  expect(card.text).toContain('Melanin');
  expect((await page.currentMark())?.toLowerCase()).toBe('melanin');
  expect(await page.cardFocus()).toMatchObject({ is: 'dialog' });
  expect(await page.evaluate(() => scrollY, null)).toBeGreaterThan(0);
  await page.close();
});

test('a term that stands in a frame alone is shown there', async () => {
  const page = await browser.driver.open(browser.url('many-frames.html'));
  // All of them: a frame read later would move the terms in the list below the mouse.
  await until('marks in all frames', async () => (await page.frameMarks()).length === 5);
  const popup = await browser.driver.openPopup();
  await until('the terms of the frames', async () => (await popup.text()).includes('Melanin'));
  await popup.click('.term-chip button', 'Melanin');
  const card = await until('the card', () => page.card());
  expect(card.text).toContain('Melanin');
  await page.close();
});

test('the popup opens where it was left, at once with what is there', async () => {
  const popup = await openPopup();
  await popup.click('nav button', 'Guide');
  await popup.click('.rows button', 'Pores');
  await saysSoon(popup, 'Next:');
  await popup.close();
  const again = await browser.driver.openPopup();
  await saysSoon(again, 'Next:');
  expect(await again.evaluate(() => location.hash, null)).toBe('#/guide/pores');
  await again.close();
});

test('five taps on how skin is are kept, one by one, and the last can be taken back', async () => {
  await onOneDay(async (today) => {
    const date = today.subtract({ days: 2 }).toString();
    const session = { version: 2, id: 'session-1', date, status: 'done', areas: [], settled: [] };
    await browser.driver.clearStore();
    await browser.driver.store({ 'session:session-1': session });
    const page = await browser.driver.openOwn('popup.html#/today');
    await saysSoon(page, 'How is your skin?');
    const levels = { redness: 2, swelling: 1, dryness: 3, itch: 0, pain: 0 };
    for (const [sign, level] of Object.entries(levels)) {
      await page.click(`.sign label:has([name=${sign}]):nth-of-type(${level + 1}) input`);
    }
    const key = 'check:session-1:2';
    const kept = async () => (await browser.driver.stored())[key];
    const check = { version: 2, sessionId: 'session-1', day: 2, levels };
    await until('the last tap', async () => JSON.stringify(await kept()).includes('"pain"'));
    expect(await kept()).toEqual(check);
    await page.click('.sign label:has([name=redness]):nth-of-type(1) input');
    await until('the change', async () => JSON.stringify(await kept()).includes('"redness":0'));
    await page.click('button', 'Undo');
    await until('it to be as before', async () =>
      JSON.stringify(await kept()).includes('"redness":2'),
    );

    // With its session it goes, and with it comes back.
    await page.click('nav button', 'Sessions');
    await page.click('button', 'Remove');
    await until('both to go', async () => Object.keys(await browser.driver.stored()).length === 0);
    await page.click('button', 'Undo');
    await until('both to come back', async () => (await kept()) !== undefined);
    expect(await browser.driver.stored()).toMatchObject({
      [key]: check,
      // Reminders that were due meanwhile are settled.
      'session:session-1': { id: 'session-1', date, status: 'done' },
    });
    await page.close();
  });
});

test('a place that does not exist says so', async () => {
  const page = await browser.driver.openOwn('journal.html#/guide/nope');
  await saysSoon(page, 'There is nothing here.');
  await page.evaluate(() => {
    location.hash = '#/terms/nope';
  }, null);
  await saysSoon(page, 'There is nothing here.');
  await page.close();
});

test('on a page that no extension may read the popup says so', async () => {
  const page = await browser.driver.open(browser.driver.unreadable);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'Skinwise cannot read this page.');
  await popup.close();
  await page.close();
});

test('nonsense gets a clear message and changes nothing', async () => {
  const popup = await openPopup();
  await popup.click('button', 'Plan a session');
  await popup.click('button', 'Next');
  await saysSoon(popup, 'Please say who does it.');
  await popup.click('label.chip', 'A professional');
  await goOn(popup, 'Where, and what for');
  await popup.click('label.chip', 'Face');
  await goOn(popup, 'Who should not');
  await popup.click('button', 'Next');
  await saysSoon(popup, 'Please answer every part of the list first.');
  await noneFits(popup);
  await goOn(popup, 'When');
  await popup.click('button', 'Next');
  await saysSoon(popup, 'Please choose a date.');
  await popup.type('input[name=date]', '2020-01-01');
  await popup.click('button', 'Next');
  await saysSoon(popup, 'This is in the past.');
  await popup.type('input[name=date]', '9999-12-31');
  await popup.click('button', 'Next');
  await saysSoon(popup, 'more than two years away');
  expect(await browser.driver.stored()).toEqual({});
  expect(await browser.driver.alarms()).toEqual([]);
  await popup.close();
});

test('a removed session comes back by Undo', async () => {
  await onOneDay(async (today) => {
    const date = today.add({ days: 20 }).toString();
    const popup = await openPopup();
    await popup.click('button', 'Plan a session');
    await planSession(popup, { date, time: '14:30' });
    await saysSoon(popup, 'In 20 days');
    const stored = await browser.driver.stored();
    expect(Object.values(stored)).toMatchObject([{ date, time: '14:30', status: 'planned' }]);
    const alarms = await browser.driver.alarms();
    expect(alarms.length).toBeGreaterThan(1);

    await popup.click('nav button', 'Sessions');
    await popup.click('button', 'Remove');
    await saysSoon(popup, 'Session removed.');
    expect(await browser.driver.stored()).toEqual({});
    expect(await browser.driver.alarms()).toEqual([]);
    await popup.click('button', 'Undo');
    await until('the session', async () => Object.keys(await browser.driver.stored()).length === 1);
    expect(await browser.driver.stored()).toEqual(stored);
    await until('its alarms', async () => (await browser.driver.alarms()).length === alarms.length);
    await popup.close();
  });
});

test('the switch takes marks off a site at once, in every tab, and brings them back', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await until('marks', async () => (await page.marks()).length > 0);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'Marks on this site');
  await popup.click('input[role=switch]');
  await saysSoon(popup, 'Marks are off on this site.');
  await until('the marks to go', async () => (await page.marks()).length === 0);
  const other = await browser.driver.open(browser.url('shadow.html'));
  await other.settle();
  await untilAnswered(browser.driver, browser.url('shadow.html'));
  expect(await other.marks(), 'new tabs too').toEqual([]);

  const again = await browser.driver.openPopup();
  await saysSoon(again, 'Marks are off on this site.');
  await again.click('input[role=switch]');
  await until('the marks to come back', async () => (await other.marks()).length > 0);
  await until('here as well', async () => (await page.marks()).length > 0);
  await saysSoon(again, 'terms on this page');
  expect((await browser.driver.stored())['sites-off']).toEqual([]);
  await again.close();
  await page.close();
  await other.close();
});
