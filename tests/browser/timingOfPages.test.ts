/// <reference types="chrome" />
import { expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { settledMarks, useBrowser } from './useBrowser';

// How soon a page is marked, and what it costs: true only on a machine with nothing else to do, so this file
// runs by itself.

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);
const openChanging = async (): Promise<PageDriver> => {
  const page = await browser.driver.open(browser.url('changing.html'));
  await settledMarks(page);
  return page;
};

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

test('a new view of an app is marked within half a second', async () => {
  const page = await openChanging();
  const took = await page.evaluate(async () => {
    const view = document.querySelector('#view') as Element;
    const start = performance.now();
    view.innerHTML = `<section><h2>Tretinoin</h2>${'<p>A text about the skin barrier.</p>'.repeat(300)}</section>`;
    const isMarked = () =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => range.startContainer.textContent === 'Tretinoin'),
      );
    while (!isMarked() && performance.now() - start < 5000) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - start;
  }, null);
  expect(took).toBeLessThan(500);
  expect(texts(await page.marks())).not.toContain('retinol');
  await page.close();
});

test('a page that changes without end, in every frame, costs us little', async () => {
  const page = await openChanging();
  // Not displayed, which makes the changes cheap for the browser: what is left is ours.
  await page.evaluate(() => {
    const view = document.querySelector('#view') as HTMLElement;
    view.style.display = 'none';
    const items = Array.from({ length: 300 }, () => view.appendChild(document.createElement('p')));
    const words = 'and so on and on '.repeat(60);
    let frame = 0;
    const change = () => {
      frame++;
      for (const item of items) item.textContent = `Frame ${frame}: tretinoin ${words}`;
      requestAnimationFrame(change);
    };
    change();
  }, null);
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const perSecond = async () => {
    // What goes on without end has no event to wait for: it is measured for some seconds.
    await wait(3000);
    const before = await page.workMs();
    await wait(4000);
    return ((await page.workMs()) - before) / 4;
  };
  const marked = await perSecond();
  // The same page without us, on a machine that is as busy: what is left is the page's own.
  const own = await browser.driver.openOwn('journal.html#/settings');
  await own.evaluate(
    (request) => chrome.runtime.sendMessage({ type: 'settings/change', request }),
    { pausedUntil: 'resumed' },
  );
  await own.close();
  await page.show();
  await until('the marks to go', async () => (await page.marks()).length === 0);
  const alone = await perSecond();
  expect(marked - alone, `${marked} ms a second, ${alone} without us`).toBeLessThan(100);
  await browser.driver.clearStore();
  await page.close();
});
