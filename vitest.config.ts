import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { contentPlugins } from './content/build';
import type { BrowserName } from './scripts/ensureBrowser.mjs';

/**
 * What runs in Firefox: files seen to pass there since the parts of Skinwise were joined. The others ran
 * there before that, but for those its driver cannot hold; docs/browser-bugs.md names both.
 */
const IN_FIREFOX = [
  ...['card', 'day', 'detection', 'frames', 'ingredients', 'linter', 'marks', 'messages', 'sizes'],
  ...['today', 'welcome'],
];

/** The browser tests, in one of the browsers: tests/browser/useBrowser.ts asks which. */
function inBrowser(browserName: BrowserName): TestProjectInlineConfiguration {
  return {
    test: {
      name: browserName,
      provide: { browserName },
      setupFiles: ['tests/setup.ts'],
      include:
        browserName === 'firefox'
          ? IN_FIREFOX.map((name) => `tests/browser/${name}.test.ts`)
          : ['tests/browser/**/*.test.ts'],
      // One browser at a time: alarms and frames are real, and so are two cores.
      fileParallelism: false,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // Real mice, alarms and windows on a busy machine: what fails twice is broken.
      retry: 1,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [...contentPlugins(), preact()],
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          // Ten thousand lives and imports take their time where other work goes on.
          testTimeout: 60_000,
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
