/// <reference types="chrome" />
import { afterAll, beforeEach, expect, test } from 'vitest';
import { GRACE_MS } from '../../page/hoverState';
import { MAX_DELAY_MS, MIN_DELAY_MS, type SettingsChange } from '../../settings/settings';
import type { PageDriver, SeenMark, ViewDriver } from './driver';
import {
  noteCards,
  noteOpenings,
  outlastTimers,
  untilAnswered,
  untilCardsAreOpen,
} from './noteCards';
import { onOneDay } from './onOneDay';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const open = (name: string) => browser.driver.open(browser.url(name));
const openSettings = () => browser.driver.openOwn('journal.html#/settings');

beforeEach(() => browser.driver.clearStore());
afterAll(() => browser.driver.clearStore());

/** Changes settings as a view of ours does, where the way through the view is not under test. */
async function changeIn(view: ViewDriver, change: SettingsChange): Promise<void> {
  const reply = await view.evaluate(
    (request) => chrome.runtime.sendMessage({ type: 'settings/change', request }),
    change,
  );
  expect(reply).toEqual({ value: null });
}
async function change(change: SettingsChange): Promise<void> {
  const own = await openSettings();
  await changeIn(own, change);
  await own.close();
}
/** The same for pages that are still to be opened. */
const begin = (settings: SettingsChange) =>
  browser.driver.store({ settings: { version: 1, ...settings } });
const stored = async () => (await browser.driver.stored()).settings as Record<string, unknown>;

const marksGo = (page: PageDriver) =>
  until('the marks to go', async () => (await page.marks()).length === 0);
const marksCome = (page: PageDriver, withinMs?: number) =>
  until('the marks to come back', async () => (await page.marks()).length > 0, withinMs);
const saysSoon = (view: ViewDriver, text: string) =>
  until(`"${text}"`, async () => (await view.text()).includes(text));

async function markOf(page: PageDriver, text: string, nth = 0): Promise<SeenMark> {
  const mark = (await settledMarks(page)).filter((mark) => mark.text === text)[nth];
  if (!mark) throw new Error(`"${text}" is not marked ${nth + 1} times.`);
  return mark;
}
const middle = ({ box }: SeenMark) => [box.x + box.width / 2, box.y + box.height / 2] as const;
const texts = async (page: PageDriver) => (await settledMarks(page)).map(({ text }) => text);
/** Once a page has been read and has heard whether it may be marked, there are no marks. */
async function expectNoMarks(page: PageDriver, why: string): Promise<void> {
  await page.settle();
  await untilAnswered(browser.driver, await page.evaluate(() => location.href, null));
  expect(await page.marks(), why).toEqual([]);
}

test('a pause in the popup reaches two open tabs at once, and so does turning marks on', async () => {
  const article = await open('sample-article.html');
  await marksCome(article);
  const shadow = await open('shadow.html');
  await marksCome(shadow);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'Marks on this site');
  await popup.click('summary', 'Pause on every page');
  const before = Date.now();
  await popup.click('button', 'For an hour');
  await saysSoon(popup, 'Paused on every page until');
  expect(await popup.text()).not.toMatch(/terms? on this page|cannot read/);
  await Promise.all([marksGo(article), marksGo(shadow)]);

  const [alarm] = await browser.driver.alarms();
  expect(alarm).toEqual({ name: 'pause-end', at: (await stored()).pausedUntil });
  expect(alarm?.at).toBeGreaterThanOrEqual(before + 60 * 60_000);
  expect(alarm?.at).toBeLessThanOrEqual(Date.now() + 60 * 60_000);
  const later = await open('frames.html');
  await expectNoMarks(later, 'new tabs too');
  await later.close();

  const again = await browser.driver.openPopup();
  await again.click('button', 'Turn marks on');
  await saysSoon(again, 'on this page');
  await Promise.all([marksCome(article), marksCome(shadow)]);
  expect(await browser.driver.alarms()).toEqual([]);
  await again.close();
  await article.close();
  await shadow.close();
});

