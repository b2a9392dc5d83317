import { expect, test } from 'vitest';
import { until } from './until';
import { readMore, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const texts = (marks: readonly { text: string }[]) => marks.map(({ text }) => text);

test('frames are marked, whatever they are made of, and have cards of their own', async () => {
  const page = await browser.driver.open(browser.url('frames.html'));
  const marks = await until('all frames', async () => {
    await page.settle();
    const marks = await page.frameMarks();
    return marks.length === 3 && marks;
  });
  expect(texts(marks).sort()).toEqual(['keratinocytes', 'melasma', 'tretinoin']);
  const { box } = marks.find(({ text }) => text === 'melasma') ?? marks[0] ?? { box: null };
  if (!box) throw new Error('No mark.');
  await page.moveMouse(3, 3);
  await page.moveMouse(box.x + 5, box.y + 5);
  expect((await until('the card', () => page.card())).text).toContain('Melasma');
  await page.close();
});

test('a strict policy with Trusted Types stops neither marks nor card', async () => {
  const page = await browser.driver.open(browser.url('strict.html'));
  await restOn(page, 'collagen');
  const card = await until('the card', () => page.card());
  expect(card.box.width, 'the card has its style').toBe(340);
  await page.close();
});

test('XHTML is read as HTML is', async () => {
  const page = await browser.driver.open(browser.url('xhtml.xhtml'));
  expect(texts(await settledMarks(page))).toEqual(['hyper', 'pigmen', 'tation', 'collagen']);
  await restOn(page, 'collagen');
  expect((await until('the card', () => page.card())).text).toContain('Collagen');
  await page.close();
});

test('what the reader writes is left alone', async () => {
  const page = await browser.driver.open(browser.url('editor.html'));
  expect(texts(await settledMarks(page))).toEqual(['retinol']);
  await page.click('#editor');
  for (const key of ' retinol') await page.press(key === ' ' ? 'Space' : key);
  await page.settle();
  expect(texts(await page.marks())).toEqual(['retinol']);
  await page.close();
});

test('a tap opens the card, and a tap beside it closes it', async () => {
  const page = await browser.driver.open(browser.url('sample-article.html'));
  const mark = (await settledMarks(page)).find(({ text }) => text === 'derma roller');
  if (!mark) throw new Error('Not marked.');
  await page.tap(mark.box.x + 10, mark.box.y + 8);
  expect((await until('the card', () => page.card())).text).toContain('roller');
  await page.tap(20, 500);
  await until('the card to close', async () => !(await page.card()));
  await page.close();
});

test('without a doctype a card above its word is on screen', async () => {
  const page = await browser.driver.open(browser.url('quirks.html'));
  const mark = await restOn(page, 'melanocytes');
  await until('the card', () => page.card());
  await page.settle();
  const box = (await page.card())?.box;
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(mark.box.y);
  await page.close();
});

test('on a restless page the card opens, stays, and looks as it always does', async () => {
  const page = await browser.driver.open(browser.url('restless.html'));
  const marks = await until('the mark', async () => {
    const marks = await page.marks();
    return marks.length > 0 && marks;
  });
  const box = marks[0]?.box;
  if (!box) throw new Error('No mark.');
  await page.moveMouse(3, 3);
  await page.moveMouse(box.x + 5, box.y + 5);
  await until('the card', () => page.card());
  const cards = await page.evaluate(async () => {
    const host = document.querySelector('html > [popover]');
    const changed: MutationRecord[] = [];
    const observer = new MutationObserver((records) => void changed.push(...records));
    observer.observe(document.documentElement, { childList: true });
    // The page moves every 50 ms: as long as a card would take to close, and more.
    await new Promise<void>((resolve) => {
      let ticks = 0;
      const clock = document.querySelector('#clock')?.firstChild as Text;
      const ticking = new MutationObserver(() => ++ticks === 20 && resolve());
      ticking.observe(clock, { characterData: true });
    });
    return { isOpen: host?.isConnected, changes: changed.length };
  }, null);
  expect(cards).toEqual({ isOpen: true, changes: 0 });
  expect(await page.card()).toBeDefined();
  const style = await page.cardStyle();
  expect(style).toEqual({ direction: 'ltr', color: 'rgb(43, 35, 32)', language: 'en' });
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

test('components that load late are read, and a card works in a dialog inside one', async () => {
  const page = await browser.driver.open(browser.url('components.html'));
  const words = ['elastin', 'keratinocytes', 'melanin', 'retinol'];
  await until(
    'all marks',
    async () =>
      texts(await page.marks())
        .sort()
        .join() === words.join(),
    6000,
  );
  await restOn(page, 'keratinocytes');
  await readMore(page);
  await page.close();
});

// Before its first term is found, while its words are on their way, and once it is marked.
test.each([0, 10, 20, 40, 600])(
  'a page written anew by document.write, %i ms after its first term, is marked and has cards',
  async (after) => {
    const page = await browser.driver.open(browser.url(`written.html?after=${after}`));
    await until('the new text', async () => texts(await page.marks()).includes('collagen'));
    await restOn(page, 'collagen');
    await until('the card', () => page.card());
    await page.close();
  },
);
