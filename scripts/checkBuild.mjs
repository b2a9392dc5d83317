import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';

/**
 * `npm run check:build`: builds twice for each browser and compares, so that whoever builds the same
 * sources gets the same extension; and looks for this machine's paths in it.
 */
const BUILDS = /** @type {const} */ ([
  ['chrome', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
]);

ensureDependencies();
const problems = BUILDS.flatMap(([browser, folder]) => {
  const [first, second] = [build(browser, folder), build(browser, folder)];
  const paths = [...new Set([...first.keys(), ...second.keys()])].sort();
  const hash = createHash('sha256').update(paths.map((path) => first.get(path)).join());
  console.log(`${folder}: ${paths.length} files, ${hash.digest('hex')}`);
  return [
    ...paths
      .filter((path) => first.get(path) !== second.get(path))
      .map((path) => `${folder}/${path} is another one when built again.`),
    ...[...second.keys()]
      .filter((path) => readFileSync(join(folder, path)).includes(process.cwd()))
      .map((path) => `${folder}/${path} names a folder of this machine.`),
  ];
});
for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length === 0) console.log('✓ Built twice, the same to the byte.');
process.exit(problems.length === 0 ? 0 : 1);

/**
 * @param {string} browser
 * @param {string} folder
 * @returns {Map<string, string>} the hash of each file
 */
function build(browser, folder) {
  rmSync(folder, { recursive: true, force: true });
  run('wxt', ['build', '-b', browser, '--level', 'warn']);
  const paths = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return new Map(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [
        path.replaceAll('\\', '/'),
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ]),
  );
}
