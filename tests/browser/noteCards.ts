import type { Driver, PageDriver } from './driver';

/** A card that a page has shown or taken away, in ms of that page's own clock. */
export interface CardNote {
  readonly what: 'opened' | 'closed';
  readonly at: number;
}

/**
 * Has the page note, from now on, each card that opens and closes: one that has come and gone again
 * by the time someone looks is noted too. Cards in frames and in shadow trees are not seen.
 *
 * @returns what has been noted, in order; a card that takes the place of another closes it at the same time
 */
export async function noteCards(page: PageDriver): Promise<() => Promise<readonly CardNote[]>> {
  await page.evaluate(() => {
    const notes: CardNote[] = [];
    const note = (nodes: NodeList, what: CardNote['what'], at: number) => {
      for (const node of nodes) {
        if (node instanceof HTMLElement && node.popover === 'manual') notes.push({ what, at });
      }
    };
    new MutationObserver((records) => {
      const at = performance.now();
      for (const { removedNodes, addedNodes } of records) {
        note(removedNodes, 'closed', at);
        note(addedNodes, 'opened', at);
      }
    }).observe(document, { childList: true, subtree: true });
    Object.assign(window, { cardNotes: notes });
  }, null);
  return () =>
    page.evaluate(() => (window as unknown as { cardNotes: CardNote[] }).cardNotes, null);
}

/** The same, of which only the order counts. */
export async function noteOpenings(
  page: PageDriver,
): Promise<() => Promise<readonly CardNote['what'][]>> {
  const read = await noteCards(page);
  return async () => (await read()).map(({ what }) => what);
}

/**
 * Waits until a timer of so many ms that our script has begun by now is over. A timer of the page's
 * own is set behind it, and timers of one page go off in the order in which they end. This is the one
 * fixed wait of these tests: a card that does not open, or does not close, gives no sign to wait for.
 */
export async function outlastTimers(page: PageDriver, ms: number): Promise<void> {
  await page.evaluate(async (ms) => {
    // Our script looks at what is under the pointer in a frame, and begins its timer there.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await new Promise((resolve) => setTimeout(resolve, ms));
  }, ms);
}

/** More than the background reads from its store before it answers a page. */
const READS = 4;

/**
 * Waits until the background has answered whatever a page has asked of it by now: the page answers a
 * question of ours behind its own, and the background reads for ours behind what it reads for the page.
 */
export async function untilAnswered(driver: Driver, url: string): Promise<void> {
  await driver.pageTerms(url);
  for (let read = 0; read < READS; read++) await driver.stored();
  await driver.pageTerms(url);
}

/** Waits until a card that was on its way in a page, after so long a rest of the pointer, would be open. */
export async function untilCardsAreOpen(
  driver: Driver,
  page: PageDriver,
  dwellMs: number,
): Promise<void> {
  await outlastTimers(page, dwellMs);
  await untilAnswered(driver, await page.evaluate(() => location.href, null));
}
