import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';

const BROWSERS = /** @type {const} */ (['chromium', 'firefox']);

/** All checks, cheapest first. The first that fails ends the run. */
const STEPS = /** @type {const} */ ([
  ['dependencies', () => ensureDependencies()],
  ['browsers', () => BROWSERS.forEach(findBrowser)],
  ['prepare', () => run('wxt', ['prepare'])],
  ['format and lint', () => run('biome', ['ci', '.'])],
  ['types', () => run('tsc', ['--noEmit'])],
  ['unused code', () => run('knip')],
  ['unit tests', () => run('vitest', ['run', '--project', 'unit'])],
  ['build for Chromium', () => run('wxt', ['build'])],
  ['build for Firefox', () => run('wxt', ['build', '-b', 'firefox'])],
  ['tests in Chromium', () => run('vitest', ['run', '--project', 'chromium'])],
  ['tests in Firefox', () => run('vitest', ['run', '--project', 'firefox'])],
]);

const started = Date.now();
for (const [index, [name, step]] of STEPS.entries()) {
  console.log(`\n── ${index + 1}/${STEPS.length} ${name} · ${seconds()} s`);
  try {
    step();
  } catch (error) {
    console.error(`\n✗ ${name}: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
console.log(`\n✓ All ${STEPS.length} steps passed in ${seconds()} s.`);

/** @param {import('./ensureBrowser.mjs').BrowserName} name */
function findBrowser(name) {
  const { path, version } = ensureBrowser(name);
  console.log(path, version);
}

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}
