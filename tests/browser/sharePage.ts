import { afterAll, afterEach } from 'vitest';
import type { PageDriver } from './driver';

/**
 * One page for all tests of a file that only look at it. Each test gets it without a card and with the
 * mouse out of the way; after a test that has failed the next one gets a new page.
 */
export function sharePage(open: () => Promise<PageDriver>): () => Promise<PageDriver> {
  let opening: Promise<PageDriver> | undefined;
  async function close(): Promise<void> {
    const closing = opening;
    opening = undefined;
    // A page that has not opened, or has gone with its browser, needs no closing.
    await closing?.then((page) => page.close()).catch(() => {});
  }
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await close();
  });
  afterAll(close);
  return async () => {
    opening ??= open();
    const page = await opening;
    await page.show();
    await page.moveMouse(3, 3);
    await page.press('Escape');
    return page;
  };
}
