import { cardSlot } from './cardSlot';
import { createSlot } from './createSlot';
import { lexiconSlot, plainFormsSlot } from './lexiconSlot';

/** Where the script of this document leaves its off switch for the one that comes after it. */
const offSlot = createSlot<AbortController>('off');

/**
 * Takes a document over from an earlier script of ours, which an update or a second injection has
 * left running: that one takes itself off the page first.
 *
 * @param languages that text is read in
 * @returns the off switch of the script that calls
 */
export function takeOver(languages: readonly string[]): AbortController {
  offSlot.offered()?.abort();
  cardSlot.drop();
  for (const language of languages) {
    lexiconSlot(language).drop();
    plainFormsSlot(language).drop();
  }
  const off = new AbortController();
  offSlot.offer(off);
  return off;
}
