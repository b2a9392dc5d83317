import { afterEach, expect, test } from 'vitest';
import { MIN_DELAY_MS } from '../../settings/settings';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';
import { STATES } from './views';

// Firefox takes its language from packs that are installed apart: docs/browser-bugs.md.
const browser = useBrowser({ language: 'es' });
afterEach(() => browser.driver.clearStore());

test('all that Skinwise says is in the browser’s language', async () => {
  const { driver } = browser;
  const popup = await driver.openOwn('popup.html');
  expect(await popup.evaluate(() => document.documentElement.lang, null)).toBe('es');
  await until('the popup', async () => (await popup.text()).includes('Planear una sesión'));
  await popup.close();

  const journal = await driver.openOwn('journal.html#/guide/collagen');
  const chapter = await until('the chapter', async () => {
    const text = await journal.text();
    return text.includes('colágeno') && text;
  });
  expect(chapter).not.toMatch(/\b(?:the|and|with|your)\b/);
  await journal.close();

  const terms = await driver.openOwn('journal.html#/terms');
  // What is not translated yet is told in English, and says so.
  await until('the terms', async () => (await terms.text()).includes('· en inglés'));
  await terms.close();

  const settings = await driver.openOwn('journal.html#/settings');
  await until('a number', async () => (await settings.text()).includes('0,4 segundos'));
  await settings.close();

  const term = await driver.openOwn('journal.html#/terms/hyperpigmentation');
  await until('the term', async () => (await term.text()).includes('Hiperpigmentación'));
  await term.close();
});

test('the card is in Spanish on a page in Spanish and on one in English', async () => {
  await browser.driver.store({ settings: { version: 1, delayMs: MIN_DELAY_MS } });
  for (const [name, word] of [
    ['spanish.html', 'colágeno'],
    ['sample-article.html', 'collagen'],
  ] as const) {
    const page = await browser.driver.open(browser.url(name));
    await restOn(page, word);
    const card = await until('the card', () => page.card());
    expect(card.text).toMatch(/^Colágeno\n/);
    expect(card.text).toContain('Más');
    expect((await page.cardStyle())?.language).toBe('es');
    await page.close();
  }
});

test('the welcome page shows real marks on Spanish words', async () => {
  const page = await browser.driver.openOwn('welcome.html');
  const marks = (await settledMarks(page)).map(({ text }) => text);
  expect(marks.length).toBeGreaterThan(2);
  expect(await page.text()).toContain(marks[0]);
  await page.close();
});

test('what to leave on a healing day is named in Spanish', async () => {
  const { driver } = browser;
  await driver.store(STATES.healing);
  const popup = await driver.openPopup();
  await until('a name', async () =>
    (await popup.text()).includes('Cremas de vitamina A con receta'),
  );
  expect(await popup.text()).not.toContain('Prescribed vitamin A creams');
  await popup.close();
});
