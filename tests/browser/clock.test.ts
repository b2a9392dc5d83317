import { expect, test } from 'vitest';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

test('pages of ours have the clock of this run, which may be moved', async () => {
  const page = await browser.driver.openOwn('journal.html');
  const theirs = await page.evaluate(
    () => [Date.now(), new Date().setMilliseconds(0), Temporal.Now.instant().epochMilliseconds],
    null,
  );
  // Real clocks are hours away from a moved one.
  for (const time of theirs) expect(Math.abs(Date.now() - time)).toBeLessThan(10 * 60_000);
  await page.close();
});
