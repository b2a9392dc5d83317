import { spawnSync } from 'node:child_process';

/**
 * `npm run audit`: known vulnerabilities of what ships, and of what only builds and tests. Not part of
 * `npm test`, since it asks the registry, and the answer changes without a change of ours.
 */
const PARTS = /** @type {const} */ ([
  ['What ships', ['--omit=dev']],
  ['With what builds and tests', []],
]);

let failed = false;
for (const [name, options] of PARTS) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  /** @type {{ message?: string, vulnerabilities?: Record<string, Vulnerability> }} */
  const report = readReport(stdout);
  if (!report.vulnerabilities) {
    console.error(
      `✗ The registry does not answer this question (${report.message ?? 'no reason given'}).\n` +
        '  Some mirrors do not offer it. Ask again where the registry does: npm run audit needs\n' +
        '  POST /-/npm/v1/security/advisories/bulk. Nothing is known either way.',
    );
    process.exit(2);
  }
  const found = Object.values(report.vulnerabilities);
  console.log(`${name}: ${found.length === 0 ? 'nothing known' : `${found.length} known`}`);
  for (const { name, severity, range, fixAvailable, via } of found) {
    const titles = via.map((reason) => (typeof reason === 'string' ? reason : reason.title));
    console.log(`  ${name} ${range}, ${severity}: ${titles.join('; ')}`);
    console.log(`    ${fixAvailable ? 'a fix is published' : 'no fix is published'}`);
  }
  failed ||= found.length > 0;
}
process.exit(failed ? 1 : 0);

/**
 * @typedef {object} Vulnerability
 * @property {string} name
 * @property {string} severity
 * @property {string} range
 * @property {unknown} fixAvailable
 * @property {(string | { title: string })[]} via
 */

/** @param {string} text */
function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
