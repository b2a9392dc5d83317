import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} ShippedPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence as its author names it, e.g. `MIT`
 * @property {string} text the whole licence
 */

/**
 * Every package whose code may end up in the extension: our dependencies and theirs, by name.
 *
 * @returns {ShippedPackage[]}
 */
export function shippedPackages() {
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  const waiting = dependenciesIn('.');
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name)) continue;
    const folder = join('node_modules', name);
    const { version, license } = readPackage(folder);
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '';
    found.set(name, { name, version, licence: license ?? '', text });
    waiting.push(...dependenciesIn(folder));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Our licence and the notices that theirs ask for, as a text to be shipped. */
export function licenceNotices() {
  const notices = shippedPackages().map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
  );
  const ours = readFileSync('LICENSE', 'utf8').trim();
  return `Skinwise\n\n${ours}\n\n${'-'.repeat(80)}\n\nSkinwise contains code of these packages:\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @param {string} folder */
const dependenciesIn = (folder) => Object.keys(readPackage(folder).dependencies ?? {});

/**
 * @param {string} folder
 * @returns {{ version: string, license?: string, dependencies?: Record<string, string> }}
 */
function readPackage(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
