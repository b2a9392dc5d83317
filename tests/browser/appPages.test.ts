import { expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);

/** The app's own function, and what the tests note in its page. */
interface App {
  render(items: readonly { key: number; text: string }[]): void;
  stale: string[];
  looks: number;
}
declare const window: App & Window;

const openApp = async (): Promise<PageDriver> => {
  const page = await browser.driver.open(browser.url('app.html'));
  await settledMarks(page);
  // Looked at as late in each frame as a page can: after its own frame callbacks and microtasks.
  await page.evaluate(() => {
    window.stale = [];
    window.looks = 0;
    const words = ['retinol', 'collagen', 'melasma'];
    const look = () => {
      window.looks++;
      for (const highlight of CSS.highlights.values()) {
        for (const { startContainer, startOffset, endOffset } of highlight) {
          const text = (startContainer as Text).data;
          const marked = text.slice(startOffset, endOffset);
          if (!words.includes(marked)) window.stale.push(`"${marked}" of "${text}"`);
        }
      }
    };
    const observer = new ResizeObserver(look);
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.cssText = 'position: fixed; display: block; height: 1px';
    observer.observe(probe);
    const grow = () => {
      // Resize observers run between layout and paint.
      probe.style.width = `${(window.looks % 50) + 1}px`;
      requestAnimationFrame(grow);
    };
    requestAnimationFrame(grow);
  }, null);
  return page;
};

/** How long until a word in an element is marked, in ms. */
const markedAfter = async (page: PageDriver, selector: string, word: string): Promise<number> =>
  page.evaluate(
    async ([selector, word]) => {
      const start = performance.now();
      const isMarked = () =>
        [...CSS.highlights.values()].some((highlight) =>
          [...highlight].some(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.parentElement?.closest(selector) &&
              (startContainer as Text).data.slice(startOffset, endOffset) === word,
          ),
        );
      while (!isMarked() && performance.now() - start < 5000) {
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return performance.now() - start;
    },
    [selector, word] as const,
  );

test('keyed children that move and text nodes that are reused never show a stale mark', async () => {
  const page = await openApp();
  await page.evaluate(async () => {
    const texts = ['Of retinol', 'Of nothing at all', 'A little collagen', 'No, melasma'];
    for (let round = 0; round < 90; round++) {
      const items = Array.from({ length: 30 }, (_, index) => ({
        // Other keys each round: some children come, some go, all others move.
        key: (index * 7 + round * 3) % 37,
        text: `${'x'.repeat(round % 4)} ${texts[(index + round) % 4]} ${round}`,
      }));
      window.render(items);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    window.render([{ key: 1, text: 'In the end melasma' }]);
  }, null);
  expect(await markedAfter(page, '#view', 'melasma')).toBeLessThan(500);
  const { stale, looks } = await page.evaluate(
    () => ({ stale: window.stale, looks: window.looks }),
    null,
  );
  expect(looks).toBeGreaterThan(60);
  expect(stale).toEqual([]);
  await page.close();
});

test('what is changed while it is off the page comes back without its old mark', async () => {
  const page = await openApp();
  const marked = await page.evaluate(async () => {
    window.render([{ key: 1, text: 'Before: retinol' }]);
    const view = document.querySelector('#view') as Element;
    const element = view.firstElementChild as Element;
    const text = element.firstChild as Text;
    const rangesOf = () =>
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].filter(({ startContainer }) => startContainer === text),
      );
    while (rangesOf().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    element.remove();
    // Changes are told in a microtask; from then on nobody observes what has left the page.
    for (let turn = 0; turn < 5; turn++) await null;
    text.data = 'After, something else';
    view.append(element);
    for (let turn = 0; turn < 5; turn++) await null;
    return rangesOf().length;
  }, null);
  expect(marked).toBe(0);
  await page.close();
});

test('rows that are recycled while scrolling never show a stale mark', async () => {
  const page = await openApp();
  await page.moveMouse(100, 300);
  for (let wheel = 0; wheel < 25; wheel++) {
    await page.scrollBy(230);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  const moved = await page.evaluate(() => document.querySelector('#rows')?.scrollTop ?? 0, null);
  expect(moved).toBeGreaterThan(2000);
  await page.evaluate(() => {
    (document.querySelector('#rows') as Element).scrollTop = 100_000;
  }, null);
  expect(await markedAfter(page, '#rows', 'retinol')).toBeLessThan(500);
  expect(await page.evaluate(() => window.stale, null)).toEqual([]);
  await page.close();
});

test('shadow trees in shadow trees, slots and elements without a box are marked, with cards', async () => {
  const page = await browser.driver.open(browser.url('nested-shadow.html'));
  const words = ['elastin', 'melanin', 'collagen', 'retinol', 'melasma'];
  expect(texts(await settledMarks(page))).toEqual(words);
  for (const word of ['collagen', 'retinol', 'melasma']) {
    await restOn(page, word);
    const card = await until('the card', () => page.card());
    expect(card.text.toLowerCase()).toContain(word);
    await page.moveMouse(3, 790);
    await until('the card to close', async () => !(await page.card()));
  }
  await page.close();
});

test('components with next to nothing in them are found by their own text', async () => {
  const page = await browser.driver.open(browser.url('hosts.html'));
  const terms = () =>
    page.evaluate(
      () => [...document.querySelectorAll('[term]')].map((host) => host.getAttribute('term')),
      null,
    );
  const expected = (await terms()).sort();
  expect(expected).toHaveLength(13);
  await until('all of them', async () => {
    const marked = new Set(texts(await settledMarks(page)));
    return expected.every((term) => marked.has(term as string));
  });
  await page.close();
});

test('editors, code, pictures and fields are left alone, and pages that are not to be translated not', async () => {
  const page = await browser.driver.open(browser.url('editors.html'));
  expect(texts(await settledMarks(page))).toEqual(['retinol', 'melasma', 'elastin']);
  expect(texts(await page.frameMarks())).toEqual([]);
  await page.close();
});
