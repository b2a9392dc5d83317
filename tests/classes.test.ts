import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (folder: string, name: RegExp): string[] =>
  readdirSync(ROOT + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

const markup = [...read('components', /\.tsx$/), ...read('entrypoints', /\.(tsx|html)$/)].join(
  '\n',
);
const styles = [...read('components', /\.css$/), ...read('entrypoints', /\.css$/)].join('\n');
const given = new Set(
  [...markup.matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
);

/** Looked for by tests alone. */
const HANDLES = ['because', 'skin-check'];

test('every class that is given has a rule, so that none outlives a change of its name', () => {
  expect(given.size).toBeGreaterThan(100);
  const unruled = [...given].filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(styles));
  expect(unruled.sort()).toEqual(HANDLES);
});
