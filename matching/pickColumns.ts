import type { IngredientNames } from './createIngredientNames';
import { HEADING, LOOKS_SO, PROSE } from './ingredientWords';
import { tidyIngredient } from './tidyIngredient';

/** What parts a row into cells; a definition parts but once, and the rest of its line is prose. */
const CELLS = /\t| {4,}|\s*\|\s*/;
const DEFINITION = /^(?:\W*\d+[.)]\s*)?((?:[^,;:()]|\([^()]*\)){2,60}?)(?::\s+|\s[–—-]\s)(?=\S)/u;
/** Fewer rows stand below each other by chance. */
const MIN_ROWS = 3;
/** Nobody praises it: what names it, too, is a whole list. */
const WATER = /^\W*(?:\d+[.)]\s*)?(?:aqua|water|eau|purified water)\b/i;

/**
 * Of tables, and of lists that explain each ingredient, only the column of names. Which one it is its
 * cells tell: most of them are names of ingredients, and most of what stands beside them is not.
 *
 * @example pickColumns('1 | Aqua | 78 %\n2 | Urea | 10 %\n3 | Talc | 1 %', names) // → 'Aqua\nUrea\nTalc'
 */
export function pickColumns(text: string, names: IngredientNames): string {
  const lines = text.split(/\r?\n|\r|\u2028/);
  const picked: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = rowsAt(lines, at, cellsOf);
    const rows = table ?? rowsAt(lines, at, definitionOf);
    const end = rows?.end ?? at + 1;
    const column = rows && columnOfNames(rows.cells, names);
    const isWhole = column?.some((cell) => WATER.test(cell));
    if (isWhole && !HEADING.test(column?.[0] ?? '')) picked.push('INCI:');
    picked.push(...(column && (table || isWhole) ? column : lines.slice(at, end)));
    at = end;
  }
  return picked.join('\n');
}

interface Rows {
  readonly cells: readonly (readonly string[])[];
  readonly end: number;
}

/** Lines below each other that have cells, empty ones between them aside; the last cells may be left out. */
function rowsAt(
  lines: readonly string[],
  from: number,
  split: (line: string) => string[],
): Rows | undefined {
  const cells: string[][] = [];
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line === '' && cells.length > 0) continue;
    // The line that Markdown draws below the head of a table.
    const row = /^[\s|:-]+$/.test(line) && line !== '' ? undefined : split(line);
    if (row && row.length < 2) break;
    if (row) cells.push(row);
    else if (cells.length === 0) break;
    end = at + 1;
  }
  return cells.length < MIN_ROWS ? undefined : { cells, end };
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|(.*)\|$/, '$1')
    .trim()
    .split(CELLS);

function definitionOf(line: string): string[] {
  const [whole, name] = DEFINITION.exec(line) ?? [];
  return whole === undefined || name === undefined ? [] : [name, line.slice(whole.length)];
}

function columnOfNames(
  rows: readonly (readonly string[])[],
  names: IngredientNames,
): string[] | undefined {
  const isName = (cell: string): boolean => {
    const name = tidyIngredient(cell);
    return (
      /^[^,;]*\p{L}{3}[^,;]*$/u.test(name) &&
      name.split(' ').length < 9 &&
      !PROSE.test(name) &&
      (names.termOf(name) !== undefined || LOOKS_SO.test(name))
    );
  };
  const columns = (rows[0] ?? []).map((_, index) => rows.flatMap((row) => row[index] ?? []));
  const shares = columns.map((cells) => cells.filter(isName).length / cells.length);
  const best = shares.indexOf(Math.max(...shares));
  const column = columns[best] ?? [];
  const others = shares.filter((share, index) => index !== best && share >= 0.5);
  if ((shares[best] ?? 0) < 0.6 || (others.length > 0 && !HEADING.test(column[0] ?? '')))
    return undefined;
  return column;
}
