import { expect, test } from 'vitest';
import type { PageDriver } from './driver';
import { until } from './until';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);
const openChanging = async (): Promise<PageDriver> => {
  const page = await browser.driver.open(browser.url('changing.html'));
  await settledMarks(page);
  return page;
};

test('a text node that is reused never shows an old mark', async () => {
  const page = await openChanging();
  const wrong = await page.evaluate(async () => {
    const text = document.querySelector('#reused')?.firstChild as Text;
    const contents = [
      'First retinol here.',
      'x',
      'And now some collagen.',
      'Nothing, really nothing.',
    ];
    const wrong: string[] = [];
    for (let round = 0; round < 120; round++) {
      text.data = contents[round % contents.length] as string;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // What is about to be painted, on every frame.
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight) {
          if (range.startContainer !== text) continue;
          const marked = text.data.slice(range.startOffset, range.endOffset);
          if (marked !== 'retinol' && marked !== 'collagen')
            wrong.push(`"${marked}" of "${text.data}"`);
        }
      }
    }
    text.data = 'In the end it is collagen.';
    return wrong;
  }, null);
  expect(wrong).toEqual([]);
  await until('the last text to be marked', async () =>
    texts(await page.marks()).includes('collagen'),
  );
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

test('an endless list is marked as it grows, and what has gone is forgotten', async () => {
  const page = await openChanging();
  const url = browser.url('changing.html');
  for (let batch = 1; batch <= 5; batch++) {
    await page.evaluate((batch) => {
      const list = document.querySelector('#list') as Element;
      for (let item = 0; item < 200; item++) {
        list.insertAdjacentHTML('beforeend', `<li>Batch ${batch}: melanin</li>`);
      }
      scrollTo(0, document.body.scrollHeight);
    }, batch);
    await until('the new items', async () => {
      const melanin = (await browser.driver.pageTerms(url)).find(
        ({ termId }) => termId === 'melanin',
      );
      return melanin?.count === batch * 200;
    });
  }
  expect((await page.marks()).length, 'only what is near the viewport is painted').toBeLessThan(
    500,
  );
  await page.evaluate(() => (document.querySelector('#list') as Element).replaceChildren(), null);
  await until('the list to be forgotten', async () =>
    (await browser.driver.pageTerms(url)).every(({ termId }) => termId !== 'melanin'),
  );
  await page.close();
});

test('blocks inside an inline element that is added are read', async () => {
  const page = await openChanging();
  await page.evaluate(() => {
    const card = '<a href="#x"><span><div><h3>Melasma</h3></div></span></a>';
    document.querySelector('#view')?.insertAdjacentHTML('beforeend', card);
  }, null);
  await until('the card', async () => texts(await page.marks()).includes('Melasma'));
  await page.close();
});

test('text that moves into a new block keeps its card', async () => {
  const page = await openChanging();
  await page.evaluate(() => {
    const paragraph = document.querySelector('#view p') as Element;
    const inner = document.createElement('div');
    inner.append(...paragraph.childNodes);
    paragraph.append(inner);
  }, null);
  await page.settle();
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  await page.close();
});

test('a clock that ticks does not take everyday words off a page about skin', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  await settledMarks(page);
  await page.evaluate(async () => {
    const text = (document.querySelector('#later') as Element).appendChild(new Text('tick'));
    for (let tick = 0; tick < 200; tick++) {
      text.data = `tick ${tick} ${'and so on '.repeat(100)}`;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const heading = document.querySelector('th:last-child') as Element;
    heading.textContent = 'Downtime ';
  }, null);
  await until('the word read anew', async () => texts(await page.marks()).includes('Downtime'));
  await page.close();
});

test('thousands of changes at once are read anew, not one by one', async () => {
  const page = await openChanging();
  await page.evaluate(() => {
    const view = document.querySelector('#view') as Element;
    for (let item = 0; item < 6000; item++) view.append(document.createElement('i'), 'x ');
    view.append('and tretinoin in the end');
    view.firstElementChild?.remove();
  }, null);
  await until('the new text', async () => texts(await page.marks()).join() === 'tretinoin');
  await page.close();
});

test('highlights that the page clears come back a few times, then are left alone', async () => {
  const page = await openChanging();
  const clear = () =>
    page.evaluate(async () => {
      CSS.highlights.clear();
      const list = document.querySelector('#list') as Element;
      list.insertAdjacentHTML('beforeend', `<li>More melanin.</li>`);
      await new Promise((resolve) => setTimeout(resolve, 400));
      return CSS.highlights.size;
    }, null);
  const sizes = [];
  for (let round = 0; round < 6; round++) sizes.push(await clear());
  expect(sizes).toEqual([3, 3, 3, 0, 0, 0]);
  await page.close();
});

test('a second page script takes over from the first: one set of marks, and cards work', async () => {
  const url = browser.url('sample-article.html');
  const page = await browser.driver.open(url);
  const before = await settledMarks(page);
  const names = () => page.evaluate(() => [...CSS.highlights.keys()], null);
  const oldNames = await names();
  await browser.driver.injectAgain(url);
  await until('new names', async () => (await names()).some((name) => !oldNames.includes(name)));
  expect(texts(await settledMarks(page))).toEqual(texts(before));
  expect(await names()).toHaveLength(3);
  await restOn(page, 'collagen');
  expect((await until('the card', () => page.card())).text).toContain('Collagen');
  await page.close();
});

test.skipIf(isIn('firefox'))(
  'when the extension goes, marks and card go with the next move of the pointer',
  async () => {
    const page = await browser.driver.open(browser.url('sample-article.html'));
    await restOn(page, 'collagen');
    await until('the card', () => page.card());
    await browser.driver.removeExtension();
    await page.moveMouse(500, 300);
    await page.moveMouse(3, 3);
    await until('the card to go', async () => !(await page.card()));
    expect(await page.evaluate(() => CSS.highlights.size, null)).toBe(0);
    await browser.driver.restart();
  },
);

test.runIf(isIn('firefox'))(
  'when the extension goes, Firefox takes the style off the marks',
  async () => {
    const page = await browser.driver.open(browser.url('sample-article.html'));
    const box = (await settledMarks(page)).find(({ text }) => text === 'melanin')?.box;
    if (!box) throw new Error('Not marked.');
    const marked = await page.pictureOf(box);
    await browser.driver.removeExtension();
    const unmarked = await until('it to look otherwise', async () => {
      const picture = await page.pictureOf(box);
      return picture !== marked && picture;
    });
    await page.evaluate(() => CSS.highlights.clear(), null);
    await page.settle();
    expect(await page.pictureOf(box), 'as text without any mark').toBe(unmarked);
    await browser.driver.restart();
  },
);
