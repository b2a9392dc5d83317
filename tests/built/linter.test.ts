import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FIREFOX } from './builds';

const require = createRequire(import.meta.url);
/** From the package's main file. */
const LINTER_BIN = '../../bin/addons-linter';

/** What the linter says of libraries as they come, each with the code that it means. */
const OF_LIBRARIES = [
  {
    library: 'preact',
    why: 'draws dangerouslySetInnerHTML, which no component of ours uses',
    message: 'Unsafe assignment to innerHTML',
    code: /^\w+\.innerHTML=\w+\.__html/,
  },
];

interface Finding {
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

test("Mozilla's linter finds nothing in what is ours", () => {
  const args = ['--output', 'json', FIREFOX];
  const linter = join(require.resolve('addons-linter'), LINTER_BIN);
  const said = execFileSync(process.execPath, [linter, ...args], {
    encoding: 'utf8',
  });
  const { errors, warnings, notices } = JSON.parse(said) as Record<string, Finding[]>;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings?.filter((finding) => !isOfLibrary(finding))).toEqual([]);
});

function isOfLibrary({ message, file, line, column }: Finding): boolean {
  const source = readFileSync(join(FIREFOX, file), 'utf8').split('\n')[line - 1] ?? '';
  // The linter points at the beginning of the assignment: `e.innerHTML = …`.
  const assigned = source.slice(column - 1);
  return OF_LIBRARIES.some((known) => known.message === message && known.code.test(assigned));
}
