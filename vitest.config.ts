import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { contentPlugins } from './content/build';
import type { BrowserName } from './scripts/ensureBrowser.mjs';

const TESTS = fileURLToPath(new URL('tests/', import.meta.url));

/** Whole files that Firefox's driver cannot hold yet; docs/browser-bugs.md says why. */
const ONLY_IN_CHROMIUM = [
  'brokenMachines',
  'heavyPages',
  'hiddenPages',
  'keeping',
  'otherWays',
  'privacy',
  'spanish',
];

/** The browser tests, in one of the browsers: tests/browser/useBrowser.ts asks which. */
function inBrowser(browserName: BrowserName): TestProjectInlineConfiguration {
  return {
    test: {
      name: browserName,
      provide: { browserName },
      setupFiles: ['tests/setup.ts'],
      include: ['tests/browser/**/*.test.ts'],
      exclude:
        browserName === 'firefox'
          ? ONLY_IN_CHROMIUM.map((name) => `tests/browser/${name}.test.ts`)
          : [],
      // One browser at a time: alarms and frames are real, and so are two cores.
      fileParallelism: false,
      // docs/decisions/driving-real-browsers.md; the run says which tests took two tries.
      retry: 1,
      testTimeout: 60_000,
      hookTimeout: 120_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [...contentPlugins(), preact()],
        // Loaded by what speaks to the browser alone: a browser in memory, and our words without one.
        resolve: {
          alias: { 'wxt/browser': `${TESTS}fakeBrowser.ts`, '#i18n': `${TESTS}strings.ts` },
        },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          // Many lives and imports take their time where other work goes on.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          exclude: ['tests/browser/**', 'tests/built/**'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        // The builds' files, as they lie there: no browser is needed.
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 60_000,
          setupFiles: ['tests/setup.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
