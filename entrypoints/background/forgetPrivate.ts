import { browser } from 'wxt/browser';
import { forgetKnownPrivately } from '../../platform/pressStore';
import { forgetPrivateSites } from '../../platform/siteChoices';

/** Forgets what was pressed and switched in private windows once the last of them has closed. */
export async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some(({ incognito }) => incognito)) return;
  await Promise.all([forgetPrivateSites(), forgetKnownPrivately()]);
}
