import { expect, onTestFinished, test } from 'vitest';
import { countAll } from '../../../matching/countAll';
import { createTermFinder, type TermFinder } from '../../../matching/createTermFinder';
import { createMarks, type Marks } from '../../../page/createMarks';
import { nextSlice } from '../../../page/nextSlice';
import { type PageScan, scanPage } from '../../../page/scanPage';
import { find, readOn, soon } from './openPage';

type Options = Parameters<typeof scanPage>[0];

const WORDS = ['retinol', 'melanin'];
const finder = () => createTermFinder(Object.fromEntries(WORDS.map((word) => [word, [word]])));

const OPTIONS: Omit<Options, 'marks'> = {
  document,
  languages: ['en'],
  createFinder: finder,
  load: async () => {},
  judge: countAll,
  shadowRootOf: (element) => element.shadowRoot,
};

/** Draws a page and reads it for two words. */
function scan(html: string, options: Partial<Options> = {}): { marks: Marks; scan: PageScan } {
  document.body.innerHTML = html;
  const marks = createMarks();
  const scan = scanPage({ ...OPTIONS, marks, ...options });
  onTestFinished(() => {
    scan.stop();
    marks.destroy();
    document.body.replaceChildren();
  });
  return { marks, scan };
}
/** What is marked, as it stands in the page now. */
const words = (marks: Marks): string[] =>
  Array.from(marks.all(), ({ spans }) =>
    spans.map(({ node, start, end }) => node.data.slice(start, end)).join(''),
  );

test('the first match is told once, however many follow', async () => {
  let told = 0;
  const { marks } = scan('<p>retinol, melanin</p><p>retinol</p>', { firstMatch: () => told++ });
  await soon(() => words(marks)).toEqual(['retinol', 'melanin', 'retinol']);
  document.body.insertAdjacentHTML('beforeend', '<p>melanin</p>');
  await soon(() => words(marks)).toHaveLength(4);
  expect(told).toBe(1);
});

test('a scan that is stopped at its first match has marked nothing, and reads no more', async () => {
  const scans: PageScan[] = [];
  let told = 0;
  const firstMatch = () => {
    told++;
    scans[0]?.stop();
  };
  const stopped = scan('<p>retinol</p>', { firstMatch });
  scans.push(stopped.scan);
  await soon(() => told).toBe(1);
  document.body.insertAdjacentHTML('beforeend', '<p>melanin</p>');
  await readOn();
  expect(words(stopped.marks)).toEqual([]);
});

test('outside of the element that is to be read nothing is, before and after a change', async () => {
  document.body.innerHTML = '<p>retinol</p><main><p>melanin</p></main>';
  const within = find('main');
  const marks = createMarks();
  const { stop } = scanPage({ ...OPTIONS, within, marks });
  onTestFinished(() => {
    stop();
    marks.destroy();
    document.body.replaceChildren();
  });
  await soon(() => words(marks)).toEqual(['melanin']);
  document.body.insertAdjacentHTML('beforeend', '<p>retinol</p>');
  within.insertAdjacentHTML('beforeend', '<p>retinol</p>');
  await soon(() => words(marks)).toEqual(['melanin', 'retinol']);
});

test('a frame without any text makes no finder', async () => {
  let made = 0;
  const createFinder = () => {
    made++;
    return finder();
  };
  const { marks } = scan('<p> </p><img alt="retinol"><script type="x">retinol</script>', {
    createFinder,
  });
  await readOn();
  expect(made).toBe(0);
  document.body.append('retinol');
  await soon(() => words(marks)).toEqual(['retinol']);
  expect(made).toBe(1);
});

/** Numbers that look as if by chance, the same in each run. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

/** What apps do to their page: add, remove, move, wrap and rewrite. */
const CHANGES: readonly ((at: Element, other: Element) => void)[] = [
  (at) => at.insertAdjacentHTML('afterend', '<p>New: <b>reti</b>nol</p>'),
  (at) => at.remove(),
  (at, other) => other.after(at),
  (at, other) => other.append(at),
  (at) => {
    at.textContent = 'All new: melanin';
  },
  (at) => at.append(' and retinol'),
  (at) => {
    const around = document.createElement('section');
    at.replaceWith(around);
    around.append(at);
  },
  (at) => at.replaceWith(...at.childNodes),
  (at) => at.normalize(),
];

