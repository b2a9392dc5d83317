import { afterAll, expect, test } from 'vitest';
import { GRACE_MS } from '../../page/hoverState';
import type { PageDriver } from './driver';
import { noteOpenings, outlastTimers } from './noteCards';
import { sharePage } from './sharePage';
import { until } from './until';
import { readMore, restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
afterAll(() => browser.driver.clearStore());

async function open(name: string): Promise<PageDriver> {
  const page = await browser.driver.open(browser.url(name));
  await settledMarks(page);
  return page;
}
const openSample = () => open('sample-article.html');
const shareKeys = sharePage(() => open('keys.html'));
/** The page of keys as if it had just been opened; commands that go from term to term still go on. */
async function sharedKeys(): Promise<PageDriver> {
  const page = await shareKeys();
  await page.evaluate(() => {
    const { closedRoot } = window as never as { closedRoot: ShadowRoot };
    for (const root of [document, closedRoot]) (root.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  }, null);
  // After the scroll nothing opens before it has been heard of.
  await page.settle();
  return page;
}
const cardOf = (page: PageDriver, name: string) =>
  until(`the card of ${name}`, async () => {
    const card = await page.card();
    return card?.text.startsWith(name) && card;
  });
const focusIn = (page: PageDriver) => until('the focus in the card', () => page.cardFocus());
/** What closes a card has closed it by when the page has heard of it. */
const expectNoCard = async (page: PageDriver) => expect(await page.card()).toBeUndefined();

/** Where the reader is, as the page itself can tell. */
const place = (page: PageDriver) =>
  page.evaluate(() => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() as Selection;
    const nameOf = (node: Node | null) => node && `${node.nodeName} ${node.textContent?.trim()}`;
    const active = document.activeElement as HTMLInputElement;
    return {
      anchor: [nameOf(anchorNode), anchorOffset],
      focus: [nameOf(focusNode), focusOffset],
      active: active.id || active.localName,
      field: [active.selectionStart, active.selectionEnd],
      scroll: [scrollX, scrollY],
    };
  }, null);

/** Selects words in an element's first text, as a script can; dragging is tested apart. */
const select = (page: PageDriver, selector: string, words: string) =>
  page.evaluate(
    ([selector, words]) => {
      const text = document.querySelector(selector)?.firstChild as Text;
      const at = text.data.indexOf(words);
      getSelection()?.setBaseAndExtent(text, at, text, at + words.length);
    },
    [selector, words] as const,
  );

test('commands go from term to term, forth and back and round, opening each card', async () => {
  const page = await openSample();
  await browser.driver.command('next-term');
  await cardOf(page, 'Microneedling');
  await browser.driver.command('next-term');
  await cardOf(page, 'Derma roller');
  await browser.driver.command('previous-term');
  await cardOf(page, 'Microneedling');
  await browser.driver.command('previous-term');
  await cardOf(page, 'Erythema');
  await page.press('Escape');
  await expectNoCard(page);
  await page.close();
});

test('the term gone to is painted stronger until its card closes, and said aloud', async () => {
  const page = await open('keys.html');
  await page.click('#button');
  const plain = (await page.marks()).find(({ text }) => text === 'retinol');
  if (!plain) throw new Error('Not marked.');
  const before = await page.pictureOf(plain.box);
  await browser.driver.command('next-term');
  await cardOf(page, 'Retinol');
  await until('the words', async () => {
    const said = await page.announcement();
    // What is folded away is no place to go to, and not counted.
    return said === 'Retinol, 1 of 7 on this page';
  });
  expect(await page.currentMark()).toBe('retinol');
  await page.settle();
  expect(await page.pictureOf(plain.box)).not.toBe(before);
  expect(await page.cardFocus(), 'the focus stays in the page').toBeUndefined();
  expect((await place(page)).active).toBe('button');

  await page.press('Escape');
  await expectNoCard(page);
  expect(await page.currentMark()).toBeUndefined();
  await page.settle();
  expect(await page.pictureOf(plain.box)).toBe(before);
  await page.close();
});

test('terms far below, and in shadow trees on the way, are gone to in the page’s order', async () => {
  const page = await open('keys.html');
  const names = [
    'Retinol',
    'Collagen',
    'Melanin',
    'Keratinocyte',
    'Elastin',
    'Fibroblast',
    'Tretinoin',
  ];
  for (const name of [...names, 'Retinol']) {
    await browser.driver.command('next-term');
    const card = await cardOf(page, name);
    const { bottom, right } = await page.evaluate(
      () => ({ bottom: innerHeight, right: innerWidth }),
      null,
    );
    expect(card.box.y, name).toBeGreaterThan(0);
    expect(card.box.y, name).toBeLessThan(bottom);
    expect(card.box.x, name).toBeLessThan(right);
  }
  await page.close();
});

test('a card opened by key stays while the mouse moves about', async () => {
  const page = await open('keys.html');
  await page.moveMouse(400, 300);
  await browser.driver.command('next-term');
  await cardOf(page, 'Retinol');
  const openings = await noteOpenings(page);
  await page.moveMouse(420, 320);
  await page.moveMouse(600, 400);
  await outlastTimers(page, GRACE_MS);
  expect(await openings()).toEqual([]);
  expect((await page.card())?.text).toMatch(/^Retinol/);
  await page.close();
});

test('explain moves the focus into the card, Tab goes through it, Escape gives all back', async () => {
  const page = await sharedKeys();
  await page.click('#button');
  // Backwards, as a reader who drags to the left.
  await page.evaluate(() => {
    const [, bold, text] = document.querySelector('#marked')?.childNodes ?? [];
    getSelection()?.setBaseAndExtent(text as Text, 4, bold?.firstChild as Text, 1);
  }, null);
  const before = await place(page);
  await browser.driver.command('explain-term');
  await cardOf(page, 'Collagen');
  const first = await focusIn(page);
  expect(first.is).toBe('dialog');
  expect(await page.evaluate(() => String(getSelection()), null), 'still chosen').toBe('ollagen');

  const met: string[] = [];
  for (let step = 0; step < 3; step++) {
    await page.press('Tab');
    met.push((await page.cardFocus())?.text.trim() ?? '');
  }
  expect(met[0]).toBe('More');
  expect(met[1]).toMatch(/\d sources?/);
  expect(met[2]).toContain('Read in the guide');
  await page.press('Shift+Tab');
  expect((await page.cardFocus())?.text).toMatch(/\d sources?/);
  await page.press('Enter');
  await until('the sources', async () =>
    /Tab|abstract|excerpt|full/.test((await page.card())?.text ?? ''),
  );

  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
});

test('the focus in a field comes back with what was chosen in it', async () => {
  const page = await open('keys.html');
  await page.click('#field');
  await page.evaluate(() => {
    (document.activeElement as HTMLInputElement).setSelectionRange(2, 6, 'backward');
  }, null);
  const before = await place(page);
  expect(before.field).toEqual([2, 6]);
  await browser.driver.command('explain-term');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
  await page.press('x');
  const written = () =>
    page.evaluate(() => (document.querySelector('#field') as HTMLInputElement).value, null);
  expect(await written(), 'and writing goes on there').toBe('whx write');
  await page.close();
});

test('the caret in an editor comes back', async () => {
  const page = await open('keys.html');
  await page.click('#editor');
  for (const key of ['Home', 'ArrowRight', 'ArrowRight']) await page.press(key);
  const before = await place(page);
  await browser.driver.command('explain-term');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
  await page.press('x');
  expect(await page.evaluate(() => document.querySelector('#editor')?.textContent, null)).toBe(
    'Whxat I write',
  );
  await page.close();
});

test('the focus inside a closed shadow tree comes back', async () => {
  const page = await sharedKeys();
  await page.click('closed-note');
  await page.evaluate(() => {
    const { closedRoot } = window as never as { closedRoot: ShadowRoot };
    closedRoot.querySelector('input')?.focus();
  }, null);
  await browser.driver.command('explain-term');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  const inner = await page.evaluate(() => {
    const { closedRoot } = window as never as { closedRoot: ShadowRoot };
    return closedRoot.activeElement?.localName;
  }, null);
  expect(inner).toBe('input');
});

test('a page that fetches the focus back into its own dialog does not get it', async () => {
  const page = await open('keys.html');
  await page.click('#button');
  await page.evaluate(() => {
    for (const type of ['focusin', 'focus']) {
      const fetchBack = (event: Event) => {
        if ((event.target as Element).id !== 'button') document.querySelector('button')?.focus();
      };
      document.addEventListener(type, fetchBack, true);
    }
  }, null);
  await browser.driver.command('explain-term');
  await cardOf(page, 'Retinol');
  await focusIn(page);
  await page.press('Tab');
  expect((await page.cardFocus())?.text.trim()).toBe('More');
  await page.press('Escape');
  expect((await place(page)).active).toBe('button');
  await page.close();
});

test('scrolling keys inside the card leave it open', async () => {
  const page = await sharedKeys();
  await browser.driver.command('explain-term');
  await focusIn(page);
  const before = await place(page);
  const openings = await noteOpenings(page);
  for (const key of ['ArrowDown', 'PageDown', 'Space', 'End']) await page.press(key);
  await page.press('Tab');
  await page.settle();
  expect((await page.cardFocus())?.text.trim()).toBe('More');
  expect(await openings()).toEqual([]);
  expect((await place(page)).scroll, 'and the page where it is').toEqual(before.scroll);
});

test.each<readonly [string, (page: PageDriver) => Promise<unknown>, string]>([
  ['a chosen word', (page) => select(page, '#first', 'retinol'), 'Retinol'],
  ['a part of one', (page) => select(page, '#first', 'tino'), 'Retinol'],
  ['a caret beside one', (page) => caretAt(page, '#first', 'retinol'), 'Retinol'],
  ['words around one', (page) => select(page, '#first', 'all retinol.'), 'Retinol'],
  [
    'a choice over several elements',
    (page) =>
      page.evaluate(() => {
        const node = (selector: string) => document.querySelector(selector) as Element;
        getSelection()?.setBaseAndExtent(node('#plain'), 0, node('#unselectable'), 0);
      }, null),
    'Collagen',
  ],
  ['a choice in an open shadow tree', (page) => chooseInRoot(page, 'openRoot'), 'Elastin'],
  ['a choice in a closed one', (page) => chooseInRoot(page, 'closedRoot'), 'Fibroblast'],
  [
    'a choice by script where hands cannot choose',
    (page) => select(page, '#unselectable', 'keratinocytes'),
    'Keratinocyte',
  ],
  ['nothing: what is under the mouse', (page) => pointAt(page, 'melanin'), 'Melanin'],
  [
    'nothing, where hands cannot choose: under the mouse',
    (page) => pointAt(page, 'keratinocytes'),
    'Keratinocyte',
  ],
  [
    'nothing, no mouse: the first in sight',
    (page) => page.evaluate(() => scrollTo(0, 1e6), null),
    'Tretinoin',
  ],
  [
    'a caret far from any term: the first in sight',
    (page) => caretAt(page, '#plain', 'sentence'),
    'Retinol',
  ],
])('explain, with %s', async (_, prepare, name) => {
  const page = await sharedKeys();
  await prepare(page);
  const before = await place(page);
  await browser.driver.command('explain-term');
  await cardOf(page, name);
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
});

async function caretAt(page: PageDriver, selector: string, word: string): Promise<void> {
  await select(page, selector, word);
  await page.evaluate(() => getSelection()?.collapseToStart(), null);
}

async function pointAt(page: PageDriver, word: string): Promise<void> {
  const mark = (await page.marks()).find(({ text }) => text === word);
  if (!mark) throw new Error(`"${word}" is not marked.`);
  await page.moveMouse(mark.box.x + 5, mark.box.y + 5);
  await page.settle();
}

const chooseInRoot = (page: PageDriver, root: 'openRoot' | 'closedRoot') =>
  page.evaluate((root) => {
    const text = (window as never as Record<string, ShadowRoot>)[root]?.querySelector('p')
      ?.firstChild as Text;
    const at = text.data.indexOf(':') + 3;
    getSelection()?.setBaseAndExtent(text, at, text, at + 4);
  }, root);

test('words chosen by the real mouse are explained, and stay chosen', async () => {
  const page = await sharedKeys();
  const mark = (await page.marks()).find(({ text }) => text === 'melanin');
  if (!mark) throw new Error('Not marked.');
  await page.doubleClick(mark.box.x + 20, mark.box.y + 8);
  await page.moveMouse(600, 500);
  await until('no card', async () => !(await page.card()));
  expect(await page.evaluate(() => String(getSelection()), null)).toBe('melanin');
  const before = await place(page);
  await browser.driver.command('explain-term');
  await cardOf(page, 'Melanin');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
});

test('words chosen of which none is a term explain nothing', async () => {
  const page = await open('keys.html');
  await select(page, '#plain', 'without any');
  const openings = await noteOpenings(page);
  await browser.driver.command('explain-term');
  // Goes behind it, and to the first term: explain has not gone to any.
  await browser.driver.command('next-term');
  await cardOf(page, 'Retinol');
  expect(await openings()).toEqual(['opened']);
  expect(await page.cardFocus(), 'the focus stays in the page').toBeUndefined();
  await page.close();
});

test('explain leads into the card that a key has opened, whatever was chosen before', async () => {
  const page = await open('keys.html');
  await caretAt(page, '#first', 'retinol');
  for (const name of ['Retinol', 'Collagen', 'Melanin']) {
    await browser.driver.command('next-term');
    await cardOf(page, name);
  }
  await browser.driver.command('explain-term');
  await focusIn(page);
  expect((await page.card())?.text).toMatch(/^Melanin/);
  await page.close();
});

test('in a modal dialog Escape closes the card first, then the dialog', async () => {
  const page = await open('dialog.html');
  const isOpen = () =>
    page.evaluate(() => (document.querySelector('dialog') as HTMLDialogElement).open, null);
  await browser.driver.command('explain-term');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  expect(await isOpen()).toBe(true);
  await page.press('Escape');
  await until('the dialog to close', async () => !(await isOpen()));
  await page.close();
});

test('a click beside the card that has the focus goes where it went', async () => {
  const page = await sharedKeys();
  await page.click('#button');
  await browser.driver.command('explain-term');
  await focusIn(page);
  await page.evaluate(() => scrollTo(0, 0), null);
  await page.click('#field');
  await expectNoCard(page);
  expect((await place(page)).active).toBe('field');
});

test('commands mean the frame that has the keyboard', async () => {
  const page = await browser.driver.open(browser.url('frames.html'));
  await until('marks in frames', async () => (await page.frameMarks()).length >= 3);
  await browser.driver.command('next-term');
  await cardOf(page, 'Melanin');
  await page.press('Escape');
  await expectNoCard(page);
  await page.click('#other');
  await browser.driver.command('explain-term');
  await cardOf(page, 'Melasma');
  await focusIn(page);
  await page.press('Escape');
  await expectNoCard(page);
  const active = () => page.evaluate(() => document.activeElement?.id, null);
  expect(await active(), 'the frame keeps the keyboard').toBe('other');
  await page.close();
});

test('a card opened and clicked into by mouse gives all back too', async () => {
  const page = await sharedKeys();
  await page.click('#field');
  await page.press('End');
  const before = await place(page);
  await restOn(page, 'melanin');
  await readMore(page);
  expect(await page.cardFocus()).toBeDefined();
  await page.press('Escape');
  await expectNoCard(page);
  expect(await place(page)).toEqual(before);
});

test('a command switches the site off and on', async () => {
  const page = await openSample();
  await browser.driver.command('toggle-site');
  await until('the marks to go', async () => (await page.marks()).length === 0);
  await browser.driver.command('toggle-site');
  await until('the marks to come back', async () => (await page.marks()).length > 0);
  await page.close();
});
