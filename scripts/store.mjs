import { runWithBrowser } from './runWithBrowser.mjs';

/** @typedef {typeof import('../tests/browser/storePictures.ts')} StorePictures */
await runWithBrowser(
  './tests/browser/storePictures.ts',
  (/** @type {StorePictures} */ { takeStorePictures }, browser) => takeStorePictures(browser),
);
