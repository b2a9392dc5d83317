import type { IngredientNames } from './createIngredientNames';
import { HEADING, LOOKS_SO, PROSE } from './ingredientWords';
import { tidyIngredient } from './tidyIngredient';

/** What parts a row into cells; a definition parts but once, and the rest of its line is prose. */
const CELLS = /\t| {4,}|\s*\|\s*/;
const DEFINITION = /^(?:\W*\d+[.)]\s*)?((?:[^,;:()]|\([^()]*\)){2,60}?)(?::\s+|\s[–—-]\s)(?=\S)/u;
/** Fewer rows stand below each other by chance. */
const MIN_ROWS = 3;
/** A page gives each cell of a table as a line: so many of them may be a row. */
const MAX_CELLS = 5;
/** No list of cards is longer; looking further at every line takes the square of a page. */
const MAX_LINES = 400;
/** Nobody praises it: what names it, too, is a whole list. */
const WATER = /^\W*(?:\d+[.)]?\s*)?(?:aqua|water|eau|purified water)\b/i;

/**
 * Of tables, and of lists that explain each ingredient, only the column of names. Which one it is its
 * cells tell: most of them are names of ingredients, and most of what stands beside them is not.
 *
 * @example pickColumns('1 | Aqua | 78 %\n2 | Urea | 10 %\n3 | Talc | 1 %', names)
 * // → 'INCI:\nAqua\nUrea\nTalc'
 */
export function pickColumns(text: string, names: IngredientNames): string {
  const lines = text.split(/\r?\n|\r|\u2028/);
  const picked: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const table = rowsAt(lines, at, cellsOf);
    const rows = table ?? rowsAt(lines, at, definitionOf) ?? cardsAt(lines, at, names);
    const end = rows?.end ?? at + 1;
    const columns = rows ? columnsOfNames(rows.cells, names) : [];
    const whole = columns.filter((cells) => cells.some((cell) => WATER.test(cell)));
    for (const cells of whole)
      picked.push(...(HEADING.test(cells[0] ?? '') ? [] : ['INCI:']), ...cells);
    if (whole.length === 0) picked.push(...((table && columns[0]) ?? lines.slice(at, end)));
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
    const line = lines[at] ?? '';
    if (line.trim() === '' && cells.length > 0) continue;
    // The line that Markdown draws below the head of a table is no row.
    if (cells.length === 0 || !/^[\s|:-]+$/.test(line)) {
      const row = split(line);
      if (row.length < 2) break;
      cells.push(row);
    }
    end = at + 1;
  }
  return cells.length < MIN_ROWS ? undefined : { cells, end };
}

const cellsOf = (line: string): string[] =>
  line
    .replace(/^\s*\|(.*)\|\s*$/, '$1')
    .replace(/^ +| +$/g, '')
    .split(CELLS);

function definitionOf(line: string): string[] {
  const [whole, name] = DEFINITION.exec(line.trim()) ?? [];
  return whole === undefined || name === undefined ? [] : [name, line.trim().slice(whole.length)];
}

/** A name on every second, third … line, and what is no name between them. */
function cardsAt(lines: readonly string[], at: number, names: IngredientNames): Rows | undefined {
  if (!isName(lines[at] ?? '', names)) return undefined;
  const filled: { line: string; end: number }[] = [];
  for (let o = at; o < Math.min(lines.length, at + MAX_LINES); o++) {
    if (lines[o]?.trim()) filled.push({ line: lines[o] ?? '', end: o + 1 });
    if (filled.length === 2 && isName(filled[1]?.line ?? '', names)) return undefined;
  }
  for (let width = 2; width <= MAX_CELLS; width++) {
    const cells: string[][] = [];
    for (let from = 0; from < filled.length; from += width) {
      const [name = '', ...others] = filled.slice(from, from + width).map(({ line }) => line);
      if (!isName(name, names) || others.some((other) => isName(other, names))) break;
      cells.push([name, ...others]);
    }
    const last = filled[Math.min(cells.length * width, filled.length) - 1];
    if (cells.length >= MIN_ROWS && last) return { cells, end: last.end };
  }
  return undefined;
}

function columnsOfNames(
  rows: readonly (readonly string[])[],
  names: IngredientNames,
): readonly (readonly string[])[] {
  const columns = (rows[0] ?? [])
    .map((_, index) => rows.flatMap((row) => row[index] ?? []))
    .filter((cells) => cells.filter((cell) => isName(cell, names)).length >= cells.length * 0.6);
  const headed = columns.find((cells) => HEADING.test(cells[0] ?? ''));
  if (headed) return [headed];
  // Two products beside each other, or a list that is parted by bars.
  const areWhole = columns.every((cells) => cells.some((cell) => WATER.test(cell)));
  return columns.length < 2 || areWhole ? columns : [];
}

function isName(cell: string, names: IngredientNames): boolean {
  const name = tidyIngredient(cell);
  if (!/^[^,;]*\p{L}{3}[^,;]*$/u.test(name) || name.split(' ').length > 8 || PROSE.test(name))
    return false;
  return names.termOf(name) !== undefined || (LOOKS_SO.test(name) && !/[.!?]$/.test(cell.trim()));
}
