import { dropCard } from './cardSlot';

/** Where the script of this document leaves its off switch for the one that comes after it. */
const SLOT = Symbol.for('skinwise:off');
type SlotHolder = { [SLOT]?: AbortController };

/**
 * Takes a document over from an earlier script of ours, which an update or a second injection has
 * left running: that one takes itself off the page first.
 *
 * @returns the off switch of the script that calls
 */
export function takeOver(): AbortController {
  const holder = globalThis as SlotHolder;
  holder[SLOT]?.abort();
  dropCard();
  const off = new AbortController();
  holder[SLOT] = off;
  return off;
}
