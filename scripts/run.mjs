import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a command of the project's dependencies.
 *
 * @param {string} command a name in node_modules/.bin
 * @param {string[]} [args]
 * @throws when it ends with anything but success
 */
export function run(command, args = []) {
  const path = join('node_modules', '.bin', command);
  if (!existsSync(path)) throw new Error(`${command} is not installed.`);
  const { status } = spawnSync(path, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} failed.`);
}
