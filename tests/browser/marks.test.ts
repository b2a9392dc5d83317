import { expect, test } from 'vitest';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const openSample = () => browser.driver.open(browser.url('sample-article.html'));
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);

test.each([
  ['sample-article.html', ['derma roller', 'vitamin C serum', 'melanin']],
  ['shadow.html', ['retinol', 'melanin', 'collagen']],
])('marks of %s are painted: the pixels change when they are cleared', async (name, words) => {
  const page = await browser.driver.open(browser.url(name));
  const marks = (await settledMarks(page)).filter(({ text }) => words.includes(text));
  expect(texts(marks)).toEqual(words);
  const pictures = () => Promise.all(marks.map(({ box }) => page.pictureOf(box)));
  const painted = await pictures();
  expect(await pictures(), 'two pictures of the same are the same').toEqual(painted);
  await page.evaluate(() => CSS.highlights.clear(), null);
  await page.settle();
  for (const [index, picture] of (await pictures()).entries()) {
    expect(picture, `"${words[index]}" looks different without its mark`).not.toBe(painted[index]);
  }
  await page.close();
});

test('nothing is written to the page, before and after a card', async () => {
  const plain = await browser.driver.plainDom(browser.url('sample-article.html'));
  const page = await openSample();
  const dom = () => page.evaluate(() => document.documentElement.outerHTML, null);
  await settledMarks(page);
  expect(await dom()).toBe(plain);
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  expect(await dom(), 'an open card is an empty element at the very end').toMatch(
    /<\/body><div popover="manual"[^>]*><\/div><\/html>$/,
  );
  await page.press('Escape');
  await until('the card to close', async () => !(await page.card()));
  expect(await dom()).toBe(plain);
  await page.close();
});

test('text that comes later is marked, text that changes is not left with old marks', async () => {
  const page = await openSample();
  await settledMarks(page);
  await page.evaluate(() => {
    (document.querySelector('#later') as Element).textContent = 'Tretinoin came later.';
    const list = document.querySelector('ul') as Element;
    list.insertAdjacentHTML('beforeend', '<li>And so did <i>melasma</i>.</li>');
    const text = document.querySelector('#intro')?.firstChild as Text;
    text.data = 'All of it was about something else.';
  }, null);
  const marked = await until('the new marks', async () => {
    const marked = texts(await page.marks());
    return marked.includes('Tretinoin') && marked.includes('melasma') && marked;
  });
  expect(marked).not.toContain('derma roller');
  expect(marked, 'marks elsewhere stay').toContain('acne scars');
  await page.close();
});

test('marks reach into open and closed shadow trees', async () => {
  const page = await browser.driver.open(browser.url('shadow.html'));
  expect(texts(await settledMarks(page))).toEqual(['retinol', 'melanin', 'collagen']);
  await restOn(page, 'collagen');
  expect((await until('the card', () => page.card())).text).toContain('Collagen');
  await page.close();
});

test('a page without terms gets no highlight', async () => {
  const page = await browser.driver.open(browser.url('no-terms.html'));
  await page.settle();
  expect(await page.evaluate(() => CSS.highlights.size, null)).toBe(0);
  expect(await browser.driver.pageTerms(browser.url('no-terms.html'))).toEqual([]);
  await page.close();
});
