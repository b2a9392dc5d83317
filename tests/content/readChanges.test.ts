import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readChanges } from '../../content/readChanges';

test('a release has its groups, each change its name and first sentence', () => {
  const releases = readChanges(`# Changelog

Words about it.

## [Unreleased]

### Fixed

- **Marks.** They come
  back at \`once\`. And more.

### For developers

- no name at all

## [1.0.0] - 2026-12-01

### Added

- **The card.** See [how](docs/how.md)!
- **The popup** answers.
- **Today**: what to leave. More.
`);
  expect(releases).toEqual([
    {
      groups: [{ kind: 'Fixed', changes: [{ name: 'Marks.', text: 'They come back at once.' }] }],
    },
    {
      version: '1.0.0',
      date: '2026-12-01',
      groups: [
        {
          kind: 'Added',
          changes: [
            { name: 'The card.', text: 'See how!' },
            { name: 'The popup', text: 'answers.' },
            { name: 'Today:', text: 'what to leave.' },
          ],
        },
      ],
    },
  ]);
});

test.each([
  ['## Next\n', '"Next" names no version'],
  ['## [1.0.0] - soon\n', '"[1.0.0] - soon" names no version'],
  ['## [1.0.0]\n### Added\n- A card.', '"- A card." has no name'],
  ['## [1.0.0]\n### Added\n- **A card.** no end', 'no sentence'],
])('%j stops the build', (markdown, message) => {
  expect(() => readChanges(markdown)).toThrow(message);
});

test('our own list reads as words, without signs of how it is written', () => {
  const releases = readChanges(readFileSync('CHANGELOG.md', 'utf8'));
  const changes = releases.flatMap(({ groups }) => groups.flatMap(({ changes }) => changes));
  expect(changes.length).toBeGreaterThan(15);
  for (const { name, text } of changes) expect(name + text).not.toMatch(/[`*[\]_]/);
  const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
  // A version that is out has its entry.
  expect(releases.some((release) => !release.version || release.version === version)).toBe(true);
});
