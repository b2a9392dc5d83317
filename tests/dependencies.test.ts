import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licenceNotices, shippedPackages } from '../scripts/shippedPackages.mjs';

/** Licences that let us ship a package's code under ours, with its notice kept. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0'];

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

test('whatever ships has a licence that allows it, and its notice ships too', () => {
  const packages = shippedPackages();
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(Object.keys(dependencies)),
  );
  for (const { name, licence, text } of packages) {
    expect(ALLOWED, name).toContain(licence);
    expect(text.length, `${name} brings the text of its licence`).toBeGreaterThan(200);
    expect(licenceNotices()).toContain(text);
  }
});

test('README says of each package that ships why it is there', () => {
  const [, section = ''] = readFileSync('README.md', 'utf8').split('Shipped with the extension:\n');
  const [table = ''] = section.split('\n\n[');
  const listed = [...table.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? +\| .{20,} \|$/gm)];
  const names = listed.flatMap(([, ...names]) => names.filter(Boolean));
  expect(names.sort()).toEqual(Object.keys(dependencies).sort());
});

test('versions are exact, so that what is built tomorrow is what was tested', () => {
  const ranges = Object.entries(dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
