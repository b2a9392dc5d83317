import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';

/**
 * Installs what is missing, builds, and runs a TypeScript module of tests/browser/ with the browser
 * found. Failures are told in one line.
 *
 * @template M
 * @param {string} path of the module
 * @param {(module: M, browser: import('./ensureBrowser.mjs').InstalledBrowser) => Promise<void>} use
 */
export async function runWithBrowser(path, use) {
  try {
    ensureDependencies();
    const browser = ensureBrowser();
    run('wxt', ['build']);
    // Only now are there packages to import from. Vite runs TypeScript where Node 20 does not.
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport(path, { logLevel: 'warn' });
    await use(/** @type {M} */ (module), browser);
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
