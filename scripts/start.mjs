import { runWithBrowser } from './runWithBrowser.mjs';

/** @typedef {typeof import('../tests/browser/show.ts')} Show */
await runWithBrowser('./tests/browser/show.ts', (/** @type {Show} */ { show }, browser) =>
  show(browser, process.argv[2]),
);
