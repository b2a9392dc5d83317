import type { Box, PageDriver } from './driver';

/** Reads a page downwards until a mark is in sight with nothing laid over it; tells where it is. */
export async function scrollToMark(page: PageDriver): Promise<Box | undefined> {
  await page.moveMouse(2, 2);
  for (let screen = 0; screen < 40; screen++) {
    await page.settle();
    for (const { box } of await page.marks()) {
      const isFree = await page.evaluate(
        ([x, y]) => {
          const caret = document.caretPositionFromPoint(x, y);
          return caret?.offsetNode instanceof Text && y > 0 && y < innerHeight;
        },
        [box.x + box.width / 2, box.y + box.height / 2] as const,
      );
      if (isFree && box.width > 0) return box;
    }
    await page.evaluate(() => scrollBy(0, 500), null);
  }
  return undefined;
}
