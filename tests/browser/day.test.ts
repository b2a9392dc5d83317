import { afterAll, beforeEach, expect, test } from 'vitest';
import { MIN_DELAY_MS } from '../../settings/settings';
import type { PageDriver } from './driver';
import { onOneDay } from './onOneDay';
import { sharePage } from './sharePage';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const sharedShop = sharePage(() => browser.driver.open(browser.url('shop.html')));
const words = (date: Temporal.PlainDate): string =>
  date.toLocaleString('en-US', { weekday: 'short', day: 'numeric', month: 'short' });

/** A session so many days ago, or ahead; without a time, so that waits run from midnight. */
function sessionOnDay(day: number, today: Temporal.PlainDate): Record<string, unknown> {
  return {
    'session:day-session': {
      version: 2,
      id: 'day-session',
      date: today.subtract({ days: day }).toString(),
      status: day < 0 ? 'planned' : 'done',
      areas: ['face'],
      settled: [],
    },
  };
}

beforeEach(async () => {
  await browser.driver.clearStore();
  await browser.driver.store({ settings: { version: 1, delayMs: MIN_DELAY_MS } });
});
afterAll(() => browser.driver.clearStore());

async function lineOf(page: PageDriver, word: string): Promise<string | undefined> {
  await restOn(page, word);
  await until('the card', () => page.card());
  const line = await page.cardLine();
  await page.press('Escape');
  await page.moveMouse(3, 3);
  return line;
}

// What it says on every day between: tests/components/lineDayByDay.test.ts.
test('the card says from rules alone how retinol stands, from a week before to a month after', async () => {
  const page = await sharedShop();
  let before: string | undefined;
  for (const day of [-7, -6, -1, 0, 1, 7, 8, 30]) {
    await onOneDay(async (today) => {
      await browser.driver.store(sessionOnDay(day, today));
      // The background hears of what is stored behind its back a moment later. Day 30 reads as day 8.
      const line = await until('the line of the day', async () => {
        const line = await lineOf(page, 'retinol');
        return (line !== before || day === 30) && line;
      });
      before = line;
      const said = `on day ${day}: ${line}`;
      if (day === -7) {
        expect(line, said).toContain(`Last use ${words(today)}`);
        expect(line, said).toContain('session in 7 days');
      } else if (day < 0) expect(line, said).toMatch(/^Leave it now · session/);
      else if (day < 8) {
        expect(line, said).toContain(`From ${words(today.add({ days: 8 - day }))}`);
        expect(line, said).toContain(`today is day ${day} · clinics say 5–7 days`);
      } else expect(line, said).toBe('No known wait');
    });
  }
});

test('every care code has its line', async () => {
  const page = await sharedShop();
  await onOneDay(async (today) => {
    await browser.driver.store(sessionOnDay(1, today));
    await until('the background to hear of it', async () =>
      (await lineOf(page, 'retinol'))?.includes('today is day 1'),
    );
    const tomorrow = words(today.add({ days: 1 }));
    const inAWeek = words(today.add({ days: 7 }));
    expect(await lineOf(page, 'tretinoin'), 'clinician').toMatch(
      /^Ask the person who prescribed it/,
    );
    expect(await lineOf(page, 'retinol'), 'pause').toContain(`From ${inAWeek}`);
    expect(await lineOf(page, 'vitamin C serum'), 'never-during').toContain(`From ${inAWeek}`);
    expect(await lineOf(page, 'hyaluronic acid'), 'caution').toContain('From ');
    expect(await lineOf(page, 'ceramide'), 'after-24-hours').toContain(`From ${tomorrow}`);
    expect(await lineOf(page, 'citric acid peel'), 'fine').toContain(`From ${tomorrow}`);
    expect(await lineOf(page, 'collagen'), 'no rule').toBeUndefined();
  });
});

test('what the page says is not in it gets no advice', async () => {
  const page = await sharedShop();
  await browser.driver.store(sessionOnDay(3, Temporal.Now.plainDateISO()));
  await settledMarks(page);
  const box = await page.evaluate(() => {
    const text = document.querySelector('#negated')?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf('retinol'));
    range.setEnd(text, text.data.indexOf('retinol') + 7);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }, undefined);
  await page.moveMouse(3, 3);
  await page.moveMouse(box.x + box.width / 2, box.y + box.height / 2);
  await until('the card', () => page.card());
  expect(await page.cardLine()).toBe('The page says that it is not in it');
});

