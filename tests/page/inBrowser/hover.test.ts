import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GRACE_MS } from '../../../page/hoverState';
import type { CardOpening } from '../../../settings/markingRules';
import { readMarks } from '../../browser/readMarks';
import { moveMouse, press, tap } from './mouse';
import {
  cardText,
  find,
  markDocument,
  marked,
  openFixture,
  openPage,
  RULES,
  restOn,
  settled,
  soon,
} from './openPage';

/** So far apart that the card of one does not cover the other. */
const TEXT = `
  <p style="margin: 40px 0 0">A little <b>retinol</b> here.</p>
  <p style="margin: 0 0 0 700px">And <b>melanin</b> there.</p>`;
/** What is neither a word nor under a card. */
const BLANK = [20, 750] as const;
const open = async (opening: Partial<CardOpening> & { by: CardOpening['by'] }) => {
  const page = openPage(TEXT, { ...RULES, open: { taps: true, ...opening } as CardOpening });
  await soon(marked).toEqual(['retinol', 'melanin']);
  return page;
};
const HOVER = { by: 'hover', delayMs: 10 } as const;
/** The middle of a mark, in pixels of the viewport. */
function middleOf(word: string): readonly [x: number, y: number] {
  const box = readMarks(false).find(({ text }) => text === word)?.box;
  if (!box) throw new Error(`"${word}" is not marked.`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
const explained = ({ asked }: { asked: readonly string[] }) =>
  asked.filter((what) => what.startsWith('explain'));

test('a pointer that rests opens a card; one that crosses a word on its way does not', async () => {
  const page = await open({ by: 'hover', delayMs: 60 });
  const [x, y] = middleOf('retinol');
  await moveMouse(x, y);
  await settled();
  await moveMouse(x, y + 100);
  await restOn('melanin');
  await soon(cardText).toMatch(/^Melanin/);
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  expect(explained(page).at(-1)).toBe('explain melanin');
});

test('a card closes when the pointer leaves, and one word’s card takes the place of another’s', async () => {
  await open(HOVER);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  await moveMouse(...middleOf('melanin'));
  await soon(cardText).toMatch(/^Melanin/);
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  await moveMouse(...BLANK);
  await soon(cardText).toBeUndefined();
});

test('a card stays while the pointer is on it', async () => {
  await open(HOVER);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  const box = find('[popover]').getBoundingClientRect();
  let closed = 0;
  const observer = new MutationObserver(() => closed++);
  observer.observe(document.documentElement, { childList: true });
  await moveMouse(box.x + 40, box.y + 20);
  await moveMouse(box.x + 60, box.y + 40);
  // Nothing is to happen, so nothing can be waited for but the time in which it would.
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS + 50));
  expect(closed).toBe(0);
  // What closes it at last is a press beside it.
  await press(...BLANK);
  await soon(cardText).toBeUndefined();
  observer.disconnect();
  expect(closed).toBe(1);
});

test('with a key to hold, words are passed over without it', async () => {
  const page = await open({ by: 'key', key: 'Alt' });
  await restOn('melanin');
  await settled();
  await restOn('retinol');
  await settled();
  expect(explained(page)).toEqual([]);
  await userEvent.keyboard('{Alt>}');
  await soon(cardText).toMatch(/^Retinol/);
  await userEvent.keyboard('{/Alt}');
  expect(explained(page)).toEqual(['explain retinol']);
});

test('by click: a click opens the card, one more closes it, and resting does nothing', async () => {
  const page = await open({ by: 'click' });
  await restOn('melanin');
  await settled();
  await press(...middleOf('retinol'));
  await soon(cardText).toMatch(/^Retinol/);
  await press(...middleOf('retinol'));
  await soon(cardText).toBeUndefined();
  await press(...middleOf('melanin'));
  await soon(cardText).toMatch(/^Melanin/);
  expect(explained(page)).toEqual(['explain retinol', 'explain melanin']);
});

test('a tap opens a card, and one beside it closes it', async () => {
  await open({ by: 'click' });
  await tap(...middleOf('retinol'));
  await soon(cardText).toMatch(/^Retinol/);
  await tap(...BLANK);
  await soon(cardText).toBeUndefined();
});

test('where cards are off, neither resting, clicks nor taps open one', async () => {
  const page = await open({ by: 'off', taps: false });
  await restOn('melanin');
  await settled();
  await press(...middleOf('retinol'));
  await tap(...middleOf('retinol'));
  await settled();
  expect(page.asked).toEqual(['begin', 'load lexicon en']);
});

test('a tap on a link stays the link’s', async () => {
  const page = await openFixture('sample-article.html');
  await soon(marked).toContain('vitamin C serum');
  await tap(...middleOf('vitamin C serum'));
  await soon(() => location.hash).toBe('#serum');
  await settled();
  expect(explained(page)).toEqual([]);
  history.replaceState(null, '', location.pathname + location.search);
});

