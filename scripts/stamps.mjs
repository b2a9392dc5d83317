import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = '.output/stamps';
/** What is made from the rest. */
const MADE = new Set(['node_modules', '.git', '.output', '.wxt']);

/**
 * A stamp says with which inputs a step was last run, and how far it came.
 *
 * @typedef {object} Stamp
 * @property {string} hash of its inputs
 * @property {boolean} green
 * @property {string[]} passed test files that passed in a run that was red
 * @property {string} [made] the hash of what it made, which another command may have made anew since
 */

/**
 * @param {string} step
 * @returns {Stamp | undefined}
 */
export function readStamp(step) {
  const path = pathOf(step);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // None yet, or one that was cut off: then the step is run.
    return undefined;
  }
}

/**
 * @param {string} step
 * @param {Stamp} stamp
 */
export function writeStamp(step, stamp) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(pathOf(step), JSON.stringify(stamp));
}

/** @param {string} step */
const pathOf = (step) => join(FOLDER, `${step.replaceAll(/\W+/g, '-')}.json`);

/**
 * One hash of all files below some folders, and of what else the step depends on.
 *
 * @param {readonly string[]} inputs files and folders; '.' is the whole project
 * @param {readonly string[]} versions e.g. that of the browser
 */
export function hashInputs(inputs, versions) {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...versions]));
  for (const path of inputs.flatMap(filesBelow).sort()) {
    hash.update(`${path}\n`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => !MADE.has(name))
    .flatMap((name) => filesBelow(join(path, name)));
}
