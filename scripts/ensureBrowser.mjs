import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The first version with all that Skinwise stands on: docs/decisions/minimum-browsers.md. */
const MINIMUM = 148;

/**
 * @typedef {object} InstalledBrowser
 * @property {string} path the executable
 * @property {string} version e.g. 156.0.8078.79
 * @property {boolean} branded Chrome and Edge take an unpacked extension over the debugger only
 */

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where each system puts what is not on the PATH. */
const PLACES = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    if (!folder) return [];
    return [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ];
  }),
};

/**
 * A Chromium, Chrome or Edge that can run Skinwise: the one named by SKINWISE_BROWSER, else one
 * installed, else Debian's package where this is Debian and we are root.
 *
 * @returns {InstalledBrowser}
 * @throws when there is none, with one line saying what to install
 */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log("No browser found: installing Debian's chromium …");
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    `Please install Chromium, Chrome or Edge ${MINIMUM} or later, or set SKINWISE_BROWSER to one.`,
  );
}

/** @returns {InstalledBrowser | undefined} */
function findBrowser() {
  const chosen = process.env.SKINWISE_BROWSER;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places =
    process.platform === 'darwin' || process.platform === 'win32' ? PLACES[process.platform] : [];
  const candidates = chosen ? [chosen] : [...new Set([...onPath, ...places])].sort(chromiumFirst);
  for (const path of candidates) {
    if (!existsSync(path)) continue;
    const { version, branded } = identify(path);
    if (Number.parseInt(version, 10) >= MINIMUM) return { path, version, branded };
  }
  return undefined;
}

/** Chromium takes the extension on its command line, the simplest way. @param {string} a @param {string} b */
function chromiumFirst(a, b) {
  return Number(/chromium/i.test(b)) - Number(/chromium/i.test(a));
}

/** @param {string} path */
function identify(path) {
  if (process.platform === 'win32') {
    // chrome.exe prints nothing; its version is the name of the folder beside it.
    const versions = readdirSync(dirname(path)).filter((name) => /^\d+\.\d+\.\d+/.test(name));
    const version = versions.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).at(-1);
    return { version: version ?? '0', branded: !/chromium/i.test(path) };
  }
  const { stdout = '' } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return {
    version: /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '0',
    branded: /Google Chrome|Microsoft Edge/.test(stdout),
  };
}

/** @param {string[]} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed; its message is above.`);
}