test('the end of choosing text opens nothing', async () => {
  const page = await open({ by: 'click' });
  getSelection()?.selectAllChildren(find('p'));
  // What is chosen stays so, as it does after a drag over it.
  find('p').addEventListener('mousedown', (event) => event.preventDefault());
  await press(...middleOf('retinol'));
  expect(getSelection()?.isCollapsed).toBe(false);
  getSelection()?.removeAllRanges();
  await press(...middleOf('melanin'));
  await soon(cardText).toMatch(/^Melanin/);
  expect(explained(page)).toEqual(['explain melanin']);
});

test('a drag over a word is no reading', async () => {
  const page = await open(HOVER);
  const [x, y] = middleOf('retinol');
  for (const by of [0, 2, 4]) await moveMouse(x + by, y, 1);
  await settled();
  expect(explained(page)).toEqual([]);
  await moveMouse(x, y);
  await soon(cardText).toMatch(/^Retinol/);
});

test('Escape closes the card and goes no further; without a card it is the page’s, and other frames’', async () => {
  const page = await open(HOVER);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  const heard: string[] = [];
  const listening = new AbortController();
  for (const type of ['keydown', 'keyup'] as const) {
    const hear = ({ key }: KeyboardEvent) => heard.push(`${type} ${key}`);
    document.addEventListener(type, hear, { signal: listening.signal });
  }
  await userEvent.keyboard('{Escape}');
  await soon(cardText).toBeUndefined();
  expect(heard).toEqual([]);
  expect(page.asked).not.toContain('close elsewhere');
  await userEvent.keyboard('{Escape}');
  await soon(() => heard).toEqual(['keydown Escape', 'keyup Escape']);
  listening.abort();
  expect(page.asked).toContain('close elsewhere');
});

test('after Escape a word stays quiet until the pointer has left it', async () => {
  const page = await open(HOVER);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  await userEvent.keyboard('{Escape}');
  await soon(cardText).toBeUndefined();
  const [x, y] = middleOf('retinol');
  for (const by of [1, 2, 3]) {
    await moveMouse(x + by, y);
    await settled();
  }
  expect(explained(page)).toHaveLength(1);
  await moveMouse(x, y + 100);
  await settled();
  await moveMouse(x, y);
  await soon(cardText).toMatch(/^Retinol/);
});

test('a key typed closes the card; copying from it, and keys to hold, do not', async () => {
  await open(HOVER);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  const opened = find('[popover]');
  await userEvent.keyboard('{Control>}c{/Control}{Shift>}{/Shift}');
  await settled();
  expect(document.querySelector('[popover]')).toBe(opened);
  await userEvent.keyboard('x');
  await soon(cardText).toBeUndefined();
});

test('scrolling the page closes the card; scrolling something else does not', async () => {
  await open(HOVER);
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div id="log" style="height: 50px; overflow: auto"><p style="height: 900px"></p></div>' +
      '<p style="height: 3000px"></p>',
  );
  await settled();
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  const opened = find('[popover]');
  find('#log').scrollTo(0, 200);
  await settled();
  expect(document.querySelector('[popover]')).toBe(opened);
  scrollTo(0, 5);
  await soon(cardText).toBeUndefined();
});

test('a card whose words cannot be had does not open, and is asked for again the next time', async () => {
  openPage(TEXT).off.abort();
  let fails = 2;
  const asked: string[] = [];
  markDocument(RULES, {
    explain: async ({ termId }) => {
      asked.push(termId);
      if (fails-- > 1) throw new Error('The background is being updated.');
      return undefined;
    },
  });
  await soon(marked).toEqual(['retinol', 'melanin']);
  await restOn('retinol');
  await soon(() => asked).toEqual(['retinol']);
  await settled();
  await restOn('melanin');
  await soon(() => asked).toEqual(['retinol', 'melanin']);
  await settled();
  expect(cardText()).toBeUndefined();
  await restOn('retinol');
  await soon(() => asked).toEqual(['retinol', 'melanin', 'retinol']);
});

test('when the extension has gone, marks and card go with the next move of the pointer', async () => {
  openPage(TEXT).off.abort();
  let gone = false;
  const page = markDocument(RULES, { isOrphaned: () => gone });
  await soon(marked).toEqual(['retinol', 'melanin']);
  await restOn('retinol');
  await soon(cardText).toMatch(/^Retinol/);
  gone = true;
  await moveMouse(...BLANK);
  await soon(cardText).toBeUndefined();
  expect(CSS.highlights.size).toBe(0);
  expect(page.off.signal.aborted).toBe(true);
});

test('by command: from mark to mark, round and round, each with its card and painted stronger', async () => {
  const page = await open({ by: 'off', taps: false });
  const current = () => readMarks(true).map(({ text }) => text);
  for (const [by, word] of [
    [1, 'retinol'],
    [1, 'melanin'],
    [1, 'retinol'],
    [-1, 'melanin'],
  ] as const) {
    page.step(by);
    await soon(current).toEqual([word]);
    expect(cardText()?.toLowerCase()).toContain(word);
  }
  page.close();
  await soon(cardText).toBeUndefined();
  expect(current()).toEqual([]);
});
