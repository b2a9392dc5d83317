import { runWithBrowser } from './runWithBrowser.mjs';

/** @typedef {typeof import('../tests/browser/soak.ts')} Soak */
await runWithBrowser('./tests/browser/soak.ts', (/** @type {Soak} */ { soak }, browser) =>
  soak(browser, Number(process.argv[2] ?? 5)),
);
