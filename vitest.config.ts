import preact from '@preact/preset-vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { contentPlugins } from './content/build';
import type { BrowserName } from './scripts/ensureBrowser.mjs';

/** The browser tests, in one of the browsers: tests/browser/useBrowser.ts asks which. */
function inBrowser(browserName: BrowserName): TestProjectInlineConfiguration {
  return {
    test: {
      name: browserName,
      provide: { browserName },
      setupFiles: ['tests/setup.ts'],
      include: ['tests/browser/**/*.test.ts'],
      // One browser at a time: alarms and frames are real, and so are two cores.
      fileParallelism: false,
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
