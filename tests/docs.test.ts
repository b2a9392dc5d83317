import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readLanguages } from '../content/readContentFiles';

/** What a newcomer reads. */
const DOCS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'content/README.md'].concat(
  readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
);
const ROOMS = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^\.|node_modules/.test(entry.name))
  .map(({ name }) => name);
const read = (path: string): string => readFileSync(path, 'utf8');

/** `page/scanPage.ts`, `content/en/`, not `page/refresh`, which is a message. */
function pathsIn(text: string): string[] {
  const named = [...text.matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, path]) => path as string);
  const isPath = (path: string): boolean => /\/$|\.\w+$/.test(path);
  return named.filter((path) => ROOMS.includes(path.split('/')[0] as string) && isPath(path));
}

test.each(DOCS)('%s names only files that are there', (doc) => {
  const text = read(doc);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) =>
    join(dirname(doc), path as string),
  );
  expect([...pathsIn(text), ...links].filter((path) => !existsSync(path))).toEqual([]);
});

test('the test above can fail', () => {
  expect(pathsIn('`page/nowhere.ts`, `page/refresh`')).toEqual(['page/nowhere.ts']);
});

const LANGUAGES = readLanguages('locales');

test.each(LANGUAGES)('what the recipe for a language names is there for %s', (language) => {
  const [, recipe = ''] = read('CONTRIBUTING.md').split('## Add a language');
  const named = [...recipe.matchAll(/`([\w./]+<language>[\w./-]*)`/g)].map(([, path = '']) =>
    path.replaceAll('<language>', language),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test.each(LANGUAGES)(
  'the clinical review has a line for %s, with files that are there',
  (language) => {
    const review = read('docs/clinical-review.md');
    expect(review).toContain(`content/${language}/`);
    expect(pathsIn(review).filter((path) => !existsSync(path))).toEqual([]);
  },
);

test.each(LANGUAGES)(
  'content/%s/ has the files of content/en/, but for its glossary',
  (language) => {
    const filesOf = (language: string): string[] =>
      readdirSync(`content/${language}`, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.\w+$/.test(path) && !path.startsWith('glossary'))
        .sort();
    expect(filesOf(language)).toEqual(filesOf('en'));
  },
);

test('every folder has its line in ARCHITECTURE.md, and no line is of a folder that is gone', () => {
  const lines = [...read('ARCHITECTURE.md').matchAll(/^\| `(\w+)\/`/gm)].map(([, name]) => name);
  expect(lines).toEqual([...ROOMS].sort());
});

/** Longer than a reader holds in mind, each for a reason. */
const LONG: Readonly<Record<string, string>> = {
  'content/schema.ts': 'the shape of all content, one kind after another',
  'page/markPage.ts': 'the table of contents of all that happens on a page',
  'page/scanPage.ts': 'one loop around one queue; what it reads with is in files of its own',
  'page/createMarks.ts': 'one registry, whose parts share its state',
  'page/watchHover.ts': 'one set of listeners around one state machine',
};

test('no source file is over 300 lines without a reason', () => {
  const sources = ROOMS.filter((room) => room !== 'tests').flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|tsx|mjs|css)$/.test(name))
      .map((name) => `${room}/${name}`),
  );
  const long = sources.filter((path) => read(path).split('\n').length > 301);
  expect(long.sort()).toEqual(Object.keys(LONG).sort());
});
