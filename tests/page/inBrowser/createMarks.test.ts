import { expect, onTestFinished, test } from 'vitest';
import { createMarks, type Mark, type Marks } from '../../../page/createMarks';
import { settled, soon } from './openPage';

const NAMES = { text: 'in-text', link: 'in-link', current: 'gone-to' };
const WORD = 'word';

/** Draws blocks and marks each "word" in them. */
function markBlocks(html: string): { marks: Marks; blocks: HTMLElement[] } {
  document.body.innerHTML = html;
  const marks = createMarks();
  onTestFinished(() => {
    marks.destroy();
    document.body.replaceChildren();
    scrollTo(0, 0);
  });
  const blocks = [...document.body.querySelectorAll<HTMLElement>('p')];
  for (const block of blocks) marks.add(block, marksIn(block));
  return { marks, blocks };
}

function marksIn(block: Element): Mark[] {
  const found: Mark[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
    for (const { index } of node.data.matchAll(/word/g)) {
      const span = { node, start: index, end: index + WORD.length, word: WORD };
      found.push({ termId: block.id || 'a-term', negated: false, spans: [span] });
    }
  }
  return found;
}

const rangesOf = (name: keyof typeof NAMES): AbstractRange[] => [
  ...(CSS.highlights.get(NAMES[name]) ?? []),
];
const painted = (): number => rangesOf('text').length;
/** The blocks with something painted in them. */
const paintedIn = (): Set<Element | null> =>
  new Set(rangesOf('text').map(({ startContainer }) => startContainer.parentElement));
const first = (marks: Marks): Mark => {
  const [mark] = marks.all();
  if (!mark) throw new Error('No mark.');
  return mark;
};

test('before it is said to paint, nothing is registered, and all is known', async () => {
  const { marks } = markBlocks('<p>A word.</p><p>Another word.</p>');
  await settled();
  expect(CSS.highlights.size).toBe(0);
  expect(marks.painted).toBe(false);
  expect([...marks.all()]).toHaveLength(2);
  marks.paint(NAMES);
  expect(painted()).toBe(2);
  marks.unpaint();
  expect(CSS.highlights.size).toBe(0);
  marks.paint(NAMES);
  expect(painted()).toBe(2);
  marks.destroy();
  expect(CSS.highlights.size).toBe(0);
});

test('only what is within a screen of the viewport is painted, wherever the reader scrolls', async () => {
  const lines = '<p style="height: 100px; margin: 0">A word.</p>'.repeat(200);
  const { marks, blocks } = markBlocks(`<div style="padding: 50px 0">${lines}</div>`);
  marks.paint(NAMES);
  // 800 px of viewport, and as much below.
  await soon(paintedIn).toEqual(new Set(blocks.slice(0, 16)));
  scrollTo(0, 10_000);
  await soon(paintedIn).toEqual(new Set(blocks.slice(91, 116)));
  scrollTo(0, 0);
  await soon(paintedIn).toEqual(new Set(blocks.slice(0, 16)));
  expect([...marks.all()]).toHaveLength(200);
});

test('what scrolls inside a box is painted as it comes near', async () => {
  const lines = '<p style="height: 100px; margin: 0">A word.</p>'.repeat(100);
  const { marks, blocks } = markBlocks(`<div style="height: 400px; overflow: auto">${lines}</div>`);
  marks.paint(NAMES);
  await soon(() => paintedIn().has(blocks[0] ?? null)).toBe(true);
  expect(paintedIn().has(blocks[99] ?? null)).toBe(false);
  document.body.firstElementChild?.scrollTo(0, 10_000);
  await soon(() => paintedIn().has(blocks[99] ?? null)).toBe(true);
  expect(paintedIn().has(blocks[0] ?? null)).toBe(false);
});

test('no more than 800 ranges are registered, however dense the page', async () => {
  const line = `<p style="height: 40px; margin: 0; font: 6px/1 serif">${'word '.repeat(30)}</p>`;
  const { marks, blocks } = markBlocks(line.repeat(300));
  marks.paint(NAMES);
  await soon(painted).toBe(800);
  await settled();
  expect(painted()).toBe(800);
  expect([...marks.all()], 'all are known').toHaveLength(9000);
  const text = blocks[299]?.firstChild as Text;
  expect(marks.at(text, 5)?.mark.termId, 'and found under a pointer').toBe('a-term');
  scrollTo(0, 6000);
  await soon(() => paintedIn().has(blocks[150] ?? null)).toBe(true);
  await settled();
  expect(painted()).toBe(800);
});

