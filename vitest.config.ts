import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { contentPlugins } from './content/build';

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
      {
        test: {
          name: 'browser',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/browser/**/*.test.ts'],
          // One browser at a time: alarms and frames are real, and so are two cores.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
