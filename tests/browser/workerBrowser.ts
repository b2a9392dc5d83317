import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inject, test } from 'vitest';
import { type BrowserName, ensureBrowser } from '../../scripts/ensureBrowser.mjs';
import { type LaunchOptions, launchChromium } from './chromium';
import type { Driver } from './driver';
import { launchFirefox } from './firefox';
import { buildMoved, CLOCK_SHIFT_MS } from './movedClock';
import { traced } from './trace';

declare module 'vitest' {
  interface ProvidedContext {
    browserName: BrowserName;
  }
}

/** A browser that has not cleaned up by then hangs. */
const RESET_MS = 20_000;

const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** Starts the browser that these tests run in, with the built extension and the clock of this run. */
export async function launch(options: Partial<LaunchOptions> = {}): Promise<Driver> {
  const name = inject('browserName');
  const built = options.extension ?? resolve('.output', BUILDS[name]);
  const moved = CLOCK_SHIFT_MS === 0 ? undefined : await buildMoved(built, CLOCK_SHIFT_MS);
  const driver = await LAUNCH[name](ensureBrowser(name), {
    headless: true,
    online: false,
    ...options,
    extension: moved ?? built,
  });
  return traced({
    ...driver,
    async close() {
      await driver.close();
      if (moved) await rm(moved, { recursive: true, force: true });
    },
  });
}

/** The browser that the test files of one worker share, one after the other. */
export interface WorkerBrowser {
  /** A browser as after its first start: no tabs, nothing stored, no errors noted. */
  take(): Promise<Driver>;
  /** Starts another in place of one that has died, hangs or is in no state to go on; undefined where it is well. */
  replaceSick(): Promise<Driver | undefined>;
}

/** A start takes two seconds of a core, so each worker starts one browser for all of its files. */
export const withWorkerBrowser = test.extend(
  'workerBrowser',
  { scope: 'worker' },
  // biome-ignore lint/correctness/noEmptyPattern: Vitest asks for a pattern of the fixtures used.
  async ({}, { onCleanup }): Promise<WorkerBrowser> => {
    let driver: Driver | undefined;
    onCleanup(async () => {
      await driver?.close();
    });
    async function replace(reason: unknown): Promise<Driver> {
      if (driver) {
        console.warn(`The browser was replaced: ${reason}`);
        await withinMs(driver.close(), RESET_MS).catch(() => {});
      }
      driver = await launch();
      return driver;
    }
    return {
      async take() {
        if (!driver) return replace('none was open');
        try {
          await withinMs(driver.reset(), RESET_MS);
          return driver;
        } catch (error) {
          return replace(error);
        }
      },
      async replaceSick() {
        try {
          await withinMs(Promise.resolve(driver?.checkHealth()), RESET_MS);
          return undefined;
        } catch (error) {
          return replace(error);
        }
      },
    };
  },
);

async function withinMs<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it hangs: no answer in ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
