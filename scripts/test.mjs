import { existsSync, rmSync } from 'node:fs';
import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies } from './ensureDependencies.mjs';
import { run } from './run.mjs';
import { runSteps } from './runSteps.mjs';

/**
 * `npm test`: all checks, cheapest first. Two steps run side by side where neither measures time.
 *
 *     npm test                 what has not changed since it was last green is not repeated
 *     npm test -- --all        repeats all; CI always does
 *     npm test -- --changed    lint, types, and the unit tests of what git calls changed
 *     npm run test:long        all, at full size, with moved clocks, and the soak
 */
const WORDS = new Set(process.argv.slice(2));
const LONG = WORDS.has('--long');
const CHANGED = WORDS.has('--changed');
const ALWAYS = LONG || WORDS.has('--all') || Boolean(process.env.CI);

/** What tests in a browser leave when they fail; each run begins without. */
const FAILURES = '.output/failures';

/** What ends up in the extension. */
const SHIPPED = [
  ...['assets', 'components', 'content', 'entrypoints', 'locales', 'matching', 'page'],
  ...['platform', 'sessions', 'settings', 'wxt.config.ts', 'tsconfig.json', 'package-lock.json'],
  'scripts/shippedPackages.mjs',
];
const DRIVEN = [...SHIPPED, 'scripts', 'tests', 'vitest.config.ts'];

/** At 23:58, so that midnight comes in the middle; and just before clocks go forward in Berlin. */
const CLOCKS = /** @type {const} */ ([
  ['before midnight', nextTime(23, 58), undefined],
  ['into summer time', Date.UTC(2027, 2, 28, 0, 58), 'Europe/Berlin'],
]);

const started = Date.now();
/** @type {import('./runSteps.mjs').Outcome[]} */
let outcomes = [];
try {
  ensureDependencies();
  const browsers = /** @type {const} */ (['chromium', 'firefox']).map((name) => {
    const { path, version } = ensureBrowser(name);
    console.log(path, version);
    return version;
  });
  run('wxt', ['prepare']);
  rmSync(FAILURES, { recursive: true, force: true });
  const stages = CHANGED ? changedStages() : allStages(browsers);
  outcomes = await runSteps(stages, { always: ALWAYS || CHANGED });
} catch (error) {
  console.error(`\n✗ ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
report(outcomes);

/**
 * @param {readonly string[]} versions of the browsers
 * @returns {import('./runSteps.mjs').Step[][]}
 */
function allStages(versions) {
  const browserTests = (/** @type {string} */ name) => vitest(name, DRIVEN, { versions });
  return [
    [
      { name: 'format and lint', command: 'biome', args: ['ci', '.'], inputs: ['.'] },
      { name: 'types', command: 'tsc', args: ['--noEmit'], inputs: ['.'] },
      { name: 'unused code', command: 'knip', args: [], inputs: ['.'] },
    ],
    [vitest('unit', ['.']), build('Chromium', 'chrome')],
    [vitest('page', DRIVEN, { versions }), build('Firefox', 'firefox')],
    [vitest('built', DRIVEN)],
    [browserTests('chromium'), browserTests('firefox')],
    // What kills or measures a browser has the machine to itself.
    [browserTests('chromium-alone')],
    [browserTests('firefox-alone')],
    ...(LONG ? longStages(versions) : []),
  ];
}

/**
 * @param {readonly string[]} versions
 * @returns {import('./runSteps.mjs').Step[][]}
 */
function longStages(versions) {
  return [
    ...CLOCKS.map(([when, at, timeZone]) =>
      ['chromium', 'firefox'].map((project) => {
        const env = {
          SKINWISE_CLOCK_SHIFT: String(at - Date.now()),
          ...(timeZone && { TZ: timeZone }),
        };
        return { ...vitest(project, DRIVEN, { versions, env }), name: `${project} ${when}` };
      }),
    ),
    [{ name: 'soak', command: 'node', args: ['scripts/soak.mjs'], inputs: DRIVEN }],
  ];
}

/**
 * @param {string} name
 * @param {string} browser as WXT calls it
 * @returns {import('./runSteps.mjs').Step}
 */
function build(name, browser) {
  return {
    name: `build for ${name}`,
    command: 'wxt',
    args: ['build', '-b', browser],
    inputs: SHIPPED,
    output: `.output/${browser}-mv3`,
  };
}

/** @returns {import('./runSteps.mjs').Step[][]} */
function changedStages() {
  const unit = vitest('unit', ['.']);
  return [
    [
      { name: 'format and lint', command: 'biome', args: ['ci', '.'], inputs: ['.'] },
      { name: 'types', command: 'tsc', args: ['--noEmit'], inputs: ['.'] },
      {
        ...unit,
        name: 'changed',
        args: [...unit.args, '--changed', '--passWithNoTests'],
        // An answer in seconds: of the random cases a tenth.
        env: { ...unit.env, SKINWISE_QUICK: '1' },
      },
    ],
  ];
}

/**
 * @param {string} project
 * @param {readonly string[]} inputs
 * @param {{ versions?: readonly string[], env?: Record<string, string> }} [more]
 * @returns {import('./runSteps.mjs').Step}
 */
function vitest(project, inputs, { versions = [], env = {} } = {}) {
  // Both run in Node, and are asked for together.
  const projects = project === 'unit' ? ['unit', 'isolated'] : [project];
  return {
    name: project,
    project,
    command: 'vitest',
    args: [
      ...['run', ...projects.flatMap((name) => ['--project', name]), '--reporter', 'default'],
      ...['--reporter', './tests/tallyReporter.ts'],
    ],
    inputs,
    versions,
    env: { ...env, ...(LONG && { SKINWISE_LONG: '1' }) },
  };
}

/**
 * The next time that clocks show this, in ms since 1970.
 *
 * @param {number} hour
 * @param {number} minute
 */
function nextTime(hour, minute) {
  const time = new Date();
  time.setHours(hour, minute, 0, 0);
  if (time.getTime() < Date.now()) time.setDate(time.getDate() + 1);
  return time.getTime();
}

/** @param {readonly import('./runSteps.mjs').Outcome[]} outcomes */
function report(outcomes) {
  const failed = outcomes.filter(({ ok }) => !ok);
  console.log();
  for (const { step, ok, repeated, seconds } of outcomes) {
    console.log(`${ok ? '✓' : '✗'} ${step.name}: ${repeated ? `${seconds} s` : 'unchanged'}`);
  }
  const retried = outcomes.flatMap(({ report }) => report?.retried ?? []);
  if (retried.length > 0) {
    console.log(`\n${retried.length} passed only at the second try:`);
    for (const { name, reason } of retried) console.log(`  ${name}\n    ${reason}`);
  }
  if (failed.length > 0) {
    process.exitCode = 1;
    console.log('\nFailed:');
    for (const { step, report } of failed) {
      for (const name of report?.failures ?? []) console.log(`  ${name}`);
      if (!report?.failures.length) console.log(`  ${step.name}: see its lines above`);
    }
    if (existsSync(FAILURES)) console.log(`\nWhat browsers showed then: ${FAILURES}/`);
  }
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ kind) =>
    outcomes.reduce((total, { report }) => total + (report?.[kind] ?? 0), 0);
  const stepsFailed = failed.filter(({ report }) => !report?.failed).length;
  console.log(`\n${outcomes.length} steps in ${Math.round((Date.now() - started) / 1000)} s`);
  console.log(`${sum('passed')} passed, ${sum('failed') + stepsFailed} failed`);
}
