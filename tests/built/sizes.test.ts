import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readLanguages } from '../../content/readContentFiles';
import { BUILDS } from './builds';

describe.each(BUILDS)('%s', (build) => {
  const built = (path: string): string => readFileSync(join(build, path), 'utf8');
  const kilobytes = (paths: readonly string[]): number =>
    gzipSync(paths.map(built).join('\n'), { level: 9 }).length / 1000;

  test('what every frame of every page is given stays small', () => {
    expect(kilobytes(['glossary.js'])).toBeLessThanOrEqual(30);
  });

  test('what a page is given with its first card stays small', () => {
    expect(kilobytes(['card.js'])).toBeLessThanOrEqual(20);
  });

  test('what the popup reads before it shows anything stays small', () => {
    const scripts = [...built('popup.html').matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)];
    expect(scripts.length).toBeGreaterThan(1);
    const paths = scripts.map(([, path]) => path as string);
    for (const language of readLanguages('locales')) {
      // Words come in the reader's language alone, loaded by these scripts before they go on, be the loader
      // a script of its own or a part of one.
      const words = new Set(
        paths.flatMap((path) =>
          [...built(path).matchAll(new RegExp(`\\./(${language}-[\\w-]+\\.js)`, 'g'))].map(
            ([, name]) => `chunks/${name}`,
          ),
        ),
      );
      expect(words.size).toBeGreaterThan(2);
      expect(kilobytes([...paths, ...words]), language).toBeLessThanOrEqual(45);
    }
  });
});
