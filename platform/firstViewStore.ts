import { browser } from 'wxt/browser';
import type { Stored } from './loadStored';

/**
 * What the popup draws first: a small part of what is stored, in memory. It is gone with the browser,
 * with every update and when the extension is switched off, so it never outlives what wrote it.
 */
const KEY = 'first-view';

export async function loadFirstView(): Promise<Stored | undefined> {
  const { [KEY]: view } = await browser.storage.session.get(KEY);
  return view as Stored | undefined;
}

export async function keepFirstView(view: Stored): Promise<void> {
  await browser.storage.session.set({ [KEY]: view });
}
