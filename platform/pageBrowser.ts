import type { Browser } from 'wxt/browser';

/**
 * What scripts in pages need of the browser. Both browsers answer these calls with promises, so the
 * polyfill that the rest is written for would be a tenth more in every frame of every page for nothing.
 */
type PageBrowser = Pick<typeof Browser, 'runtime' | 'dom'>;

const { browser: firefox, chrome: chromium } = globalThis as unknown as Readonly<
  Record<'browser' | 'chrome', PageBrowser | undefined>
>;

/** A page may define either name for itself, but not in the world of our scripts. */
export const browser = (firefox?.runtime?.id ? firefox : chromium) as PageBrowser;
