import { expect, test } from 'vitest';
import type { PageDriver, SeenMark } from './driver';
import { until } from './until';
import { readMore, useBrowser } from './useBrowser';

const browser = useBrowser();
const openFrames = () => browser.driver.open(browser.url('many-frames.html'));

/** The marks in frames, once these and no others are there. */
async function frameMarks(page: PageDriver, words: readonly string[]): Promise<SeenMark[]> {
  await page.settle();
  const found = async () => (await page.frameMarks()).map(({ text }) => text).sort();
  await expect.poll(found, { timeout: 10_000 }).toEqual([...words].sort());
  return page.frameMarks();
}

const LARGE = ['elastin', 'keratinocytes', 'melanin', 'melasma', 'tretinoin'];

test('frames of other sites, nested, blob, data and sandboxed ones are marked', async () => {
  const page = await openFrames();
  await frameMarks(page, LARGE);
  await page.close();
});

test.each([
  ['elastin', 'nested.html'],
  ['melasma', 'frame.html'],
])('a card works in a frame of another site: %s of %s', async (word, name) => {
  const page = await openFrames();
  const mark = (await frameMarks(page, LARGE)).find(({ text }) => text === word);
  if (!mark) throw new Error('No mark.');
  await page.moveMouse(3, 3);
  await page.moveMouse(mark.box.x + 5, mark.box.y + 5);
  const card = await until('the card', () => page.card());
  expect(card.text.toLowerCase()).toContain(word);
  await readMore(page, await page.frameBox(name));
  await page.close();
});
