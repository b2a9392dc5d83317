import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { beforeEach, expect, test } from 'vitest';
import type { Box, PageDriver, Point } from './driver';
import { until } from './until';
import { isIn, restOn, settledMarks, useBrowser } from './useBrowser';

/* What pages/sealed.html offers. */
declare const armFonts: () => void;
declare const drawn: () => string[];
declare const watch: () => void;
declare const ask: () => Promise<object>;
declare const register: (names: string[], syntax: string, inherits: boolean, value: string) => void;
declare const dressHost: () => void;
declare const stolen: () => string;
declare const host: HTMLElement;
/* What pages/painted.html offers. */
declare const painted: number[];
declare const strip: (top: number, height: number) => void;
declare const hosts: Set<HTMLElement>;
declare const dragged: string[];

const browser = useBrowser();
const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO();

/** Every custom property that the card has ever used. */
const NAMES = [
  ...[
    'ground',
    'surface',
    'sunken',
    'ink',
    'ink-soft',
    'line',
    'accent',
    'on-accent',
    'accent-soft',
  ],
  ...['fine', 'wait', 'ask', 'alarm', 'radius-card', 'radius-control', 'font', 'room', 'least'],
];

function sessionOnDay(day: number): Record<string, unknown> {
  const date = today().subtract({ days: day }).toString();
  const status = day < 0 ? 'planned' : 'done';
  return {
    'session:day-session': {
      version: 2,
      id: 'day-session',
      date,
      status,
      areas: ['face'],
      settled: [],
    },
  };
}
const RED_FLAG = {
  version: 2,
  sessionId: 'day-session',
  day: 1,
  levels: {},
  redFlags: ['spreading-redness'],
};
type Reader = readonly [name: string, records: Record<string, unknown>];
const onDay = (day: number): Reader => [`day ${day}`, sessionOnDay(day)];
const FLAGGED: Reader = [
  'an open red flag',
  { ...sessionOnDay(2), 'check:day-session:1': RED_FLAG },
];
/** Days −7 to 12 of a session, and those that say something else; six of them speak for all. */
const READERS: readonly Reader[] = process.env.SKINWISE_LONG
  ? [
      ['no session', {}],
      ...Array.from({ length: 20 }, (_, index) => onDay(index - 7)),
      onDay(30),
      FLAGGED,
    ]
  : [['no session', {}], onDay(-7), onDay(0), onDay(3), onDay(30), FLAGGED];

beforeEach(async () => {
  await browser.driver.clearStore();
});

/** Opens the card on the page that steals, for a reader with these records. */
async function openCard(
  records: Record<string, unknown>,
  prepare: (page: PageDriver) => Promise<unknown> = async () => {},
): Promise<{ page: PageDriver; box: Box; line: string }> {
  await browser.driver.clearStore();
  await browser.driver.store({ settings: { version: 1, delayMs: 150 }, ...records });
  const page = await browser.driver.open(browser.url('sealed.html'));
  await prepare(page);
  await settledMarks(page);
  await page.evaluate(() => armFonts(), null);
  browser.driver.takeRequests();
  await restOn(page, 'retinol');
  await until('the card', async () => (await page.card())?.text.startsWith('Retinol'));
  await page.settle();
  const line = await until('the line', () => page.cardLine());
  const box = (await page.card())?.box;
  if (!box) throw new Error('The card has gone.');
  return { page, box, line };
}

/** All that the page can see, hear and ask of the card that is open, and what it has been asked for. */
async function signature(page: PageDriver): Promise<string> {
  await page.settle();
  const seen = await page.evaluate(async () => ({ ...(await ask()), drawn: drawn() }), null);
  const asked = browser.driver.takeRequests().map((address) => new URL(address).pathname);
  return JSON.stringify({ ...seen, asked });
}

/** What one page sees of the cards of readers with different days, one after the other. */
async function signatures(
  prepare: (page: PageDriver) => Promise<unknown>,
): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const lines = new Set<string>();
  await browser.driver.store({ settings: { version: 1, delayMs: 150 } });
  const page = await browser.driver.open(browser.url('sealed.html'));
  await prepare(page);
  await settledMarks(page);
  await page.evaluate(() => {
    armFonts();
    watch();
  }, null);
  // Once before it counts: what comes with a page's first card comes for every reader.
  for (const [name, records] of [READERS[0] as Reader, ...READERS]) {
    await browser.driver.clearStore();
    await browser.driver.store({ settings: { version: 1, delayMs: 150 }, ...records });
    await restOn(page, 'retinol');
    await until('the card', async () => (await page.card())?.text.startsWith('Retinol'));
    browser.driver.takeRequests();
    await page.settle();
    const line = await until('the line', () => page.cardLine());
    seen.set(name, await signature(page));
    lines.add(line);
    await page.press('Escape');
    await until('no card', async () => !(await page.card()));
  }
  await page.close();
  // Some days are told in the same words: in all of the longer waits, "from the day".
  expect(lines.size, 'the lines do differ').toBeGreaterThan(READERS.length * 0.6);
  return seen;
}

