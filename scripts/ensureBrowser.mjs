import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/**
 * @typedef {object} InstalledBrowser
 * @property {string} path the executable
 * @property {string} version e.g. 156.0.8078.79
 * @property {boolean} branded Chrome and Edge take an unpacked extension over the debugger only
 */

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** @param {...string[]} paths below the folders that Windows keeps programs in */
const inProgramFiles = (...paths) =>
  ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? paths.map((path) => join(folder, ...path)) : [];
  });

/**
 * Of each browser: the first version with all that Skinwise stands on
 * (docs/decisions/minimum-browsers.md), what it is called on the PATH, and where each system puts what
 * is not there. The one that is easiest to drive comes first.
 */
const BROWSERS = {
  chromium: {
    minimum: 148,
    words: 'Chromium, Chrome or Edge',
    variable: 'SKINWISE_BROWSER',
    debianPackage: 'chromium',
    // Chromium takes the extension on its command line, the simplest way.
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    places: {
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: inProgramFiles(
        ['Chromium', 'Application', 'chrome.exe'],
        ['Google', 'Chrome', 'Application', 'chrome.exe'],
        ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ),
    },
  },
  firefox: {
    minimum: 150,
    words: 'Firefox',
    variable: 'SKINWISE_FIREFOX',
    debianPackage: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    places: {
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: inProgramFiles(['Mozilla Firefox', 'firefox.exe']),
    },
  },
};

/**
 * A browser that can run Skinwise: the one named by SKINWISE_BROWSER or SKINWISE_FIREFOX, else one
 * installed, else Debian's package where this is Debian and we are root.
 *
 * @param {BrowserName} name Chromium stands for all that are made of it
 * @returns {InstalledBrowser}
 * @throws when there is none, with one line saying what to install
 */
export function ensureBrowser(name = 'chromium') {
  const { minimum, words, variable, debianPackage } = BROWSERS[name];
  const found = findBrowser(name);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`No ${words} found: installing Debian's ${debianPackage} …`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', debianPackage);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(`Please install ${words} ${minimum} or later, or set ${variable} to one.`);
}

/**
 * @param {BrowserName} name
 * @returns {InstalledBrowser | undefined}
 */
function findBrowser(name) {
  const { minimum, variable, names, places } = BROWSERS[name];
  const chosen = process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const elsewhere =
    process.platform === 'darwin' || process.platform === 'win32' ? places[process.platform] : [];
  for (const path of chosen ? [chosen] : new Set([...onPath, ...elsewhere])) {
    if (!existsSync(path)) continue;
    const { version, branded } = identify(path);
    if (Number.parseInt(version, 10) >= minimum) return { path, version, branded };
  }
  return undefined;
}

/** @param {string} path */
function identify(path) {
  if (process.platform === 'win32') return identifyOnWindows(path);
  const { stdout = '' } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return {
    version: /\d+(\.\d+)+/.exec(stdout)?.[0] ?? '0',
    branded: /Google Chrome|Microsoft Edge/.test(stdout),
  };
}

/** No browser prints its version there. @param {string} path */
function identifyOnWindows(path) {
  const settings = join(dirname(path), 'application.ini');
  if (existsSync(settings)) {
    const [, version = '0'] = /^Version=(.+)$/m.exec(readFileSync(settings, 'utf8')) ?? [];
    return { version, branded: false };
  }
  // Chrome's is the name of the folder beside it.
  const versions = readdirSync(dirname(path)).filter((name) => /^\d+\.\d+\.\d+/.test(name));
  const version = versions.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)).at(-1);
  return { version: version ?? '0', branded: !/chromium/i.test(path) };
}

/** @param {string[]} args */
function apt(...args) {
  const { status } = spawnSync('apt-get', ['-q', ...args], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) throw new Error(`apt-get ${args[0]} failed; its message is above.`);
}
