import { type Browser, browser } from 'wxt/browser';
import { type Frame, vouchIn } from '../../platform/askPages';
import type { Sender } from '../../platform/messages';
import type { Vouched } from '../../platform/pageMessages';
import { type Site, siteOf } from '../../platform/siteChoices';

/** The frame that a page script speaks for. */
export function frameOf({ tab, frameId }: Sender): Frame {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Only for page scripts.');
  return { tabId: tab.id, frameId };
}

/** Whether a message comes from a page of ours, which no other can be shown around. */
export function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/**
 * The site that a frame is of: a frame of another site acts for itself alone, not for the page around it.
 * Undefined for what belongs to none.
 */
export function siteOfFrame(sender: Sender): Site | undefined {
  const { tab, frameId, origin, url } = sender;
  if (!tab || frameId === 0) return siteOf(tab);
  return siteOf({ ...tab, url: origin ?? url } as Browser.tabs.Tab);
}

/**
 * Asks the page script whether a question is its own, since whatever runs in its world can ask. A page that
 * has taken over that world can lie: the budget below holds for it, too.
 *
 * @throws where nobody vouches for the term as asked for
 */
export async function checkVouched(
  sender: Sender,
  termId: string,
  ways: readonly Vouched[],
): Promise<void> {
  if (isOwnPage(sender)) return;
  const vouched = await vouchIn(frameOf(sender), termId);
  if (!vouched || !ways.includes(vouched)) throw new Error('No card of this page is about that.');
}
