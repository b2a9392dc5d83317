import { expect, test } from 'vitest';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const open = () => browser.driver.openOwn('welcome.html');

test('its sample is marked, and a real card opens there', async () => {
  const page = await open();
  const words = (await settledMarks(page)).map(({ text }) => text.toLowerCase());
  expect(words).toEqual(
    expect.arrayContaining(['microneedling', 'retinol', 'collagen', 'hyperpigmentation']),
  );
  await restOn(page, 'hyperpigmentation');
  const card = await until('a card', () => page.card());
  expect(card.text.toLowerCase()).toContain('hyperpigmentation');
  await page.close();
});

test('the choice holds at once: no marks but on chosen sites, which the popup switches on', async () => {
  const page = await open();
  await settledMarks(page);
  await page.click('label', 'Only on sites I choose');
  await until('the choice to be kept', async () => {
    const { settings } = (await browser.driver.stored()) as { settings?: { where?: string } };
    return settings?.where === 'chosen-sites';
  });
  await page.close();
  const article = await browser.driver.open(browser.url('sample-article.html'));
  await article.settle();
  const popup = await browser.driver.openPopup();
  await until('the switch', async () => (await popup.text()).includes('Marks on this site'));
  // The page has been read, and has since answered the popup, which asks later than it does.
  expect(await article.marks()).toEqual([]);
  await popup.click('input[role=switch]');
  expect((await settledMarks(article)).length).toBeGreaterThan(5);
  expect(await browser.driver.stored()).toMatchObject({ 'sites-on': ['127.0.0.1'] });
  await popup.close();
  await article.close();
  await browser.driver.clearStore();
});

test('marks on a click alone are kept nowhere', async () => {
  const own = await browser.driver.openOwn('journal.html#/settings');
  await own.click('label', 'Only when I ask');
  await until('the choice to be kept', async () => 'settings' in (await browser.driver.stored()));
  await own.close();
  const article = await browser.driver.open(browser.url('sample-article.html'));
  const popup = await browser.driver.openPopup();
  await until('the switch', async () => (await popup.text()).includes('Marks on this site'));
  await popup.click('input[role=switch]');
  expect((await settledMarks(article)).length).toBeGreaterThan(5);
  expect(JSON.stringify(await browser.driver.stored())).not.toContain('127.0.0.1');
  await browser.driver.clearStore();
});
