import { describe, expect, test } from 'vitest';
import { findFaults } from './findFaults';
import { findUnmirrored, turn } from './findUnmirrored';
import { foreignWords } from './foreignWords';
import { pseudo } from './pseudoLocale';
import { readWords } from './readWords';
import { testEveryScreen } from './testEveryScreen';
import { until } from './until';
import { restOn, useBrowser } from './useBrowser';
import { full } from './views';

/** Longer words, from right to left: all that another language can ask for, on one drawing of each screen. */
const browser = useBrowser({ pseudo: true });

test.each([
  ['Day $1', /^⟦Ðäáý \$1.*⟧$/],
  ['1 term | $1 terms', /^⟦1 ţ.*⟧ \| ⟦\$1 ţ.*⟧$/],
  ['In $NAME$ here', /\$NAME\$/],
])('%s keeps its placeholders and forms', (message, expected) => {
  expect(pseudo(message)).toMatch(expected);
  expect(pseudo(message).length).toBeGreaterThan(message.length * 1.4);
});

describe('longer words have room both ways, mirrored, and none is written where no translator finds it', () => {
  testEveryScreen(browser, {
    'words that no translator finds': async (view) =>
      foreignWords(await view.evaluate(readWords, null)),
    'not mirrored': async (view) => await view.evaluate(findUnmirrored, null),
    'layout from left to right': async (view) => {
      await view.evaluate(turn, 'ltr');
      const faults = await view.evaluate(findFaults, null);
      await view.evaluate(turn, null);
      return faults;
    },
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
  await browser.driver.store(full());
  const page = await browser.driver.openOwn('journal.html#/sessions');
  // The calendar is loaded when it is first shown.
  await until('both arrows', () =>
    page.evaluate(() => document.querySelectorAll('.month svg').length === 2, null),
  );
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
