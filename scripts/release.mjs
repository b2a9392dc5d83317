import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { openReviews } from './openReviews.mjs';
import { run } from './run.mjs';

const PUBLISH = process.argv.includes('--publish');

/** `npm run release` makes what the stores are given and says what is missing; `-- --publish` sends it. */
ensureDependencies();
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { encoding: 'utf8' });
const problems = [
  ...openReviews(readFileSync('docs/clinical-review.md', 'utf8')).map(
    (part) => `docs/clinical-review.md: no clinician has reviewed "${part}".`,
  ),
  ...(readFileSync('CHANGELOG.md', 'utf8').includes(`## [${version}]`)
    ? []
    : [`CHANGELOG.md: there is no section for ${version}.`]),
  ...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed.']),
];

console.log('\n── Tests');
execFileSync(process.execPath, ['scripts/test.mjs', '--long'], { stdio: 'inherit' });
console.log('\n── Archives');
run('wxt', ['zip']);
run('wxt', ['zip', '-b', 'firefox']);
const archives = readdirSync('.output').filter(
  (name) => name.includes(version) && name.endsWith('.zip'),
);
for (const name of archives) console.log(`.output/${name}`);

if (problems.length > 0) {
  console.error(`\n✗ Not to be published yet:\n${problems.map((line) => `  ${line}`).join('\n')}`);
  process.exit(1);
}
if (!PUBLISH) {
  console.log(`\n✓ ${version} is ready. npm run release -- --publish sends it to the stores.`);
} else if (existsSync('.env.submit')) {
  const archive = (/** @type {string} */ end) =>
    `.output/${archives.find((name) => name.endsWith(end))}`;
  run('wxt', [
    'submit',
    ...['--chrome-zip', archive('chrome.zip')],
    ...['--firefox-zip', archive('firefox.zip')],
    ...['--firefox-sources-zip', archive('sources.zip')],
  ]);
  git('tag', `v${version}`);
} else {
  console.error('\n✗ The stores need credentials: npx wxt submit init writes them to .env.submit.');
  process.exit(1);
}