/** Takes so long for each run that a slice ends after every eighth; tells which it has read last. */
function slowedDown(finder: TermFinder, isOver: () => boolean, read: (text: string) => void) {
  return {
    ...finder,
    find(text: string) {
      read(text);
      const end = performance.now() + (isOver() ? 0 : 0.7);
      while (performance.now() < end);
      return finder.find(text);
    },
  };
}

test.each([2, 3, 4, 5])(
  'whatever a page does between two slices of work, its marks come out as if it were read at once (%i)',
  async (seed) => {
    const chance = createChance(seed);
    let pauses = 0;
    const isOver = () => pauses > 40;
    let lastRead = '';
    let items = 0;
    const item = (): string =>
      `<p>${items++}: a little <i>retinol</i> here, <span>and mela<b>nin</b></span> there.</p>`;
    const group = () => `<div>${item()}${item()}${item()}${item()}</div>`;
    /** What stands where the reading has come to, and is to go on. */
    const place = (): (Element | null | undefined)[] => {
      const paragraphs = [...find('main').querySelectorAll('p')];
      const at = paragraphs.find(({ textContent }) => textContent === lastRead);
      return [at, at?.nextElementSibling, at?.parentElement, at?.parentElement?.nextElementSibling];
    };
    const { marks } = scan(`<main>${Array.from({ length: 100 }, group).join('')}</main>`, {
      createFinder: () =>
        slowedDown(finder(), isOver, (text) => {
          lastRead = text;
        }),
      async pause() {
        await nextSlice();
        pauses++;
        if (isOver()) return;
        const all = find('main').querySelectorAll('p, div, section');
        for (let change = 0; change < 12; change++) {
          const at = change < 2 ? place()[chance(4)] : all[chance(all.length)];
          const other = all[chance(all.length)];
          if (at === find('main')) continue;
          // An earlier change may have taken either out.
          if (!at?.isConnected || !other?.isConnected || at.contains(other)) continue;
          CHANGES[chance(CHANGES.length)]?.(at, other);
        }
      },
    });
    await soon(isOver, 15_000).toBe(true);
    const read = createMarks();
    const afresh = scanPage({ ...OPTIONS, marks: read, pause: async () => {} });
    onTestFinished(() => {
      afresh.stop();
      read.destroy();
    });
    await readOn();
    const inPlace = (marks: Marks): string[] =>
      Array.from(marks.all(), ({ termId, spans }) =>
        spans.map(({ node, start, end }) => `${termId} ${placeOf(node)} ${start}–${end}`).join(),
      ).sort();
    const places = new Map<Node, number>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      places.set(node, places.size);
    const placeOf = (node: Node): number | undefined => places.get(node);
    expect(inPlace(read).length).toBeGreaterThan(100);
    await soon(() => inPlace(marks), 15_000).toEqual(inPlace(read));
  },
  60_000,
);

test('shadow trees are read and watched, and let go with their hosts', async () => {
  document.body.innerHTML = '<div id="host"></div>';
  find('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>retinol</p>';
  const host = find('#host');
  const { marks, scan: scanned } = scan('<main></main>');
  find('main').append(host);
  await soon(() => words(marks)).toEqual(['retinol']);
  expect(scanned.shadowRoots.size).toBe(1);
  (host.shadowRoot?.firstElementChild as Element).textContent = 'melanin';
  await soon(() => words(marks)).toEqual(['melanin']);
  host.remove();
  await soon(() => scanned.shadowRoots.size).toBe(0);
  expect(words(marks)).toEqual([]);
});

test('a document that is written anew is read anew, and its listeners are called for', async () => {
  document.body.innerHTML = '<iframe title="A frame" width="400" height="300"></iframe>';
  const frame = find<HTMLIFrameElement>('iframe').contentDocument as Document;
  frame.body.innerHTML = '<p>retinol</p>';
  const marks = createMarks();
  let replaced = 0;
  const rootReplaced = () => replaced++;
  const { stop } = scanPage({ ...OPTIONS, document: frame, marks, rootReplaced });
  onTestFinished(() => {
    stop();
    marks.destroy();
    document.body.replaceChildren();
  });
  await soon(() => words(marks)).toEqual(['retinol']);
  frame.open();
  frame.write('<!doctype html><html><body><p>melanin</p></body></html>');
  frame.close();
  await soon(() => words(marks)).toEqual(['melanin']);
  expect(replaced).toBe(1);
});
