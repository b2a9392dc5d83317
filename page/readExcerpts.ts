import { ABOUT_NEEDLING } from '../matching/findNeedlingClaims';
import { mayHoldIngredients } from '../matching/readIngredientList';
import { createRunReader } from './createRunReader';
import type { Block } from './readable';
import type { ShadowRootOf } from './watchLateRoots';

/** The parts of a page that the popup looks at more closely, as plain text, a line a run. */
export interface Excerpts {
  /** What may hold a list of ingredients. */
  readonly ingredients: readonly string[];
  /** What speaks of needling and names a length or a time. */
  readonly needling: readonly string[];
}

/** A list by lines has up to a hundred of them, and its heading one or two above. */
const LINES_BEFORE = 2;
const LINES_AFTER = 120;
/** The heading and the sentence before say what a sentence is about. */
const LINES_AROUND = 2;
const MAX_CHARS = 12_000;
const MAX_EXCERPTS = 12;

const NAMES_NUMBER =
  /\d\s?mm\b|millimet|\b(?:every|per|apart|daily|nightly|weekly|fortnightly)\b|\b(?:once|twice|times) a\b|\bweeks? between\b/i;

/** Reads a document once, when the popup asks for it; nothing of it is kept. */
export function readExcerpts(document: Document, shadowRootOf: ShadowRootOf): Excerpts {
  const lines = readLines(document, shadowRootOf);
  return {
    ingredients: around(lines, mayHoldIngredients, LINES_BEFORE, LINES_AFTER),
    needling: around(
      lines,
      (line) => NAMES_NUMBER.test(line),
      LINES_AROUND,
      LINES_AROUND,
      (text) => ABOUT_NEEDLING.test(text),
    ),
  };
}

/** All runs of a document and of its shadow trees, in order. */
function readLines(document: Document, shadowRootOf: ShadowRootOf): string[] {
  const lines: string[] = [];
  const roots = new Set<Block>(document.documentElement ? [document.documentElement] : []);
  const met = (element: Element): void => {
    const shadow = shadowRootOf(element);
    if (shadow) roots.add(shadow);
  };
  // A set goes on with what is added meanwhile.
  for (const root of roots) {
    const reader = createRunReader(root, { entered: () => {}, met });
    for (let run = reader.next(); run; run = reader.next()) {
      lines.push(run.text.replace(/\s+/g, ' ').trim());
    }
  }
  return lines;
}

/** The lines around those that count, joined where they overlap. */
function around(
  lines: readonly string[],
  counts: (line: string) => boolean,
  before: number,
  after: number,
  keeps: (excerpt: string) => boolean = () => true,
): string[] {
  const excerpts: string[] = [];
  let upTo = 0;
  for (let at = 0; at < lines.length && excerpts.length < MAX_EXCERPTS; at++) {
    if (at < upTo || !counts(lines[at] ?? '')) continue;
    const from = Math.max(upTo, at - before);
    let length = 0;
    for (upTo = from; upTo < Math.min(lines.length, at + after + 1) && length < MAX_CHARS; upTo++) {
      length += (lines[upTo]?.length ?? 0) + 1;
    }
    const excerpt = lines.slice(from, upTo).join('\n').slice(0, MAX_CHARS);
    // Asked here, or a dozen prices "per item" would hide all that is below them.
    if (keeps(excerpt)) excerpts.push(excerpt);
  }
  return excerpts;
}
