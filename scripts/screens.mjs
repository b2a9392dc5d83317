import { runWithBrowser } from './runWithBrowser.mjs';

/** @typedef {typeof import('../tests/browser/screens.ts')} Screens */
await runWithBrowser(
  './tests/browser/screens.ts',
  (/** @type {Screens} */ { takeScreens }, browser) => takeScreens(browser),
);
