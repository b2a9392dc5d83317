import { browser } from 'wxt/browser';

/** Opens the page that a person sees first, and never again. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
