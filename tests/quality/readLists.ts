import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parse } from 'yaml';

const ListSchema = v.pipe(
  v.strictObject({
    about: v.string(),
    text: v.string(),
    /** Whether the text holds a list of what something put on people is made of. */
    found: v.boolean(),
    items: v.optional(v.array(v.string()), []),
    mayContain: v.optional(v.array(v.string()), []),
    /** The international name of items that the text calls otherwise. */
    is: v.optional(v.record(v.string(), v.string()), {}),
  }),
  v.check(({ found, items }) => found === items.length > 0, 'a list has items'),
);
export type LabelledList = v.InferOutput<typeof ListSchema>;

/** The labelled texts in lists/, by file; each file's head tells who labelled it and how. */
export function readLists(): Map<string, LabelledList[]> {
  const folder = fileURLToPath(new URL('lists/', import.meta.url));
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [
        name,
        v.parse(v.array(ListSchema), parse(readFileSync(join(folder, name), 'utf8'))),
      ]),
  );
}
