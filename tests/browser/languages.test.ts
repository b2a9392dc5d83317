import { expect, test } from 'vitest';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const marksOf = async (name: string): Promise<string[]> => {
  const page = await browser.driver.open(browser.url(name));
  const marks = (await settledMarks(page)).map(({ text }) => text);
  await page.close();
  return marks;
};

test('a page in Spanish is read in Spanish, and what is quoted in English in English', async () => {
  expect(await marksOf('spanish.html')).toEqual([
    'colágeno',
    'retinol',
    'protector solar',
    'cicatrices de acné',
    'hiperpigmentación',
    // As Spanish pages write it, too; "fine lines" is no Spanish.
    'skin barrier',
    'serum',
    'fine lines',
    'skin barrier',
    'retinol',
    'barrera cutánea',
    'poro',
    'poros',
  ]);
});

test('a page in English is read in English, and what is in Spanish inside it in Spanish', async () => {
  expect(await marksOf('mixed.html')).toEqual([
    'collagen',
    'colágeno',
    'cicatrices de acné',
    // With or without its accent.
    'acné',
    'acne scars',
  ]);
});

test('text that is added in another language is read when its words have come', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await settledMarks(page);
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.lang = 'es';
    added.textContent = 'Las cicatrices de acné y el colágeno.';
    document.body.prepend(added);
  }, null);
  const added = await until('the marks', async () => {
    const texts = (await page.marks()).map(({ text }) => text);
    return texts.includes('colágeno') && texts;
  });
  expect(added.slice(0, 2)).toEqual(['cicatrices de acné', 'colágeno']);
  await page.close();
});

test('the card speaks the reader’s language, whatever that of the page', async () => {
  const page = await browser.driver.open(browser.url('spanish.html'));
  await restOn(page, 'colágeno');
  const card = await until('the card', () => page.card());
  expect(card.text).toMatch(/^Collagen\n/);
  expect((await page.cardStyle())?.language).toBe('en');
  await page.close();
});
