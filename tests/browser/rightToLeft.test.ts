import { describe, expect, test } from 'vitest';
import { findUnmirrored } from './findUnmirrored';
import { testEveryScreen } from './testEveryScreen';
import { until } from './until';
import { restOn, useBrowser } from './useBrowser';
import { FULL } from './views';

const browser = useBrowser({ pseudo: 'rtl' });

describe('all of it stands the other way round', () => {
  testEveryScreen(browser, {
    'not mirrored': async (view) => await view.evaluate(findUnmirrored, null),
  });
});

test('the card on a page is written as the interface is, whatever the page', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await restOn(page, 'collagen');
  await until('the card', () => page.card());
  expect((await page.cardStyle())?.direction).toBe('rtl');
  await page.close();
});

test('the month before lies to the right, and its arrow points there', async () => {
  await browser.driver.store(FULL);
  const page = await browser.driver.openOwn('journal.html#/sessions');
  await page.settle();
  const arrows = await page.evaluate(
    () =>
      [...document.querySelectorAll('.month svg')].map((arrow) => ({
        points: getComputedStyle(arrow).transform,
        x: arrow.getBoundingClientRect().x,
      })),
    null,
  );
  expect(arrows.map(({ points }) => points)).toEqual(Array(2).fill('matrix(-1, 0, 0, 1, 0, 0)'));
  expect(arrows[0]?.x).toBeGreaterThan(arrows[1]?.x ?? Number.POSITIVE_INFINITY);
  await page.close();
});
