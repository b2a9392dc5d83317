import { afterAll, beforeAll, expect, test } from 'vitest';
import { MIN_DELAY_MS } from '../../settings/settings';
import { until } from './until';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
beforeAll(() => browser.driver.store({ settings: { version: 1, delayMs: MIN_DELAY_MS } }));
afterAll(() => browser.driver.clearStore());
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);

test('a view that an app puts under a new address is marked, and the old one forgotten', async () => {
  const page = await browser.driver.open(browser.url('changing.html'));
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  await page.evaluate(() => {
    history.pushState({}, '', '/another/view');
    const view = document.createElement('main');
    view.innerHTML = '<h1>Another view</h1><p>All about <a href="#x">melanin</a>.</p>';
    document.querySelector('#view')?.replaceWith(view);
  }, null);
  await until('the new view', async () => texts(await page.marks()).join() === 'melanin');
  const url = browser.url('another/view');
  expect((await browser.driver.pageTerms(url)).map(({ termId }) => termId)).toEqual(['melanin']);
  await page.moveMouse(3, 700);
  await until('the old card to close', async () => !(await page.card()));
  await restOn(page, 'melanin');
  expect((await until('the card', () => page.card())).text).toContain('Melanin');
  await page.close();
});

test('a page that comes back from the back/forward cache has its marks, their look and its card', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  }, null);
  const before = await settledMarks(page);
  const box = before.find(({ text }) => text === 'melanin')?.box;
  if (!box) throw new Error('Not marked.');
  const picture = await page.pictureOf(box);
  await page.goTo(browser.url('no-terms.html'));
  await page.goBack();
  await until('the page out of the cache', () =>
    page.evaluate(() => (window as { persisted?: boolean }).persisted === true, null),
  );
  expect(texts(await settledMarks(page))).toEqual(texts(before));
  expect(await page.pictureOf(box), 'styles have come back too').toBe(picture);
  await restOn(page, 'collagen');
  expect((await until('the card', () => page.card())).text).toContain('Collagen');
  await page.press('Escape');
  await page.evaluate(() => {
    (document.querySelector('#later') as Element).textContent = 'Tretinoin came later.';
  }, null);
  await until('new text', async () => texts(await page.marks()).includes('Tretinoin'));
  await page.close();
});

test.skipIf(isIn('firefox'))(
  'when the extension goes, marks and cards go in frames too, and no listener stays',
  async () => {
    const page = await browser.driver.open(browser.url('many-frames.html'));
    const marks = await until('marks in frames', async () => {
      await page.settle();
      const marks = await page.frameMarks();
      return marks.length === 5 && marks;
    });
    const box = marks.find(({ text }) => text === 'elastin')?.box;
    if (!box) throw new Error('No mark.');
    await page.moveMouse(3, 3);
    await page.moveMouse(box.x + 5, box.y + 5);
    await until('the card', () => page.card());
    await browser.driver.removeExtension();
    try {
      for (const { box } of marks) {
        await page.moveMouse(box.x + 8, box.y + 8);
        await page.moveMouse(box.x + 5, box.y + 5);
        await page.settle();
      }
      await until('all to go', async () => (await page.frameMarks()).length === 0);
      expect(await page.card()).toBeUndefined();
      // New text is not read, and Escape is the page's again.
      await page.evaluate(() => {
        document.body.append('Now: collagen');
        addEventListener('keydown', ({ key }) => Object.assign(window, { heard: key }));
      }, null);
      await page.press('Escape');
      await page.settle();
      expect(await page.evaluate(() => (window as { heard?: string }).heard, null)).toBe('Escape');
      expect(await page.marks()).toEqual([]);
    } finally {
      // Back for the tests that come after, whatever has happened here.
      await browser.driver.restart();
    }
  },
);
