import { join } from 'node:path';
import type { Driver } from './driver';
import { stillPicture } from './stillPicture';

/** The chapters with pictures in them, and the ways in which people may see those. */
const CHAPTERS = [
  'what-it-is',
  'when-results-show',
  'who-should-not',
  'before',
  'aftercare',
  'red-flags',
] as const;
const WAYS: Readonly<Record<string, Way>> = {
  wide: { width: 1100 },
  narrow: { width: 380 },
  dark: { width: 380, scheme: 'dark' },
  // 200 % of a 640 px wide window leaves 320 CSS pixels.
  zoomed: { width: 320 },
  'few-colours': { width: 380, forcedColors: true },
  'right-to-left': { width: 380, rightToLeft: true },
  print: { width: 700, print: true },
};
interface Way {
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  readonly print?: boolean;
  readonly rightToLeft?: boolean;
}

/** Pictures of whole chapters, each from its title to its end, as tall as it is. */
export async function takeChapters(driver: Driver, folder: string): Promise<void> {
  for (const id of CHAPTERS) {
    for (const [name, way] of Object.entries(WAYS)) {
      const { width, scheme = 'light', rightToLeft = false, ...media } = way;
      const page = await driver.openOwn(`journal.html#/guide/${id}`);
      await page.setColorScheme(scheme);
      await page.setMedia(media);
      await page.resize(width, 800);
      await page.settle();
      const height = await page.evaluate((mirrored) => {
        if (mirrored) document.documentElement.dir = 'rtl';
        return document.documentElement.scrollHeight;
      }, rightToLeft);
      await page.resize(width, height);
      await stillPicture(page, join(folder, `chapter-${id}-${name}.png`));
      await page.close();
    }
  }
}
