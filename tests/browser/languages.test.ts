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

test('the card speaks the reader’s language, whatever that of the page', async () => {
  const page = await browser.driver.open(browser.url('spanish.html'));
  await restOn(page, 'colágeno');
  const card = await until('the card', () => page.card());
  expect(card.text).toMatch(/^Collagen\n/);
  expect((await page.cardStyle())?.language).toBe('en');
  await page.close();
});
