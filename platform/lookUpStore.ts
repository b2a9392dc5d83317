import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Frame } from './askPages';

/** In memory alone, like all that says where someone has been. */
const KEY = 'looked-up';
const FramesSchema = v.array(v.object({ tabId: v.number(), frameId: v.number() }));
/** More tabs than anyone goes back to for a card that still stands there. */
const MOST = 20;

/** Notes that a card is open in a frame for words that the reader has chosen there. */
export async function noteLookUp({ tabId, frameId }: Frame): Promise<void> {
  const frames = [...(await load()), { tabId, frameId }];
  await browser.storage.session.set({ [KEY]: frames.slice(-MOST) });
}

/** Whether one was opened in a frame: its card may lead on to terms where no marks are. */
export async function hasLookedUp({ tabId, frameId }: Frame): Promise<boolean> {
  return (await load()).some((frame) => frame.tabId === tabId && frame.frameId === frameId);
}

async function load(): Promise<Frame[]> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(FramesSchema, kept ?? []);
  return parsed.success ? parsed.output : [];
}