test('pauses for today and until turned on, from the settings', async () => {
  const page = await open('sample-article.html');
  await marksCome(page);
  const settings = await openSettings();
  await onOneDay(async (today) => {
    await changeIn(settings, { pausedUntil: null });
    await settings.click('summary', 'Pause on every page');
    await settings.click('button', 'For today');
    await saysSoon(settings, 'Paused on every page until midnight.');
    await marksGo(page);
    const midnight = today.add({ days: 1 }).toZonedDateTime(Temporal.Now.timeZoneId());
    expect((await stored()).pausedUntil).toBe(midnight.epochMilliseconds);
    await settings.click('button', 'Turn marks on');
  });
  await marksCome(page);
  await settings.click('summary', 'Pause on every page');
  await settings.click('button', 'Until I turn them on');
  await saysSoon(settings, 'until you turn marks on.');
  await marksGo(page);
  expect(await browser.driver.alarms()).toEqual([]);
  await browser.driver.restart();
  const after = await open('sample-article.html');
  await expectNoMarks(after, 'still, after a restart');
  await change({ pausedUntil: null });
  await marksCome(after);
  await after.close();
});

test('while marks are paused no command means anything', async () => {
  const url = browser.url('sample-article.html');
  const page = await open('sample-article.html');
  await settledMarks(page);
  const settings = await openSettings();
  await changeIn(settings, { pausedUntil: 'resumed' });
  await marksGo(page);
  const openings = await noteOpenings(page);
  for (const command of ['next-term', 'previous-term', 'explain-term', 'toggle-site']) {
    await page.moveMouse(3, 3);
    await browser.driver.command(command);
  }
  await untilAnswered(browser.driver, url);
  await changeIn(settings, { pausedUntil: null });
  await marksCome(page);
  await browser.driver.command('next-term');
  await until('the first card', async () =>
    (await page.announcement())?.startsWith('Microneedling, 1 of '),
  );
  expect(await openings(), 'by the last command alone').toEqual(['opened']);
  expect(await browser.driver.stored(), 'nor switches a site').not.toHaveProperty('sites-off');
  await settings.close();
  await page.close();
});

test('a timed pause ends by itself in open tabs, the alarm alone waking the background', async () => {
  const article = await open('sample-article.html');
  await marksCome(article);
  const shadow = await open('shadow.html');
  await marksCome(shadow);
  const view = await openSettings();
  // First without an end, so that a slow machine finds them gone, too.
  await changeIn(view, { pausedUntil: 'resumed' });
  await Promise.all([marksGo(article), marksGo(shadow)]);
  const end = Date.now() + 5000;
  await changeIn(view, { pausedUntil: end });
  expect(await browser.driver.alarms()).toEqual([{ name: 'pause-end', at: end }]);
  await browser.driver.stopBackground();
  // Chromium lets alarms of unpacked extensions ring without its usual half minute.
  await Promise.all([marksCome(article, 20_000), marksCome(shadow, 20_000)]);
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  await until('the end to be noted', async () => (await stored()).pausedUntil === null);
  await view.close();
  await article.close();
  await shadow.close();
});

test('a pause outlives a restart and a lost alarm, and not its time', async () => {
  const { driver } = browser;
  const end = Date.now() + 60 * 60_000;
  await driver.store({ settings: { version: 1, pausedUntil: end } });
  await driver.restart();
  await until('the alarm to be set anew', async () =>
    (await driver.alarms()).some(({ name, at }) => name === 'pause-end' && at === end),
  );
  const page = await open('sample-article.html');
  await expectNoMarks(page, 'after the restart');

  // The alarm has been lost, and the time has gone by: whatever starts the background notices.
  await driver.store({ settings: { version: 1, pausedUntil: Date.now() - 1000 } });
  const journal = await driver.openOwn('journal.html');
  await page.show();
  await marksCome(page);
  await until('the end to be noted', async () => (await stored()).pausedUntil === null);
  await until('no alarm', async () => (await driver.alarms()).length === 0);
  await journal.close();
  await page.close();
});

test('a session’s reminders and a pause keep each other’s alarms', async () => {
  const { driver } = browser;
  const date = Temporal.Now.plainDateISO().add({ days: 20 }).toString();
  const session = { version: 1, id: 'in-twenty-days', date, status: 'planned', settled: [] };
  await driver.store({ 'session:in-twenty-days': session });
  const names = async () => (await driver.alarms()).map(({ name }) => name).sort();
  await change({ pausedUntil: Date.now() + 60 * 60_000 });
  const both = await names();
  expect(both).toEqual(expect.arrayContaining(['in-twenty-days/start', 'pause-end']));
  await change({ pausedUntil: null });
  expect(await names()).toEqual(both.filter((name) => name !== 'pause-end'));
  await driver.clearStore();
  // Alarms follow what is stored at the next change.
  await change({ pausedUntil: null });
  expect(await names()).toEqual([]);
});

