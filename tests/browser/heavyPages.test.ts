import { expect, test } from 'vitest';
import { until } from './until';
import { restOn, settledMarks, useBrowser } from './useBrowser';

const browser = useBrowser();
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Pages of full size, and time to read them, take two minutes more: a fifth of it, with everything asked of it. */
const IS_LONG = Boolean(process.env.SKINWISE_LONG);
const FULL_SIZE = IS_LONG ? 1 : 0.2;
const [GROWING_MS, CLEANING_MS] = IS_LONG ? [5000, 2000] : [2000, 1000];

/** What browsers call a long task. Our slices are of 5 ms; what they cannot part may take longer. */
const LONG_MS = 50;
/** Noise of the heap from one look to the next. */
const NOISE_BYTES = 4_000_000;

interface Heavy {
  /** At full size. */
  readonly what: string;
  /** Runs in the page; `part` of the full size. */
  readonly grow: (part: number) => void;
  /** Where one step of ours, or of the browser for us, takes longer than a slice, and why. */
  readonly longMs?: number;
}

/** What is grown is not displayed, so that the time and memory that remain are not the browser's. */
const HEAVY: readonly Heavy[] = [
  {
    what: 'a million nodes',
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      view.innerHTML = '<p>Some <b>text</b> and <i>more</i></p>'.repeat(143_000 * part);
    },
  },
  {
    what: '10 MB of text in a thousand blocks',
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      view.innerHTML = `<p>${'a word and another one '.repeat(455)}</p>`.repeat(1000 * part);
    },
  },
  {
    what: '10 MB of text in one text node',
    // A run is found in at one go.
    longMs: 400 * FULL_SIZE,
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      view.textContent = 'a word and another one '.repeat(455_000 * part);
    },
  },
  {
    what: '100,000 terms',
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      view.innerHTML = '<p>A little retinol</p>'.repeat(100_000 * part);
    },
  },
  {
    what: 'elements nested 20,000 deep',
    // The style of the innermost follows from all around it: one question to the browser.
    longMs: Math.max(LONG_MS, 150 * FULL_SIZE),
    grow(part) {
      let at = document.querySelector('#view') as HTMLElement;
      for (let depth = 0; depth < 20_000 * part; depth++) {
        at = at.appendChild(document.createElement('div'));
      }
      at.textContent = 'So deep: collagen';
    },
  },
  {
    what: 'custom elements that make one another and move about',
    grow(part) {
      let made = 0;
      for (const [name, other] of [
        ['a-hen', 'an-egg'],
        ['an-egg', 'a-hen'],
      ] as const) {
        customElements.define(
          name,
          class extends HTMLElement {
            constructor() {
              super();
              this.attachShadow({ mode: 'closed' }).innerHTML = `<p>A ${name} and retinol</p>`;
            }
            connectedCallback() {
              if (made++ > 20_000 * part) return;
              queueMicrotask(() => {
                if (made % 100) this.parentElement?.append(document.createElement(other));
                else setTimeout(() => this.parentElement?.append(this));
              });
            }
          },
        );
      }
      document.querySelector('#view')?.append(document.createElement('a-hen'));
    },
  },
  {
    what: '100,000 changes a second',
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      view.innerHTML = '<p>Some retinol</p>'.repeat(1000 * part);
      const texts = [...view.children].map(({ firstChild }) => firstChild as Text);
      let round = 0;
      const timer = setInterval(() => {
        round++;
        for (const text of texts) text.data = `Some ${round % 2 ? 'retinol' : 'collagen'} ${round}`;
        if (round === 300) clearInterval(timer);
      }, 10);
    },
  },
  {
    what: 'all of a large view replaced again and again',
    grow(part) {
      const view = document.querySelector('#view') as HTMLElement;
      let round = 0;
      const timer = setInterval(() => {
        round++;
        view.innerHTML = `<p>Some retinol ${round}</p>`.repeat(5000 * part);
        if (round === 30) clearInterval(timer);
      }, 100);
    },
  },
];

/** Of our work, over all pages: on one alone all of it may lie between two looks of the trace. */
let seenMs = 0;

test.each(HEAVY)(
  '$what, or a fifth: no long task of ours, marks and cards go on, and memory returns',
  async ({ what, grow, longMs = LONG_MS }) => {
    const page = await browser.driver.open(browser.url('changing.html'));
    await settledMarks(page);
    await page.evaluate(() => {
      (document.querySelector('#view') as HTMLElement).style.display = 'none';
      document.querySelector('#list')?.insertAdjacentHTML('beforeend', '<li>tretinoin</li>');
    }, null);
    await restOn(page, 'tretinoin');
    await until('the card', () => page.card());
    await page.press('Escape');
    const before = await page.memory();
    // What is measured is a time, with all that we do in it: no event tells that nothing more will come.
    const work = await page.ourWork(async () => {
      await page.evaluate(grow, FULL_SIZE);
      await wait(GROWING_MS);
    });
    const held = await page.memory();
    const cleaning = await page.ourWork(async () => {
      await page.evaluate(() => document.querySelector('#view')?.replaceChildren(), null);
      await wait(CLEANING_MS);
    });
    const after = await page.memory();
    const ms = (...times: number[]) => times.map((time) => time.toFixed(0)).join(' of ');
    const mb = (bytes: number) => (bytes / 1e6).toFixed(1);
    console.log(
      `${what}: longest ${ms(work.longestMs, work.totalMs)} ms, cleaning up ${ms(cleaning.longestMs)} ms; ` +
        `heap ${mb(before.heapBytes)}, with it ${mb(held.heapBytes)}, without ${mb(after.heapBytes)} MB`,
    );
    expect(work.samples, 'it was looked at').toBeGreaterThan(100);
    seenMs += work.totalMs;
    expect(work.longestMs).toBeLessThan(longMs);
    expect(cleaning.longestMs).toBeLessThan(longMs);
    expect(after.heapBytes - before.heapBytes).toBeLessThan(NOISE_BYTES);
    await page.moveMouse(3, 3);
    await restOn(page, 'tretinoin');
    await until('the card', () => page.card());
    expect(browser.driver.takeErrors()).toEqual([]);
    await page.close();
  },
);

test('the traces above have seen our work', () => expect(seenMs).toBeGreaterThan(0));