test('in links marks look different, and the one gone to by key is painted besides', async () => {
  const { marks } = markBlocks('<p>A word and <a href="#x">another word</a>, <a>word</a>.</p>');
  marks.paint(NAMES);
  await soon(painted).toBe(2);
  expect(rangesOf('link')).toHaveLength(1);
  marks.setCurrent(first(marks));
  expect(rangesOf('current')).toHaveLength(1);
  expect(CSS.highlights.get(NAMES.current)?.priority).toBeGreaterThan(
    CSS.highlights.get(NAMES.text)?.priority ?? 0,
  );
  marks.setCurrent(undefined);
  expect(rangesOf('current')).toEqual([]);
});

test('what is painted does not follow the text: a range is as it was, and changed text is dropped', async () => {
  const { marks, blocks } = markBlocks('<p>A word.</p>');
  marks.paint(NAMES);
  await soon(painted).toBe(1);
  expect(rangesOf('text')[0]).toBeInstanceOf(StaticRange);
  const text = blocks[0]?.firstChild as Text;
  marks.setCurrent(first(marks));
  text.data = 'This word';
  expect(marks.at(text, 3), 'the text says something else there').toBeUndefined();
  marks.drop(text);
  expect(painted()).toBe(0);
  expect(rangesOf('current')).toEqual([]);
  // Until its block is read anew.
  marks.clear(blocks[0] as HTMLElement);
  marks.add(blocks[0] as HTMLElement, marksIn(blocks[0] as HTMLElement));
  expect(painted()).toBe(1);
  expect(marks.at(text, 5)?.span.start).toBe(5);
});

test('text that has changed off the page loses its paint when it is asked about', async () => {
  const { marks, blocks } = markBlocks('<p>A word.</p><p>Another word.</p>');
  marks.paint(NAMES);
  await soon(painted).toBe(2);
  (blocks[0]?.firstChild as Text).data = 'Else.';
  marks.dropChanged();
  expect(paintedIn()).toEqual(new Set([blocks[1]]));
});

test('at the edges of a word the mark begins and ends', () => {
  const { marks, blocks } = markBlocks('<p>A word.</p>');
  const text = blocks[0]?.firstChild as Text;
  const at = (offset: number) => marks.at(text, offset) !== undefined;
  expect([1, 2, 5, 6].map(at)).toEqual([false, true, true, false]);
});

test('terms that are hidden are neither painted, nor found, nor listed, until they are again', async () => {
  const { marks, blocks } = markBlocks('<p id="known">A word.</p><p id="new">Another word.</p>');
  marks.paint(NAMES);
  await soon(painted).toBe(2);
  marks.limit({ density: 'every', hiddenTerms: ['known'] });
  expect(paintedIn()).toEqual(new Set([blocks[1]]));
  expect(marks.at(blocks[0]?.firstChild as Text, 3)).toBeUndefined();
  expect([...marks.all()].map(({ termId }) => termId)).toEqual(['new']);
  marks.limit({ density: 'every', hiddenTerms: [] });
  expect(painted()).toBe(2);
});

test('of each section only the first of a term is painted, and a new heading begins another', async () => {
  const { marks, blocks } = markBlocks('<p>A word, word.</p><p>Another word.</p>');
  marks.limit({ density: 'first-in-section', hiddenTerms: [] });
  marks.paint(NAMES);
  await soon(painted).toBe(1);
  expect([...marks.all()]).toHaveLength(1);
  const heading = document.createElement('h2');
  heading.textContent = 'A new section';
  blocks[1]?.before(heading);
  marks.clear(heading);
  await soon(painted).toBe(2);
});

test('what has left the page is forgotten when it is asked to', async () => {
  const { marks, blocks } = markBlocks('<p>A word.</p><p>Another word.</p>');
  marks.paint(NAMES);
  await soon(painted).toBe(2);
  blocks[0]?.remove();
  marks.prune();
  expect(painted()).toBe(1);
  expect([...marks.all()]).toHaveLength(1);
  marks.clearAll();
  expect(painted()).toBe(0);
  expect([...marks.all()]).toEqual([]);
});

test('blocks without a box of their own are painted as what is around them comes near', async () => {
  const { marks } = markBlocks(
    `<div style="margin-top: 5000px">
      <p style="display: contents">A word.</p>
      <p style="display: contents">Another word.</p>
    </div>`,
  );
  marks.paint(NAMES);
  await settled();
  expect(painted()).toBe(0);
  scrollTo(0, 5000);
  await soon(painted).toBe(2);
});