test('the delay is the reader’s: no card opens before it is over, and a longer one opens later', async () => {
  const page = await open('sample-article.html');
  const { box } = await markOf(page, 'collagen');
  const settings = await openSettings();
  /** From when the pointer comes to the word until its card opens, in ms of the page's clock. */
  async function waitFor(delayMs: number): Promise<number> {
    await changeIn(settings, { delayMs });
    await page.moveMouse(3, 3);
    const cards = await noteCards(page);
    await page.evaluate(({ x, y, width, height }) => {
      // A word reaches a little beyond its letters.
      const edge = 3;
      const isIn = (event: PointerEvent) =>
        event.clientX > x - edge &&
        event.clientX < x + width + edge &&
        event.clientY > y - edge &&
        event.clientY < y + height + edge;
      const done = new AbortController();
      const note = (event: PointerEvent) => {
        if (!isIn(event)) return;
        Object.assign(window, { cameAt: performance.now() });
        done.abort();
      };
      addEventListener('pointerover', note, { capture: true, signal: done.signal });
      addEventListener('pointermove', note, { capture: true, signal: done.signal });
    }, box);
    await page.moveMouse(box.x + box.width / 2, box.y + box.height / 2);
    await until('the card', () => page.card());
    const cameAt = await page.evaluate(
      () => (window as unknown as { cameAt: number }).cameAt,
      null,
    );
    const [opened] = await cards();
    await page.press('Escape');
    return (opened?.at ?? Number.NaN) - cameAt;
  }
  const long = await waitFor(MAX_DELAY_MS);
  const short = await waitFor(MIN_DELAY_MS);
  expect(long).toBeGreaterThanOrEqual(MAX_DELAY_MS);
  expect(short).toBeGreaterThanOrEqual(MIN_DELAY_MS);
  expect(short).toBeLessThan(long);
  await settings.close();
  await page.close();
});

test('a card opens while a key is held, and not by the pointer alone', async () => {
  await begin({ delayMs: MIN_DELAY_MS });
  const page = await open('sections.html');
  await settledMarks(page);
  const settings = await openSettings();
  await settings.click('label', 'Hold a key and point at a word');
  await until('the choice', async () => (await stored()).openBy === 'key');
  const [x, y] = middle(await markOf(page, 'Melanin'));
  const openings = await noteOpenings(page);
  const expectNone = async (why: string) => {
    const before = await openings();
    await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
    expect(await openings(), why).toEqual(before);
    expect(await page.card(), why).toBeUndefined();
  };
  await page.moveMouse(x, y);
  await expectNone('without the key');

  await page.hold('Shift');
  await until('the card', async () => (await page.card())?.text.startsWith('Melanin'));
  await page.letGo('Shift');
  await outlastTimers(page, GRACE_MS);
  expect(await openings(), 'it stays when the key is let go').toEqual(['opened']);
  await page.moveMouse(3, 3);
  await until('it to close', async () => !(await page.card()));

  await page.hold('Shift');
  await page.moveMouse(x, y);
  await until('the card, the key held before', () => page.card());
  await page.letGo('Shift');
  await page.press('Escape');
  expect(await page.card()).toBeUndefined();

  // What is written in a field is no wish for a card.
  await page.click('#field');
  await page.moveMouse(x, y);
  await page.hold('Shift');
  await expectNone('a key held in a field');
  await page.letGo('Shift');

  await settings.evaluate(() => document.querySelector('select')?.focus(), null);
  await settings.click('select');
  await settings.press('ArrowDown');
  await settings.press('Enter');
  await until('the other key', async () => (await stored()).openKey === 'Alt');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur(), null);
  await page.moveMouse(3, 3);
  await page.moveMouse(x, y);
  await page.hold('Shift');
  await expectNone('the old key');
  await page.letGo('Shift');
  await page.hold('Alt');
  await until('the card', () => page.card());
  await page.letGo('Alt');
  await page.close();
  await settings.close();
});

