/** A table's cell: told, or not told. */
export type Cell = string | number | undefined;

/**
 * A table as comma-separated values (RFC 4180), safe to open: a spreadsheet runs cells that begin
 * like a formula, so those get an apostrophe, which spreadsheets read as "this is text".
 *
 * @example toCsv([['date', 'note'], ['2026-11-28', '=1+1']]) // → 'date,note\r\n2026-11-28,\'=1+1\r\n'
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(toCell).join(',')}\r\n`).join('');
}

function toCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = (cell ?? '').toWellFormed().replaceAll('\0', ' ');
  const safe = /^[\s\p{Cc}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
