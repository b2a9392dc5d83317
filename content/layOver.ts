import * as v from 'valibot';
import type { Words } from './schema';

/** A schema as far as it is looked through for words. */
type Shape = v.GenericSchema & {
  readonly wrapped?: Shape;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
};
type Entries = Readonly<Record<string, unknown>>;

/**
 * English data with the words of another language laid over it. Which fields are words is told by the
 * schema (`words`); numbers, sources and grades are English's, and nobody can change them on the way. Lists
 * of entries with an `id` are matched by it, other lists by position.
 *
 * @param say told what is wrong: the way to the field, and what is wrong there
 */
export function layOver(
  schema: Shape,
  english: unknown,
  own: unknown,
  say: (at: readonly string[], problem: string) => void,
): unknown {
  return lay(schema, english, own, []);

  function lay(schema: Shape, english: unknown, own: unknown, at: readonly string[]): unknown {
    if (schema.wrapped) return lay(schema.wrapped, english, own, at);
    const words = wordsIn(schema);
    if (words === 'own') return own;
    if (!words) {
      if (own !== undefined) say(at, 'a fact, taken from English; leave it out');
      return english;
    }
    if (english === undefined) {
      if (own !== undefined) say(at, 'English says nothing here; leave it out');
      return undefined;
    }
    if (own === undefined || own === null) {
      say(at, 'not translated');
      return english;
    }
    if (schema.item) return layList(schema.item, english, own, at);
    if (schema.entries) return layFields(schema.entries, english as Entries, own, at);
    const problem = differsIn(english, own);
    if (problem) say(at, problem);
    return own;
  }

  function layFields(
    fields: Readonly<Record<string, Shape>>,
    english: Entries,
    own: unknown,
    at: readonly string[],
  ): unknown {
    if (typeof own !== 'object') {
      say(at, 'has fields in English');
      return english;
    }
    for (const key of Object.keys(own ?? {})) {
      if (!(key in fields)) say([...at, key], 'no such field');
    }
    return Object.fromEntries(
      Object.entries(fields).flatMap(([key, field]) => {
        const word = (own as Entries)[key];
        const isKnown = key === 'id' && word === english.id;
        const laid = lay(field, english[key], isKnown ? undefined : word, [...at, key]);
        return laid === undefined ? [] : [[key, laid]];
      }),
    );
  }

  function layList(item: Shape, english: unknown, own: unknown, at: readonly string[]): unknown {
    if (!Array.isArray(english) || !Array.isArray(own)) {
      say(at, 'a list in English');
      return english;
    }
    const hasIds = item.entries?.id !== undefined;
    if (!hasIds && own.length !== english.length) {
      say(at, `has ${own.length} entries, and ${english.length} in English`);
      return english;
    }
    if (hasIds) {
      const known = english.map(({ id }) => id);
      const ids = own.map((entry) => entry?.id);
      for (const [index, id] of ids.entries()) {
        if (!known.includes(id)) say([...at, String(id)], 'English has no such id');
        else if (ids.indexOf(id) < index) say([...at, String(id)], 'is there twice');
      }
    }
    return english.map((entry, index) => {
      const laidOver = hasIds ? own.find((other) => other?.id === entry.id) : own[index];
      return lay(item, entry, laidOver, [...at, hasIds ? entry.id : String(index)]);
    });
  }
}

/** Whose words a schema holds somewhere: each language's own, those of a sentence, or none. */
function wordsIn(schema: Shape): Words | undefined {
  if (schema.wrapped) return wordsIn(schema.wrapped);
  const { words } = v.getMetadata(schema);
  if (words) return words as Words;
  const inner = schema.item ? [schema.item] : Object.values(schema.entries ?? {});
  return inner.some(wordsIn) ? 'translated' : undefined;
}

const PLACEHOLDER = /\{\w+\}|\$\d/g;
/** A text this long is never the same in two languages; a name may be. */
const SAME_WORDS = 4;

/** What is wrong with a text of another language beside the English one. */
export function differsIn(english: unknown, own: unknown): string | undefined {
  // Whether it is a text at all is asked by the schema.
  if (typeof english !== 'string' || typeof own !== 'string') return undefined;
  const inEnglish = placeholdersOf(english);
  const inOwn = placeholdersOf(own);
  if (inOwn !== inEnglish)
    return `has ${inOwn || 'no placeholder'}, and ${inEnglish || 'none'} in English`;
  const isLong = english.split(/\s+/).length >= SAME_WORDS;
  return isLong && own.trim() === english.trim() ? 'still in English' : undefined;
}

const placeholdersOf = (text: string): string =>
  [...new Set(text.match(PLACEHOLDER))].sort().join(' ');
