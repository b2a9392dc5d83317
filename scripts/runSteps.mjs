import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hashInputs, readStamp, writeStamp } from './stamps.mjs';

const REPORTS = '.output/reports';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command a name in node_modules/.bin, or `node`
 * @property {string[]} args
 * @property {readonly string[]} inputs files and folders whose change asks for a new run
 * @property {readonly string[]} [versions] what else asks for one
 * @property {string} [project] the Vitest project, where the step runs tests
 * @property {string} [output] the folder that it makes
 * @property {Record<string, string>} [env]
 */

/**
 * What a step that ran tests has to say.
 *
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures the names of what failed
 * @property {{ name: string, reason: string }[]} retried tests that passed at the second try
 * @property {string[]} passedFiles
 */

/**
 * @typedef {object} Outcome
 * @property {Step} step
 * @property {boolean} ok
 * @property {boolean} repeated false where it was green before with the same inputs
 * @property {number} seconds
 * @property {Report} [report]
 */

/**
 * Runs the stages one after the other, and the steps of a stage side by side. After a stage in which a
 * step has failed no other is begun.
 *
 * @param {readonly (readonly Step[])[]} stages
 * @param {{ always: boolean }} options always: runs steps, too, that were green with the same inputs
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(stages, { always }) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const stage of stages) {
    const ended = await Promise.all(stage.map((step) => runStep(step, always)));
    outcomes.push(...ended);
    if (ended.some(({ ok }) => !ok)) break;
  }
  return outcomes;
}

/**
 * @param {Step} step
 * @param {boolean} always
 * @returns {Promise<Outcome>}
 */
async function runStep(step, always) {
  const hash = hashInputs(step.inputs, [...(step.versions ?? []), ...step.args]);
  const before = readStamp(step.name);
  const isSame = !always && before?.hash === hash && before.made === hashMade(step);
  if (isSame && before.green) {
    console.log(`── ${step.name}: unchanged since it was last green`);
    return { step, ok: true, repeated: false, seconds: 0 };
  }
  const skip = isSame ? before.passed : [];
  console.log(`── ${step.name} …${skip.length ? ` but for ${skip.length} files that passed` : ''}`);
  const start = Date.now();
  const ok = await spawnStep(step, skip);
  const seconds = Math.round((Date.now() - start) / 1000);
  const report = step.project ? readReport(step.project) : undefined;
  const passed = [...skip, ...(report?.passedFiles ?? [])];
  const made = hashMade(step);
  writeStamp(step.name, { hash, green: ok, passed: ok ? [] : passed, ...(made && { made }) });
  console.log(`── ${ok ? '✓' : '✗'} ${step.name} · ${seconds} s`);
  return { step, ok, repeated: true, seconds, ...(report && { report }) };
}

/** @param {Step} step */
const hashMade = ({ output }) => (output ? hashInputs([output], []) : undefined);

/**
 * @param {Step} step
 * @param {readonly string[]} skip test files
 * @returns {Promise<boolean>}
 */
function spawnStep({ name, command, args, project, env }, skip) {
  const file = command === 'node' ? process.execPath : join('node_modules', '.bin', command);
  const skipped = skip.flatMap((path) => ['--exclude', path]);
  if (project) {
    mkdirSync(REPORTS, { recursive: true });
    rmSync(reportPath(project), { force: true });
  }
  const child = spawn(file, [...args, ...skipped], {
    env: { ...process.env, ...env, ...(project && reportEnv(project)) },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  for (const output of [child.stdout, child.stderr]) {
    createInterface(output).on('line', (line) => {
      if (line.trim()) console.log(`${name} │ ${line}`);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${name} │ ${error.message}`);
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
}

/** @param {string} project */
const reportEnv = (project) => ({ SKINWISE_STEP: project, SKINWISE_REPORT: reportPath(project) });

/** @param {string} project */
const reportPath = (project) => join(REPORTS, `${project}.json`);

/**
 * @param {string} project
 * @returns {Report | undefined}
 */
function readReport(project) {
  try {
    return JSON.parse(readFileSync(reportPath(project), 'utf8'));
  } catch {
    // Vitest ended before it had anything to report.
    return undefined;
  }
}