test('a card opens by a click, closes by a second, and the page gets its clicks', async () => {
  await begin({ delayMs: MIN_DELAY_MS });
  const page = await open('sections.html');
  await settledMarks(page);
  const settings = await openSettings();
  await settings.click('label', 'Click a word');
  await until('the choice', async () => (await stored()).openBy === 'click');
  const [x, y] = middle(await markOf(page, 'Melanin'));
  const openings = await noteOpenings(page);
  await page.moveMouse(x, y);
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings(), 'by resting').toEqual([]);
  await page.clickAt(x, y);
  await until('the card', async () => (await page.card())?.text.startsWith('Melanin'));
  await page.moveMouse(3, 3);
  await outlastTimers(page, GRACE_MS);
  expect(await openings(), 'it stays until it is dismissed').toEqual(['opened']);
  await page.clickAt(x, y);
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings(), 'a second click').toEqual(['opened', 'closed']);
  await page.clickAt(x, y);
  await until('the card', () => page.card());
  await page.clickAt(3, 3);
  expect(await page.card(), 'a click elsewhere').toBeUndefined();

  const before = await openings();
  for (const word of ['melanin', 'keratinocytes']) {
    await page.clickAt(...middle(await markOf(page, word)));
  }
  const all = (await settledMarks(page)).filter(({ text }) => text === 'collagen');
  const label = all.at(-1);
  if (label) await page.clickAt(...middle(label));
  // By its last part the link has led to another place of the page.
  await untilAnswered(browser.driver, await page.evaluate(() => location.href, null));
  expect(await openings(), 'a link, a button and a label have meanings of their own').toEqual(
    before,
  );
  const seen = await page.evaluate(() => {
    const { clicks } = window as unknown as { clicks: [string, boolean][] };
    const { checked } = document.querySelector('input[type=checkbox]') as HTMLInputElement;
    return { clicks, checked, hash: location.hash };
  }, null);
  expect(seen.clicks.map(([name]) => name)).toEqual(
    expect.arrayContaining(['p', 'button', 'a', 'label']),
  );
  expect(seen.clicks.every(([, prevented]) => !prevented)).toBe(true);
  expect(seen).toMatchObject({ checked: true, hash: '#first' });
  await page.close();
  await settings.close();
});

test('a card clicked open is held: commands lead into it and go on from it', async () => {
  await begin({ openBy: 'click' });
  const page = await open('sections.html');
  const at = middle(await markOf(page, 'Melanin'));
  await page.clickAt(...at);
  await until('the card', async () => (await page.card())?.text.startsWith('Melanin'));
  await page.moveMouse(3, 3);
  await browser.driver.command('explain-term');
  await until('the focus in it', () => page.cardFocus());
  expect((await page.card())?.text).toMatch(/^Melanin/);
  await page.press('Escape');
  expect(await page.card()).toBeUndefined();

  await page.clickAt(...at);
  await until('the card', () => page.card());
  await browser.driver.command('next-term');
  await until('the one behind it', async () =>
    (await page.announcement())?.startsWith('Collagen, 4 of 9'),
  );
  await page.close();
});

test('off: marks alone, by pointer and by finger; commands still open cards', async () => {
  await begin({ delayMs: MIN_DELAY_MS });
  const page = await open('sample-article.html');
  await settledMarks(page);
  const settings = await openSettings();
  await settings.click('label', 'Not from the page');
  await until('the choice', async () => (await stored()).openBy === 'off');
  await settings.close();
  const openings = await noteOpenings(page);
  const mark = await restOn(page, 'collagen');
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings(), 'by resting').toEqual([]);
  for (const way of ['clickAt', 'tap'] as const) {
    await page[way](...middle(mark));
    await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
    expect(await openings(), 'by a click or a tap').toEqual([]);
  }
  await browser.driver.command('next-term');
  await until('the card', async () => (await page.card())?.text.startsWith('Microneedling'));
  await page.close();
});