function expectNothing(seen: ReadonlyMap<string, string>): void {
  const [first] = seen.values();
  for (const [name, signature] of seen) {
    const { drawn, asked } = JSON.parse(signature);
    expect([...drawn, ...asked], `${name}: nothing of the page’s is asked for`).toEqual([]);
    expect(JSON.parse(signature), `${name} is seen as no session is`).toEqual(
      JSON.parse(first ?? ''),
    );
  }
}

test.each([
  ['*', false, 'evil, sans-serif'],
  ['<custom-ident>', true, 'evil'],
])(
  'no font of the page draws a card, whatever names it registers (%s, inherits: %s), and readers look alike',
  async (syntax, inherits, value) => {
    const about = { names: NAMES, syntax, inherits, value };
    expectNothing(
      await signatures((page) =>
        page.evaluate(
          ({ names, syntax, inherits, value }) => register(names, syntax, inherits, value),
          about,
        ),
      ),
    );
  },
  300_000,
);

test.each<[string, () => void]>([
  ['dresses it', () => dressHost()],
  ['takes it out of the top layer', () => host.hidePopover()],
  ['moves it', () => document.body.append(host)],
  ['makes it no popover', () => host.removeAttribute('popover')],
  [
    'takes it away and puts it back',
    () => {
      host.remove();
      document.documentElement.append(host);
      host.showPopover();
    },
  ],
])('a card that the page %s is closed and empty before it is painted', async (_, attack) => {
  const { page } = await openCard(sessionOnDay(3));
  await page.evaluate(attack, null);
  await page.settle();
  expect(await page.card()).toBeUndefined();
  const left = await page.evaluate(
    () => [host.getBoundingClientRect().height, drawn()] as const,
    null,
  );
  expect(left).toEqual([0, []]);
  // And the next one opens.
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  expect(await page.cardLine()).toContain('today is day 3');
  await page.close();
});

test('on a page that enlarges everything readers look alike', async () => {
  expectNothing(
    await signatures((page) =>
      page.evaluate(() => {
        document.documentElement.dataset.zoom = '';
      }, null),
    ),
  );
}, 300_000);

test('no image of the page tells whether a card is light or dark', async () => {
  const value = 'light-dark(url(/seen-light), url(/seen-dark))';
  const seen = new Map<string, string>();
  for (const theme of ['system', 'light', 'dark']) {
    const settings = { version: 1, delayMs: 150, theme };
    const { page } = await openCard({ settings }, (page) =>
      page.evaluate(({ names, value }) => register(names, '*', false, value), {
        names: NAMES,
        value,
      }),
    );
    seen.set(theme, await signature(page));
    await page.close();
  }
  expectNothing(seen);
});

test('how large the texts are that are painted tells nothing of the line', async () => {
  const seen = new Map<string, unknown>();
  for (const [name, records] of READERS) {
    await browser.driver.clearStore();
    await browser.driver.store({ settings: { version: 1, delayMs: 150 }, ...records });
    const page = await browser.driver.open(browser.url('painted.html'));
    await restOn(page, 'retinol');
    await until('the card', () => page.card());
    await page.settle();
    // The line, and nothing else.
    await page.evaluate(() => strip(116, 42), null);
    await page.settle();
    seen.set(name, await page.evaluate(() => [...painted], null));
    await page.close();
  }
  const [first] = seen.values();
  for (const [name, sizes] of seen) expect(sizes, name).toEqual(first);
}, 120_000);

test('a card is as large as ever on a page that enlarges everything', async () => {
  const sizes = [];
  for (const zoom of ['', 'zoom']) {
    const { page, box } = await openCard({}, (page) =>
      page.evaluate((zoom) => {
        if (zoom) document.documentElement.dataset.zoom = '';
      }, zoom),
    );
    const word = (await page.marks()).find(({ text }) => text === 'retinol')?.box;
    sizes.push([box.width, box.height]);
    // It stands at its word, wherever that is.
    expect(Math.abs(box.x - (word?.x ?? 0))).toBeLessThan(4);
    expect(box.y - ((word?.y ?? 0) + (word?.height ?? 0))).toBeGreaterThan(0);
    expect(box.y - ((word?.y ?? 0) + (word?.height ?? 0))).toBeLessThan(16);
    await page.close();
  }
  expect(sizes[1]).toEqual(sizes[0]);
});

/** What must be in nothing that the page gets hold of: the line, its kind, and any of the card's markup. */
function expectNotStolen(what: string, line: string): void {
  for (const part of [...line.split(' · '), 'today', 'term-card', 'skinwise', 'vitamin A']) {
    expect(what).not.toContain(part);
  }
}

