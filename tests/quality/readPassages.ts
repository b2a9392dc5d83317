import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';

/** A stretch that a reader would want marked; offsets in the text of its line. */
export interface Label {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly category: string;
  /** The labellers differ about it, so a mark on it is neither right nor wrong. */
  readonly disputed: boolean;
}

export interface Passage {
  readonly about: string;
  /** clinic, shop, forum, news, medicine …; or what a quiet passage is about. */
  readonly kind: string;
  /** One paragraph, list item or cell a line: each is a run of the page. */
  readonly lines: readonly string[];
  readonly labels: readonly Label[];
}

const FileSchema = v.array(
  v.strictObject({ about: v.string(), kind: v.string(), text: v.pipe(v.string(), v.trim()) }),
);

/**
 * The labelled texts in passages/: each file a list of passages, in which `[[retinol|ingredients]]`
 * says that a reader would want "retinol" marked, and `[[swelling|aftercare?]]` that one labeller
 * thought so and the other did not. README.md tells who labelled what.
 *
 * @returns passages by file
 */
export function readPassages(): Map<string, Passage[]> {
  const folder = fileURLToPath(new URL('passages/', import.meta.url));
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const file = v.parse(FileSchema, parse(readFileSync(join(folder, name), 'utf8')));
        return [name, file.map((passage) => ({ ...passage, ...readLabels(passage.text) }))];
      }),
  );
}

const LABEL = /\[\[([^|\]]+)\|([a-z-]+)(\?)?\]\]/g;

/** @example readLabels('New [[collagen|biology]].') // → lines ['New collagen.'], one label 4 to 12 */
export function readLabels(text: string): Pick<Passage, 'lines' | 'labels'> {
  const labels: Label[] = [];
  const lines = text.split('\n').map((line, index) => {
    let plain = '';
    let at = 0;
    for (const found of line.matchAll(LABEL)) {
      const [whole, word = '', category = '', disputed] = found;
      plain += line.slice(at, found.index);
      labels.push({
        line: index,
        start: plain.length,
        end: plain.length + word.length,
        category,
        disputed: disputed !== undefined,
      });
      plain += word;
      at = found.index + whole.length;
    }
    return plain + line.slice(at);
  });
  return { lines, labels };
}
