import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';

/** All checks, cheapest first. The first that fails ends the run. */
const STEPS = /** @type {const} */ ([
  ['dependencies', () => ensureDependencies()],
  ['browser', () => console.log(Object.values(ensureBrowser()).slice(0, 2).join(' '))],
  ['prepare', () => run('wxt', ['prepare'])],
  ['format and lint', () => run('biome', ['ci', '.'])],
  ['types', () => run('tsc', ['--noEmit'])],
  ['unused code', () => run('knip')],
  ['unit tests', () => run('vitest', ['run', '--project', 'unit'])],
  ['build', () => run('wxt', ['build'])],
  ['browser tests', () => run('vitest', ['run', '--project', 'browser'])],
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

function seconds() {
  return Math.round((Date.now() - started) / 1000);
}