/** Puts a word of the page, no term, where a copy would go, so that what is pasted is known. */
async function copyWord(page: PageDriver): Promise<void> {
  const word = await page.evaluate(() => {
    const element = document.querySelector('#word') as HTMLElement;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, null);
  await page.doubleClick(word.x, word.y);
  await page.press('Control+c');
}

async function paste(page: PageDriver): Promise<void> {
  await page.clickAt(60, 640);
  await page.press('Control+v');
  await page.settle();
}

test('what the reader copies, cuts and drags in a card takes nothing of it along', async () => {
  const { page, box, line } = await openCard(sessionOnDay(3), copyWord);
  const inside = (x: number, y: number): Point => ({ x: box.x + x, y: box.y + y });
  await page.drag(inside(18, 24), inside(140, box.height - 95));
  await page.press('Control+c');
  await page.press('Control+x');
  await page.doubleClick(box.x + 60, box.y + 60);
  await page.press('Control+c');
  await page.press('Control+a');
  await page.press('Control+c');
  // Over text, over a button, and over what was selected by the drag before.
  for (const y of [24, 60, 90, 120, box.height - 20]) {
    await page.drag(inside(40, y), inside(90, y + 30));
  }
  expect(await page.card(), 'it is still open').toBeDefined();
  await page.clickInCard('source');
  await page.settle();
  const open = await page.card();
  // Links can be dragged by themselves.
  for (let y = 150; y < (open?.box.height ?? 0) - 70; y += 16) {
    await page.drag(inside(30, y), { x: 700, y: 400 });
  }
  expect(await page.evaluate(() => dragged, null)).toEqual([]);
  await paste(page);
  const what = await page.evaluate(() => stolen(), null);
  expect(what, 'pasting works').toContain('breakfast');
  expectNotStolen(what, line);
  await page.close();
}, 120_000);

test.each<[string, () => void]>([
  ['as it is', () => {}],
  ['made editable', () => host.setAttribute('contenteditable', 'true')],
  [
    'and in it, in design mode',
    () => {
      document.designMode = 'on';
    },
  ],
])(
  'a page that selects all around an open card, %s, gets nothing of it with a copy',
  async (_, attack) => {
    const { page, line } = await openCard(sessionOnDay(3), copyWord);
    await page.evaluate(attack, null);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.documentElement), null);
    expect(await page.card(), 'it is still open').toBeDefined();
    await page.press('Control+c');
    await page.evaluate(() => {
      document.designMode = 'off';
    }, null);
    await paste(page);
    const what = await page.evaluate(() => stolen(), null);
    expect(what).toContain('breakfast');
    expectNotStolen(what, line);
    await page.close();
  },
);

test('a host that the page puts back has nothing in it and does nothing', async () => {
  const { page, box, line } = await openCard(sessionOnDay(3));
  const tabs = await browser.driver.tabs();
  const stored = await browser.driver.stored();
  await page.press('Escape');
  await until('the card to close', async () => !(await page.card()));
  await page.moveMouse(700, 500);
  const height = await page.evaluate(() => {
    document.documentElement.append(host);
    host.showPopover();
    getSelection()?.selectAllChildren(document.documentElement);
    return host.getBoundingClientRect().height;
  }, null);
  expect(height, 'it is empty').toBe(0);
  await page.drag({ x: 650, y: 215 }, { x: 800, y: 400 });
  await page.evaluate(() => getSelection()?.selectAllChildren(document.documentElement), null);
  await page.press('Control+c');
  expectNotStolen(await page.evaluate(() => stolen(), null), line);
  for (let x = 20; x < box.width; x += 24) await page.clickAt(box.x + x, box.y + box.height - 22);
  await page.settle();
  expect(await browser.driver.stored()).toEqual(stored);
  expect(await browser.driver.tabs()).toEqual(tabs);
  await page.close();
});

test('a page that allows no styles but ours has the line and the theme drawn all the same', async () => {
  const settings = { version: 1, delayMs: 150, theme: 'dark' };
  await browser.driver.store({ settings, ...sessionOnDay(3) });
  const page = await browser.driver.open(browser.url('detect.html?own=&terms'));
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  expect(await page.cardLine()).toContain('today is day 3');
  expect((await page.cardStyle())?.color).toBe('rgb(243, 234, 228)');
  await page.close();
});

test('each showing has a host of its own', async () => {
  const { page } = await openCard(sessionOnDay(3));
  await page.press('Escape');
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  const seen = await page.evaluate(
    () => [hosts.size, [...hosts].filter((at) => at.isConnected).length],
    null,
  );
  expect(seen).toEqual([2, 1]);
  await page.close();
});

test('the card that ships names no custom property, in its style sheet or in its code', () => {
  const folder = isIn('firefox') ? '.output/firefox-mv3' : '.output/chrome-mv3';
  const code = readFileSync(join(folder, 'card.js'), 'utf8');
  const texts: string[] = [];
  simple(parse(code, { ecmaVersion: 'latest' }) as Node, {
    Literal: ({ value }) => void (typeof value === 'string' && texts.push(value)),
    TemplateElement: ({ value }) => void texts.push(value.cooked ?? value.raw),
  });
  expect(
    texts.some((text) => text.includes('.term-card{')),
    'the style sheet is among them',
  ).toBe(true);
  const named = texts.flatMap((text) => text.match(/.{0,20}(?:var\(|--[\w-]).{0,20}/g) ?? []);
  expect(named).toEqual([]);
});
