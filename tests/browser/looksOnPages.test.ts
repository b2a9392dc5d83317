import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { MARK_STYLES, type MarkStyle, MIN_DELAY_MS } from '../../settings/settings';
import type { Box, PageDriver } from './driver';
import { noteOpenings, untilCardsAreOpen } from './noteCards';
import { sharePage } from './sharePage';
import { until } from './until';
import { readMore, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);
/** Does something while the page has taken its marks off; then they are back. */
async function withoutMarks<T>(page: PageDriver, look: () => Promise<T>): Promise<T> {
  await page.evaluate(() => {
    Object.assign(window, { taken: [...CSS.highlights] });
    CSS.highlights.clear();
  }, null);
  await page.settle();
  const seen = await look();
  await page.evaluate(() => {
    const { taken } = window as unknown as { taken: [string, Highlight][] };
    for (const [name, highlight] of taken) CSS.highlights.set(name, highlight);
  }, null);
  return seen;
}

/** The strongest contrast, as WCAG counts it, between two pictures of one place. */
async function contrastBetween(page: PageDriver, one: string, other: string): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const pixels = async (png: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return (
          context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
        );
      };
      const [first, second] = [await pixels(one), await pixels(other)];
      const luminance = (at: Uint8ClampedArray, index: number): number => {
        const [r = 0, g = 0, b = 0] = [0, 1, 2].map((channel) => {
          const value = (at[index + channel] ?? 0) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      let strongest = 1;
      for (let index = 0; index < first.length; index += 4) {
        const [a, b] = [luminance(first, index) + 0.05, luminance(second, index) + 0.05];
        strongest = Math.max(strongest, a / b, b / a);
      }
      return strongest;
    },
    [one, other] as const,
  ) as unknown as Promise<number>;
}

const choose = (markStyle: MarkStyle = 'dotted') =>
  browser.driver.store({ settings: { version: 1, markStyle, delayMs: MIN_DELAY_MS } });
beforeEach(() => choose());
afterAll(() => browser.driver.clearStore());

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe.each(MARK_STYLES)('%s marks', (style) => {
  const sharedLooks = sharePage(async () => {
    await choose(style);
    return browser.driver.open(browser.url('looks.html'));
  });
  /** The page on a screen in its own colours, whatever it was looked at as before. */
  async function openLooks(): Promise<PageDriver> {
    const page = await sharedLooks();
    await page.setMedia({});
    return page;
  }

  test('are seen on light, dark and grey ground, in text and in links', async () => {
    const page = await openLooks();
    const marks = await settledMarks(page);
    const words = [
      'collagen',
      'melanin',
      'elastin',
      'tretinoin',
      'retinol',
      'rosacea',
      'melanocytes',
    ];
    expect(texts(marks)).toEqual(words);
    const pictures = async () => {
      const taken: string[] = [];
      for (const { box } of marks) taken.push(await page.pictureOf(box));
      return taken;
    };
    const painted = await pictures();
    const bare = await withoutMarks(page, pictures);
    const isLink = ['melanin', 'tretinoin', 'rosacea'];
    for (const [index, word] of words.entries()) {
      const contrast = await contrastBetween(page, painted[index] ?? '', bare[index] ?? '');
      // 3:1 is what WCAG asks of what is no text; a wash lies under a link that has its own line.
      expect(contrast, word).toBeGreaterThan(isLink.includes(word) ? 1.1 : 3);
    }
  });

  test('leave text alone that shows a gradient through itself', async () => {
    const page = await openLooks();
    await settledMarks(page);
    const strip = { x: 4, y: 162, width: 400, height: 110 };
    const before = await page.pictureOf(strip);
    const bare = await withoutMarks(page, () => page.pictureOf(strip));
    expect(await contrastBetween(page, before, bare)).toBe(1);
  });

  test('are not on paper', async () => {
    const page = await openLooks();
    const mark = (await settledMarks(page)).find(({ text }) => text === 'elastin');
    if (!mark) throw new Error('No mark.');
    // Where the line is, below letters that do not reach there: the letters themselves are drawn a
    // little differently wherever a range begins or ends.
    const below = { ...mark.box, y: mark.box.y + mark.box.height - 1, height: 0 };
    const screen = await page.pictureOf(below);
    await page.setMedia({ print: true });
    await page.settle();
    const paper = await page.pictureOf(below);
    expect(await contrastBetween(page, screen, paper)).toBeGreaterThan(3);
    const bare = await withoutMarks(page, () => page.pictureOf(below));
    expect(await contrastBetween(page, paper, bare)).toBe(1);
  });

  test('and their card are seen in forced colours', async () => {
    const page = await openLooks();
    await page.setMedia({ forcedColors: true });
    const marks = await settledMarks(page);
    const mark = marks.find(({ text }) => text === 'elastin');
    if (!mark) throw new Error('No mark.');
    await restOn(page, 'collagen');
    await until('the card', () => page.card());
    await page.settle();
    // The system's colours for text on a ground, not ours.
    expect((await page.cardStyle())?.color).toBe('rgb(0, 0, 0)');
    await page.press('Escape');
    const painted = await page.pictureOf(mark.box);
    const bare = await withoutMarks(page, () => page.pictureOf(mark.box));
    expect(await contrastBetween(page, painted, bare)).toBeGreaterThan(3);
  });
});

