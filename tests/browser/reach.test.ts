import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageDriver, ViewDriver } from './driver';
import { until } from './until';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
// The popup opens where it was left; here it is to open at Today.
beforeEach(() => browser.driver.clearMemory());
// A test that has failed on the way does not keep the next ones from reading pages.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.driver.setSiteAccess('all-sites');
});

async function saysSoon(view: ViewDriver, text: string): Promise<string> {
  return until(`"${text}"`, async () => {
    const said = await view.text();
    return said.includes(text) && said;
  });
}

test('the popup lists the terms of the page and of its frames', async () => {
  const page = await browser.driver.open(browser.url('frames.html'));
  await until('marks in frames', async () => (await page.frameMarks()).length >= 3);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, '4 terms on this page');
  const names = await chips(popup);
  expect(names[0], 'the page’s own first').toBe('Melanin');
  expect(names.slice(1).sort()).toEqual(['Keratinocyte', 'Melasma', 'Tretinoin']);
  await popup.click('.chip[title*=Melasma]');
  await until('the term', () => popup.evaluate(() => location.hash === '#/terms/melasma', null));
  await popup.close();
  await page.close();
});

test('it lists them in the page’s order, through shadow trees', async () => {
  const page = await browser.driver.open(browser.url('keys.html'));
  await settledMarks(page);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'terms on this page');
  expect((await chips(popup)).slice(0, 6)).toEqual([
    'Retinol',
    'Collagen',
    'Melanin',
    'Keratinocyte',
    'Elastin',
    'Fibroblast',
  ]);
  await popup.close();
  await page.close();
});

const chips = (popup: ViewDriver) =>
  popup.evaluate(
    () => [...document.querySelectorAll('li .chip:first-child')].map((chip) => chip.textContent),
    null,
  );

test('what is found while the popup is open joins its list', async () => {
  const page = await browser.driver.open(browser.url('changing.html'));
  await settledMarks(page);
  const popup = await browser.driver.openPopup();
  await saysSoon(popup, 'on this page');
  expect(await chips(popup)).not.toContain('Melasma');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>melasma</p>'), null);
  await until('the new term', async () => (await chips(popup)).includes('Melasma'));
  await popup.close();
  await page.close();
});

test.each([
  ["the browser's own page", () => browser.driver.unreadable],
  ['a PDF', () => browser.url('leaflet.pdf')],
])('on %s a search is offered', async (_, url) => {
  const page = await browser.driver.open(url());
  const popup = await browser.driver.openPopup();
  const text = await saysSoon(popup, 'Skinwise cannot read this page.');
  expect(text).not.toContain('Allow');
  expect(text).not.toContain('Marks on this site');
  await popup.click('button', 'Look a word up');
  await until('the search', () =>
    popup.evaluate(
      () => location.hash === '#/terms' && document.activeElement?.matches('input[type=search]'),
      null,
    ),
  );
  await popup.close();
  await page.close();
});

test('leave taken back takes the marks off, is told apart, and brings them back', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await settledMarks(page);
  await browser.driver.setSiteAccess('on-click');
  await until('the marks to go', async () => (await page.marks()).length === 0);
  // In Firefox a key pressed for an extension is leave for that tab.
  if (!isIn('firefox')) {
    await browser.driver.command('next-term');
    await browser.driver.command('toggle-site');
  }
  const other = await browser.driver.open(browser.url('shadow.html'));
  await other.settle();
  expect(await other.marks(), 'nothing runs in new tabs').toEqual([]);
  expect(await page.card()).toBeUndefined();

  const popup = await browser.driver.openPopup();
  const text = await saysSoon(popup, 'Skinwise may not read this page');
  expect(text).toContain('Allow on all websites');
  expect(text).toContain('Look a word up');
  expect(text).not.toContain('Skinwise cannot read this page');
  await popup.close();

  await browser.driver.setSiteAccess('all-sites');
  await page.show();
  await until('the marks to come back', async () => (await page.marks()).length > 0);
  await other.show();
  await until('in tabs opened meanwhile too', async () => (await other.marks()).length > 0);
  // A tab in the background gets no frames to draw in.
  await page.show();
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  expect(await browser.driver.stored(), 'no site was switched off').toEqual({});
  await page.close();
  await other.close();
});

/** A page that the reader has taken from us, and the popup over it. */
async function withdrawLeave(): Promise<{ page: PageDriver; popup: ViewDriver }> {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await settledMarks(page);
  await browser.driver.setSiteAccess('on-click');
  await until('the marks to go', async () => (await page.marks()).length === 0);
  await page.moveMouse(3, 3);
  const popup = await browser.driver.openPopup();
  return { page, popup };
}

test('the popup lists the terms as soon as leave is given back', async () => {
  const { page, popup } = await withdrawLeave();
  await saysSoon(popup, 'Skinwise may not read this page');
  await browser.driver.setSiteAccess('all-sites');
  await until('the marks to come back', async () => (await page.marks()).length > 0);
  await saysSoon(popup, 'terms on this page');
  await popup.close();
  await page.close();
});

test('the button has the browser ask; with the answer the page gets its marks', async () => {
  const { page, popup } = await withdrawLeave();
  // The popup may be gone before the click is reported.
  await popup.click('button', 'Allow on all websites').catch(() => {});
  await browser.driver.allowWhenAsked(popup);
  await until('the marks to come back', async () => (await page.marks()).length > 0);
  await page.close();
});