/** Runs in the page's own world: all that a page can try to read of an open card. */
function spy(words: readonly string[]) {
  const host = document.querySelector('[popover]') as HTMLElement;
  const reads: string[] = [
    document.documentElement.outerHTML,
    document.documentElement.textContent ?? '',
    document.documentElement.innerText,
    host.innerText,
    host.innerHTML,
    host.getHTML({ serializableShadowRoots: true }),
    String(host.shadowRoot),
    ...['', '::before', '::after', '::highlight(x)'].flatMap((part) => {
      const style = getComputedStyle(host, part || null);
      return [style.content, style.cssText];
    }),
    ...[...document.styleSheets].map((sheet) => String(sheet.ownerNode?.textContent)),
  ];
  for (const [name, highlight] of CSS.highlights) {
    reads.push(name, ...[...highlight].map((range) => String(range)));
  }
  const selection = getSelection() as Selection;
  selection.selectAllChildren(document.documentElement);
  reads.push(String(selection));
  // In Chromium these two reach into closed roots; from whatever is found the selection is grown.
  const finds = (text: string): boolean => {
    selection.removeAllRanges();
    const find = (globalThis as unknown as { find(...about: unknown[]): boolean }).find;
    const isFound = find(text, false, false, true, false, true, false);
    for (const unit of ['word', 'line', 'paragraph', 'documentboundary']) {
      selection.modify('extend', 'forward', unit);
      reads.push(String(selection));
      selection.modify('extend', 'backward', unit);
      reads.push(String(selection));
    }
    return isFound;
  };
  const found = words.filter(finds);
  const { width, height } = host.getBoundingClientRect();
  return { all: reads.join('\n'), found, size: `${width} x ${height}` };
}

test('a page that tries everything reads the words of a card and not the line', async () => {
  const page = await sharedShop();
  const about = [
    'More',
    'vitamin A',
    'today is day',
    'session in',
    'From Sat',
    'clinics say 5–7',
    'After needling: from',
    'No known wait',
  ];
  const sizes = new Set<string>();
  for (const day of [undefined, -3, 0, 3, 30]) {
    await browser.driver.clearStore();
    if (day !== undefined) {
      await browser.driver.store(sessionOnDay(day, Temporal.Now.plainDateISO()));
    }
    await restOn(page, 'retinol');
    await until('the card', () => page.card());
    await page.settle();
    const line = (await page.cardLine()) ?? '';
    expect(line.length, 'there is something to be read').toBeGreaterThan(8);
    const seen = await page.evaluate(spy, about);
    expect(
      seen.found,
      `day ${day}: the words of the glossary are found, nothing of the day`,
    ).toEqual(['More', 'vitamin A']);
    for (const part of line.split(' · ')) expect(seen.all).not.toContain(part);
    sizes.add(seen.size);
    await page.press('Escape');
  }
  expect([...sizes], 'the box is as large for everyone').toHaveLength(1);
});

test('a related term opens in the card, with a way back', async () => {
  const page = await sharedShop();
  await onOneDay(async (today) => {
    await browser.driver.store(sessionOnDay(3, today));
    await restOn(page, 'retinol');
    await until('the card', () => page.card());
    await page.clickInCard('More');
    await page.settle();
    await page.clickInCard('Retinoid');
    await until('the related term', async () =>
      (await page.card())?.text.includes('Back to Retinol'),
    );
    expect(await page.cardLine()).toContain('today is day 3');
    await page.clickInCard('Back to Retinol');
    await until('the first', async () => /^Retinol\n/.test((await page.card())?.text ?? ''));
  });
});

test('"I know this" has a term marked nowhere any more, and can be taken back', async () => {
  const page = await browser.driver.open(browser.url('shop.html'));
  const texts = async () => (await page.marks()).map(({ text }) => text.toLowerCase());
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  await page.clickInCard('I know this');
  await until('no mark', async () => !(await texts()).includes('retinol'));
  expect(await texts()).toContain('tretinoin');
  await page.clickInCard('Undo');
  await until('the mark', async () => (await texts()).includes('retinol'));
  await page.close();
});

test('"Not here" switches the site off, and can be taken back in the same card', async () => {
  const page = await browser.driver.open(browser.url('shop.html'));
  await restOn(page, 'retinol');
  await until('the card', () => page.card());
  await page.clickInCard('Not here');
  await until('no marks', async () => (await page.marks()).length === 0);
  await until('the answer', async () =>
    (await page.card())?.text.includes('Marks are off on 127.0.0.1.'),
  );
  await page.clickInCard('Undo');
  await until('marks', async () => (await page.marks()).length > 0);
  await page.close();
});
