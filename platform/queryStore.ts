import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** What is to be searched for in the journal that opens next; in memory, and taken once. */
const KEY = 'query';

export async function keepQuery(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** The words to search for, forgotten with the asking. */
export async function takeQuery(): Promise<string> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  if (kept === undefined) return '';
  await browser.storage.session.remove(KEY);
  return v.is(v.string(), kept) ? kept : '';
}
