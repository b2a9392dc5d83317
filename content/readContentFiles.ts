import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentFiles } from './compileContent';

/** Reads all words and facts below a folder; code beside them is left out. */
export function readContentFiles(folder: string): ContentFiles {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(yaml|json|mdx)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8'));
  }
  return files;
}

/** The languages that the interface has: one file each. */
export function readLanguages(folder: string): string[] {
  return readdirSync(folder)
    .flatMap((name) => /^([\w-]+)\.yml$/.exec(name)?.[1] ?? [])
    .sort();
}