test('beside lines from top to bottom the card stands at their side', async () => {
  const page = await browser.driver.open(browser.url('vertical.html'));
  for (const word of ['collagen', 'melanin', 'elastin']) {
    const mark = await restOn(page, word);
    await until('the card', () => page.card());
    await page.settle();
    const box = (await page.card())?.box;
    if (!box) throw new Error('The card has gone.');
    expect(overlap(box, mark.box), word).toBe(false);
    const isBeside = box.x >= mark.box.x + mark.box.width || box.x + box.width <= mark.box.x;
    expect(isBeside, word).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1100);
    await page.moveMouse(3, 790);
    await until('the card to close', async () => !(await page.card()));
  }
  await page.close();
});

const sharedRightToLeft = sharePage(() => browser.driver.open(browser.url('rtl.html')));
test.each(['melanin', 'collagen'])(
  'on a page from right to left the card of %s is whole and reads from left to right',
  async (word) => {
    const page = await sharedRightToLeft();
    const mark = await restOn(page, word);
    await until('the card', () => page.card());
    await page.settle();
    const box = (await page.card())?.box;
    expect(box?.y).toBeGreaterThanOrEqual(mark.box.y + mark.box.height);
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1100);
    expect((await page.cardStyle())?.direction).toBe('ltr');
  },
);

test.each([
  ['an element', '#read', 'collagen'],
  ['a component', '#component', 'elastin'],
])('a card can be used when %s has the whole screen', async (_, button, word) => {
  const page = await browser.driver.open(browser.url('full-screen.html'));
  await settledMarks(page);
  await page.click(button);
  await until('full screen', () => page.evaluate(() => !!document.fullscreenElement, null));
  await restOn(page, word);
  await readMore(page);
  await page.close();
});

test('a video that has the whole screen keeps it, also when a key asks for a term', async () => {
  const page = await browser.driver.open(browser.url('full-screen.html'));
  await settledMarks(page);
  await page.click('#watch');
  await until('full screen', () => page.evaluate(() => !!document.fullscreenElement, null));
  const openings = await noteOpenings(page);
  for (const x of [20, 90, 130, 300]) {
    await page.moveMouse(x, 25);
    await untilCardsAreOpen(browser.driver, page, MIN_DELAY_MS);
  }
  await browser.driver.command('next-term');
  // What has been gone to is painted stronger once its card has been given to the page.
  await until('the term gone to', () => page.currentMark());
  expect(await openings()).toEqual([]);
  expect(await page.card()).toBeUndefined();
  await page.close();
});
