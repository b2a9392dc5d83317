import { readFile } from 'node:fs/promises';
import type { ViewDriver } from './driver';
import { until } from './until';

/**
 * Saves a picture of a view once two in a row are the same. Some of what moves tells nobody when it has
 * come to rest: a card fades in inside a closed root, whose animations a page cannot list.
 */
export async function stillPicture(
  view: Pick<ViewDriver, 'screenshot' | 'settle'>,
  path: string,
): Promise<void> {
  let before: Buffer | undefined;
  await until('a picture that stays', async () => {
    await view.settle();
    await view.screenshot(path);
    const now = await readFile(path);
    const isSame = before?.equals(now) ?? false;
    before = now;
    return isSame;
  });
}
