import { browser } from 'wxt/browser';

/**
 * Runs excerpts.js once in every frame of a tab and takes what it answers with.
 *
 * @returns what each readable frame answered; none where no extension may be
 */
export async function excerptPage<T>(tabId: number): Promise<T[]> {
  const target = { tabId, allFrames: true };
  const frames = await browser.scripting
    .executeScript({ target, files: ['/excerpts.js'] })
    .catch(() => []);
  return frames.flatMap(({ result }) => (result ? [result as T] : []));
}