test('once in each section, also when blocks are read anew and headings come and go', async () => {
  await begin({ delayMs: MIN_DELAY_MS });
  const page = await open('sections.html');
  expect((await texts(page)).filter((text) => /collagen/i.test(text))).toHaveLength(6);
  const settings = await openSettings();
  await settings.click('label', 'Once in each section of a page');
  const collagens = async () =>
    (await page.marks()).filter(({ text }) => /collagen/i.test(text)).length;
  await until('one in each of two sections', async () => (await collagens()) === 2);
  await settings.close();
  expect(await texts(page)).toEqual([
    'Collagen',
    'Melanin',
    'collagen',
    'melanin',
    'keratinocytes',
  ]);
  const list = await browser.driver.pageTerms(browser.url('sections.html'));
  expect(list.find(({ termId }) => termId === 'collagen')?.count).toBe(2);
  const second = await page.evaluate(() => {
    const text = document.querySelector('#second')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('collagen'));
    range.setEnd(text, text.data.indexOf('collagen') + 8);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, null);
  const openings = await noteOpenings(page);
  await page.moveMouse(second.x, second.y);
  await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  expect(await openings(), 'what is not marked opens nothing').toEqual([]);

  await page.evaluate(() => {
    const first = document.querySelector('#first') as HTMLElement;
    first.textContent = 'Elastin and collagen, once more collagen.';
  }, null);
  await until('the block read anew', async () => (await texts(page)).includes('Elastin'));
  expect(await collagens()).toBe(2);
  await page.evaluate(() => {
    const heading = document.createElement('h2');
    heading.textContent = 'In between';
    document.querySelector('#second')?.before(heading);
  }, null);
  await until('a third section', async () => (await collagens()) === 3);
  await page.evaluate(() => {
    for (const heading of document.querySelectorAll('h2')) heading.remove();
  }, null);
  await until('one section', async () => (await collagens()) === 1);
  await page.evaluate(() => document.querySelector('#first')?.remove(), null);
  await until('the next to come first', async () => {
    const [mark] = await page.marks();
    return mark?.text === 'collagen' && (await collagens()) === 1;
  });
  await page.close();
});

test('a ticking clock in a section takes no mark off for a moment', async () => {
  await begin({ density: 'first-in-section' });
  const page = await open('sections.html');
  await settledMarks(page);
  const missing = await page.evaluate(async () => {
    const third = document.querySelector('#third') as HTMLElement;
    let missing = 0;
    for (let tick = 0; tick < 20; tick++) {
      // Its own text around the mark changes, so the block is read anew.
      third.append(` ${tick}`);
      await new Promise((resolve) => setTimeout(resolve, 60));
      const painted = [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some(({ startContainer }) => third.contains(startContainer)),
      );
      if (!painted) missing++;
    }
    return missing;
  }, null);
  expect(missing).toBe(0);
  await page.close();
});

test('a category that is off is neither marked, nor found, nor listed; and comes back', async () => {
  const page = await open('sample-article.html');
  const before = await texts(page);
  expect(before).toEqual(expect.arrayContaining(['collagen', 'derma roller']));
  const settings = await openSettings();
  await settings.click('label', 'Devices');
  await page.show();
  await until('the marks to go', async () => !(await texts(page)).includes('derma roller'));
  expect(await texts(page)).toContain('collagen');
  const list = await browser.driver.pageTerms(browser.url('sample-article.html'));
  expect(list.map(({ termId }) => termId)).not.toContain('derma-roller');
  expect(list.length).toBeGreaterThan(5);
  await settings.show();
  await settings.click('label', 'Devices');
  await page.show();
  await until(
    'all as before',
    async () => JSON.stringify(await texts(page)) === JSON.stringify(before),
  );
  await settings.close();
  await page.close();
});

test('all of it by keyboard: the gear, a pause and its end, another way to open', async () => {
  const page = await browser.driver.openOwn('popup.html');
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      const { labels } = element as HTMLInputElement;
      return (labels?.[0] ?? element)?.textContent?.trim() ?? '';
    }, null);
  const tabTo = async (text: string) => {
    for (let presses = 0; presses < 20; presses++) {
      await page.press('Tab');
      if ((await focused()).startsWith(text)) return;
    }
    throw new Error(`Tab does not reach "${text}".`);
  };
  await tabTo('Settings');
  await page.press('Enter');
  await saysSoon(page, 'How a card opens');
  await tabTo('Pause on every page');
  await page.press('Enter');
  await tabTo('Until I turn them on');
  await page.press('Enter');
  await until('the focus on the way back', async () => (await focused()) === 'Turn marks on');
  expect((await stored()).pausedUntil).toBe('resumed');
  await page.press('Enter');
  await until('the focus on the choices', async () => (await focused()) === 'Pause on every page');
  expect((await stored()).pausedUntil).toBe(null);

  await tabTo('Rest the pointer on a word');
  await page.press('Tab');
  await page.press('ArrowRight');
  await until('a longer delay', async () => (await stored()).delayMs === 450);
  await page.press('Shift+Tab');
  await page.press('ArrowDown');
  await until('the next way', async () => (await stored()).openBy === 'key');
  await page.close();
});

