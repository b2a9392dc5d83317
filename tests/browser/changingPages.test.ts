import { expect, test } from 'vitest';
import { until } from './until';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);

test('a second page script takes over from the first: one set of marks, and cards work', async () => {
  const url = browser.url('sample-article.html');
  const page = await browser.driver.open(url);
  const before = await settledMarks(page);
  const names = () => page.evaluate(() => [...CSS.highlights.keys()], null);
  const oldNames = await names();
  await browser.driver.injectAgain(url);
  await until('new names', async () => (await names()).some((name) => !oldNames.includes(name)));
  expect(texts(await settledMarks(page))).toEqual(texts(before));
  expect(await names()).toHaveLength(3);
  await restOn(page, 'collagen');
  expect((await until('the card', () => page.card())).text).toContain('Collagen');
  await page.close();
});

test.skipIf(isIn('firefox'))(
  'when the extension goes, marks and card go with the next move of the pointer',
  async () => {
    const page = await browser.driver.open(browser.url('sample-article.html'));
    await restOn(page, 'collagen');
    await until('the card', () => page.card());
    await browser.driver.removeExtension();
    await page.moveMouse(500, 300);
    await page.moveMouse(3, 3);
    await until('the card to go', async () => !(await page.card()));
    expect(await page.evaluate(() => CSS.highlights.size, null)).toBe(0);
    await browser.driver.restart();
  },
);

test.runIf(isIn('firefox'))(
  'when the extension goes, Firefox takes the style off the marks',
  async () => {
    const page = await browser.driver.open(browser.url('sample-article.html'));
    const box = (await settledMarks(page)).find(({ text }) => text === 'melanin')?.box;
    if (!box) throw new Error('Not marked.');
    const marked = await page.pictureOf(box);
    await browser.driver.removeExtension();
    const unmarked = await until('it to look otherwise', async () => {
      const picture = await page.pictureOf(box);
      return picture !== marked && picture;
    });
    await page.evaluate(() => CSS.highlights.clear(), null);
    await page.settle();
    expect(await page.pictureOf(box), 'as text without any mark').toBe(unmarked);
    await browser.driver.restart();
  },
);
