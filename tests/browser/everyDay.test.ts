/// <reference types="chrome" />
import { expect, test } from 'vitest';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/**
 * A few days as cards are told them, from storage to the words and by the browser's own clock and dates;
 * all rules on all days are in tests/components/everyDay.test.ts. `{1}` is the day after the session.
 * Each holds for the next day, too: midnight may pass while this runs.
 */
const DAYS: readonly (readonly [day: number, lines: Readonly<Record<string, string>>])[] = [
  [-6, { retinol: 'Leave it now · session in', tretinoin: 'Ask the person who prescribed it' }],
  [0, { glycerin: 'From {2}', exosome: 'Not on needled skin · today is day' }],
  [3, { retinol: 'From {8} · today is day', tretinoin: 'Ask the person who prescribed it' }],
  [29, { retinol: 'No known wait', glycerin: 'No known wait', tretinoin: 'Ask the person' }],
];

test('what a term says follows the session that is kept, day by day', async () => {
  const page = await browser.driver.openOwn('journal.html#/settings');
  for (const [day, lines] of DAYS) {
    const date = Temporal.Now.plainDateISO().subtract({ days: day });
    await browser.driver.store({
      'session:day-session': {
        version: 2,
        id: 'day-session',
        date: date.toString(),
        status: day < 0 ? 'planned' : 'done',
        areas: ['face'],
        settled: [],
      },
    });
    const told = await page.evaluate(
      (termIds) =>
        Promise.all(
          termIds.map(async (termId) => {
            const request = { type: 'term/explain', request: { termId } };
            const { value } = await chrome.runtime.sendMessage(request);
            return value.line.text as string;
          }),
        ),
      Object.keys(lines),
    );
    const expected = Object.values(lines).map((line) =>
      line.replace(/\{(\d+)\}/, (_, days: string) =>
        date.add({ days: Number(days) }).toLocaleString('en-US', {
          weekday: 'short',
          day: 'numeric',
          month: 'short',
        }),
      ),
    );
    for (const [index, line] of expected.entries()) {
      expect(told[index], `on day ${day}`).toMatch(new RegExp(`^${line}`));
    }
  }
  await page.close();
});
