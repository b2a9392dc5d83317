import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { contentPlugins } from './content/build';
import { type BrowserName, ensureBrowser } from './scripts/ensureBrowser.mjs';

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

/** What kills, measures or fills a browser has a browser and the machine to itself. */
const ALONE = [
  'brokenMachines',
  'heavyPages',
  'hiddenPages',
  'keeping',
  'sameTick',
  'timing',
  'timingOfPages',
];

const pathsOf = (names: readonly string[]) => names.map((name) => `tests/browser/${name}.test.ts`);

/** The browser tests, in one of the browsers: tests/browser/useBrowser.ts asks which. */
function inBrowser(browserName: BrowserName): TestProjectInlineConfiguration[] {
  const exclude = browserName === 'firefox' ? pathsOf(ONLY_IN_CHROMIUM) : [];
  const common = {
    provide: { browserName },
    setupFiles: ['tests/setup.ts'],
    // docs/decisions/driving-real-browsers.md; the run says which tests took two tries.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  };
  return [
    {
      test: {
        ...common,
        name: browserName,
        include: ['tests/browser/**/*.test.ts'],
        exclude: [...exclude, ...pathsOf(ALONE)],
        // A worker keeps its browser from file to file: tests/browser/workerBrowser.ts.
        isolate: false,
        maxWorkers: 2,
      },
    },
    {
      test: {
        ...common,
        name: `${browserName}-alone`,
        include: pathsOf(ALONE),
        exclude,
        fileParallelism: false,
      },
    },
  ];
}

const NOT_IN_NODE = ['tests/browser/**', 'tests/built/**', 'tests/page/inBrowser/**'];
/** What has a document, or modules that remember as the background does, has them for itself. */
const ISOLATED = ['background', 'components', 'page', 'platform'].map(
  (room) => `tests/${room}/**/*.test.{ts,tsx}`,
);

/** Tests of modules, in Node. */
function inNode(
  name: string,
  files: { include: string[]; exclude?: string[]; isolate?: boolean },
): TestProjectInlineConfiguration {
  return {
    plugins: [...contentPlugins(), preact()],
    // Loaded by what speaks to the browser alone: a browser in memory, and our words without one.
    resolve: {
      alias: { 'wxt/browser': `${TESTS}fakeBrowser.ts`, '#i18n': `${TESTS}strings.ts` },
    },
    test: {
      name,
      ...files,
      // Many lives and imports take their time where other work goes on.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      setupFiles: ['tests/setup.ts'],
      maxWorkers: 2,
    },
  };
}

const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';
const VIEWPORT = { width: 1100, height: 800 };

/** The page script's code in real documents, in the Chromium of this machine, without the extension. */
const onPages: TestProjectInlineConfiguration = {
  plugins: [...contentPlugins(), preact()],
  // Named, since a dependency that is found in the middle of a run loads every page anew.
  optimizeDeps: { include: ['@floating-ui/dom', 'preact', 'preact/hooks', 'yaml'] },
  test: {
    name: 'page',
    include: ['tests/page/inBrowser/**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: VIEWPORT,
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        contextOptions: { viewport: VIEWPORT },
        launchOptions: {
          // Looked for when it is started, so that the other projects need none.
          get executablePath() {
            return ensureBrowser().path;
          },
          args: ['--disable-gpu', '--disable-component-update', OFFLINE],
          // Chromium refuses its sandbox to root, as containers run.
          chromiumSandbox: process.getuid?.() !== 0,
        },
      }),
    },
  },
};

export default defineConfig({
  // Runs side by side each remember for themselves which files failed and how long they took.
  cacheDir: `node_modules/.vite/${process.env.SKINWISE_STEP ?? 'any'}`,
  test: {
    projects: [
      inNode('unit', {
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: [...NOT_IN_NODE, ...ISOLATED],
        // Loading the content and the libraries anew for each file took as long as the tests.
        isolate: false,
      }),
      inNode('isolated', { include: ISOLATED, exclude: NOT_IN_NODE }),
      {
        // The builds' files, as they lie there: no browser is needed.
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 60_000,
          setupFiles: ['tests/setup.ts'],
          maxWorkers: 2,
        },
      },
      onPages,
      ...inBrowser('chromium'),
      ...inBrowser('firefox'),
    ],
  },
});
