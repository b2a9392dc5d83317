import { browser } from 'wxt/browser';

const KEY = 'filler';
/** LevelDB reads its log in blocks of 32 KiB, and after what it cannot read goes on at the next one. */
const BLOCK = 'x'.repeat(2 ** 15);

/**
 * Once in each run of the browser, before the first write. A browser that dies in the middle of a write
 * leaves half a record at the end of its log; Chromium goes on writing behind it, and at the start after
 * next drops what stands in the same block, whatever it has confirmed (docs/browser-bugs.md). So that
 * nothing of the reader's stands there, the rest of the block is filled.
 */
export async function skipTornTail(): Promise<void> {
  // Firefox keeps its records elsewhere.
  if (import.meta.env.FIREFOX) return;
  const { [KEY]: isDone } = await browser.storage.session.get(KEY);
  if (isDone) return;
  await browser.storage.local.set({ [KEY]: BLOCK });
  await browser.storage.local.remove(KEY);
  await browser.storage.session.set({ [KEY]: true });
}
