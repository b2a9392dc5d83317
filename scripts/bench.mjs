import { runWithBrowser } from './runWithBrowser.mjs';

/** @typedef {typeof import('../tests/bench/bench.ts')} Bench */
await runWithBrowser('./tests/bench/bench.ts', (/** @type {Bench} */ { bench }, browser) =>
  bench(browser),
);
