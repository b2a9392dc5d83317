import { expect, test } from 'vitest';
import { until } from './until';
import { settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const openSample = async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await settledMarks(page);
  return page;
};

test('commands go from term to term, forth and back and round, opening each card', async () => {
  const page = await openSample();
  const cardOf = async (name: string) =>
    until(`the card of ${name}`, async () => (await page.card())?.text.startsWith(name));
  await browser.driver.command('next-term');
  await cardOf('Microneedling');
  await browser.driver.command('next-term');
  await cardOf('Derma roller');
  await browser.driver.command('previous-term');
  await cardOf('Microneedling');
  await browser.driver.command('previous-term');
  await cardOf('Erythema');
  await page.press('Escape');
  await until('the card to close', async () => !(await page.card()));
  await page.close();
});

test('a command explains the term at the selection', async () => {
  const page = await openSample();
  await page.evaluate(() => {
    const text = document.querySelector('#intro')?.firstChild as Text;
    const at = text.data.indexOf('collagen');
    getSelection()?.setBaseAndExtent(text, at, text, at + 8);
  }, null);
  await browser.driver.command('explain-term');
  await until('the card', async () => (await page.card())?.text.startsWith('Collagen'));
  const selected = await page.evaluate(() => String(getSelection()), null);
  expect(selected, 'the selection is left as it was').toBe('collagen');
  await page.close();
});

test('a command switches the site off and on', async () => {
  const page = await openSample();
  await browser.driver.command('toggle-site');
  await until('the marks to go', async () => (await page.marks()).length === 0);
  await browser.driver.command('toggle-site');
  await until('the marks to come back', async () => (await page.marks()).length > 0);
  await page.close();
});
