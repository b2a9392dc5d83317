import { browser } from 'wxt/browser';
import { readableFrames } from './pageMessages';

/**
 * Runs excerpts.js once in every frame of a tab and takes what it answers with.
 *
 * @returns what each readable frame answered; none where no extension may be
 */
export async function excerptPage<T>(tabId: number): Promise<T[]> {
  const frameIds = await readableFrames(tabId);
  if (frameIds.length === 0) return [];
  const frames = await browser.scripting
    .executeScript({
      target: { tabId, frameIds },
      files: ['/excerpts.js'],
      injectImmediately: true,
    })
    .catch(() => []);
  return frames.flatMap(({ result }) => (result ? [result as T] : []));
}
