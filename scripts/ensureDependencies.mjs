import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';

const LOCKFILE = 'package-lock.json';
/** npm writes it at the end of an installation. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Installs the dependencies of the lockfile when they are missing or older than it. Needs only
 * Node's own modules, since it runs before there are others.
 */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Skinwise needs Node 20.19 or later; this is ${process.versions.node}.`);
  }
  if (existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCKFILE).mtimeMs) return;
  if (existsSync(INSTALLED) && sameVersions()) return;
  console.log('Installing dependencies …');
  // Their install scripts download things; nothing we use needs one.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed; its message is above.');
}

/** A fresh checkout of an old tree is newer by date and the same by content. */
function sameVersions() {
  /** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages(INSTALLED);
  return Object.entries(packages(LOCKFILE)).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}
