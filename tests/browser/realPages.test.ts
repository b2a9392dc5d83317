import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Driver, PageDriver } from './driver';
import { scrollToMark } from './scrollToMark';
import { servePages } from './servePages';
import { until } from './until';
import { useBrowser } from './useBrowser';

/** Real pages as others saved them; not part of the project, so they may be absent. */
const FOLDER = resolve('../shared/pages');
const NAMES = existsSync(FOLDER)
  ? readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
  : [];
/** Pages about health speak of skin now and then; on all others a mark is a mistake, or listed. */
const ABOUT_HEALTH = /^(?:medicalnewstoday|webmd)/;
const ALLOWED = parse(readFileSync('tests/quality/marksOnOtherPages.yaml', 'utf8')) as {
  page: string;
  term: string;
}[];

/** A term that none of the pages names. */
const LAST = 'bakuchiol';
type PageTerms = Awaited<ReturnType<Driver['pageTerms']>>;

if (NAMES.length === 0) console.log(`No saved pages in ${FOLDER}: their tests are skipped.`);

describe.runIf(NAMES.length > 0)('on real pages', () => {
  const browser = useBrowser();
  let pages: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    pages = await servePages(FOLDER, { scripts: false });
  });
  afterAll(() => pages?.stop());

  /**
   * The terms of a page once it has been read. What is added at its end is read last: a term there tells that
   * all else has been, also where there is none. It is taken out again.
   */
  async function termsOf(page: PageDriver, url: string): Promise<PageTerms> {
    const listed = () => browser.driver.pageTerms(url);
    const hasLast = (terms: PageTerms) => terms.some(({ termId }) => termId === LAST);
    await page.evaluate((word) => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: word }));
    }, LAST);
    await until('the last term', async () => hasLast(await listed()));
    await page.evaluate(() => document.body.lastElementChild?.remove(), null);
    return until('it to be forgotten', async () => {
      const terms = await listed();
      return !hasLast(terms) && terms;
    });
  }

  test.each(NAMES)(
    '%s stays as it is, hears and asks nothing of us, and its marks open cards',
    async (name) => {
      const url = pages.url(name);
      browser.driver.takeRequests();
      const plain = await browser.driver.plainDom(url);
      const expected = new Set(browser.driver.takeRequests());
      const page = await browser.driver.open(url);
      const dom = () => page.evaluate(() => document.documentElement.outerHTML, null);
      await page.settle();
      expect(await dom()).toBe(plain);
      const terms = await termsOf(page, url);
      expect(await dom()).toBe(plain);

      const allowed = ALLOWED.filter(({ page }) => page === name).map(({ term }) => term);
      if (!ABOUT_HEALTH.test(name)) expect(terms.map(({ termId }) => termId)).toEqual(allowed);

      let opened = 'no mark in sight';
      const mark = terms.length > 0 ? await scrollToMark(page) : undefined;
      if (mark) {
        await page.moveMouse(mark.x + mark.width / 2, mark.y + mark.height / 2);
        opened = (await until('a card', () => page.card())).text.split('\n')[0] ?? '';
        await page.press('Escape');
        await until('the card to close', async () => !(await page.card()));
        expect(await dom()).toBe(plain);
      }
      // What a page asks for later, while it is scrolled, is named in it; so are the hosts that it has
      // the browser connect to beforehand, which the proxy sees.
      const isOfPage = (asked: string): boolean =>
        expected.has(asked) ||
        plain.includes(
          URL.canParse(asked)
            ? new URL(asked).pathname.replaceAll('&', '&amp;')
            : (asked.split(/[:,]/)[0] ?? asked),
        );
      const ours = browser.driver.takeRequests().filter((asked) => !isOfPage(asked));
      expect(ours, 'requests that the page alone does not make').toEqual([]);
      expect(browser.driver.takeErrors(), 'errors of the page, and words of ours').toEqual([]);
      const list = terms.map(({ termId, count }) => `${termId} ${count}`).join(', ');
      console.log(`${name}: ${list || 'no terms'} · card: ${opened}`);
      await page.close();
    },
  );
});