test('sites that are off are listed, and each has its way back, and back again', async () => {
  const page = await open('sample-article.html');
  await settledMarks(page);
  await browser.driver.command('toggle-site');
  await marksGo(page);
  const settings = await openSettings();
  await saysSoon(settings, '127.0.0.1');
  await settings.click('button', 'Bring back');
  await saysSoon(settings, 'Marks are back on 127.0.0.1.');
  await saysSoon(settings, 'None. To switch marks off');
  await page.show();
  await marksCome(page);
  await settings.show();
  await settings.click('button', 'Undo');
  await marksGo(page);
  await settings.click('button', 'Bring back');
  await page.show();
  await marksCome(page);
  await settings.close();
  await page.close();
});

test('a broken record falls back, field by field, and is mended by the next change', async () => {
  await browser.driver.store({
    settings: { version: 1, openBy: 'wish', delayMs: 9, categoriesOff: ['devices', 'moon'] },
  });
  const page = await open('sample-article.html');
  expect(await texts(page)).not.toContain('derma roller');
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  const settings = await openSettings();
  await settings.click('label', 'Devices');
  await until('the mended record', async () => (await stored()).delayMs === 400);
  expect(await stored()).toMatchObject({ openBy: 'hover', categoriesOff: [] });
  await browser.driver.store({ settings: 'nonsense' });
  const other = await open('shadow.html');
  await marksCome(other);
  await settings.close();
  await other.close();
  await page.close();
});

test('no page script may change settings, and no view may store nonsense', async () => {
  const page = await open('sample-article.html');
  const settings = await openSettings();
  const before = await stored();
  const fromPage = await settings.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).findLast((tab) => tab.url === url);
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: () =>
        chrome.runtime.sendMessage({ type: 'settings/change', request: { openBy: 'off' } }),
    });
    return answer?.result;
  }, browser.url('sample-article.html'));
  expect(fromPage).toMatchObject({ error: expect.stringContaining('own pages') });
  const nonsense = await settings.evaluate(
    () => chrome.runtime.sendMessage({ type: 'settings/change', request: { delayMs: 5 } }),
    null,
  );
  expect(nonsense).toMatchObject({ error: expect.stringContaining('settings/change') });
  expect(await stored()).toEqual(before);
  await settings.close();
  await page.close();
});

test('a site switched in a private window is kept in memory only, and for private windows only', async () => {
  const { driver } = browser;
  await driver.allowPrivate();
  const open = await driver.open(browser.url('sample-article.html'));
  await settledMarks(open);
  const before = await driver.stored();
  const hidden = await driver.openPrivate(browser.url('shadow.html'));
  await marksCome(hidden);
  await driver.command('toggle-site');
  await marksGo(hidden);
  expect(await driver.stored(), 'nothing recorded').toEqual(before);
  expect((await open.marks()).length, 'the open window keeps its marks').toBeGreaterThan(0);
  const popup = await driver.openPopup();
  await saysSoon(popup, 'This is a private window.');
  await saysSoon(popup, 'Marks are off on this site.');
  await popup.click('input[role=switch]');
  await marksCome(hidden);
  await popup.click('input[role=switch]');
  await marksGo(hidden);
  expect(await driver.stored(), 'nothing recorded').toEqual(before);
  await popup.close();
  const settings = await openSettings();
  // Not in the list of sites.
  await saysSoon(settings, 'None. To switch marks off');
  await hidden.close();
  await until('it to be forgotten with the last private window', () =>
    settings.evaluate(async () => !('private-sites' in (await chrome.storage.session.get())), null),
  );
  await settings.close();

  const next = await driver.openPrivate(browser.url('shadow.html'));
  await marksCome(next);
  await next.close();
  await open.close();
});
