import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from '../../sessions/toCsv';

test.each<readonly [cell: string | number | undefined, written: string, why: string]>([
  ['plain', 'plain', 'as it is'],
  [undefined, '', 'not told'],
  [1.5, '1.5', 'a number'],
  ['a,b', '"a,b"', 'the comma parts cells'],
  ['say "hello"', '"say ""hello"""', 'quotes are doubled'],
  ['two\nlines', '"two\nlines"', 'a line break stays in its cell'],
  ['=1+1', "'=1+1", 'a formula is not to run'],
  ['+49 30', "'+49 30", 'nor what begins with a plus'],
  ['-2', "'-2", 'nor with a minus'],
  ['@SUM(A1)', "'@SUM(A1)", 'nor with an at'],
  ['  =1+1', "'  =1+1", 'spaces before it are skipped by some'],
  ['＝1+1', "'＝1+1", 'the wide sign is read as the narrow one by some'],
  ['\t=1', "'\t=1", 'nor after a tab'],
  ['\r=1', '"\'\r=1"', 'nor after a line break'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"', 'both at once'],
  ['a=1', 'a=1', 'a sign inside does no harm'],
])('the cell %j is written %j: %s', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`${written}\r\n`);
});

test('whatever is in the cells, they come back, and none begins like a formula', () => {
  const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const back = readCsv(toCsv(rows));
      expect(back.map((row) => row.length)).toEqual(rows.map(() => 3));
      for (const cell of back.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      const told = rows.map((row) => row.map((cell) => cell.toWellFormed().replaceAll('\0', ' ')));
      expect(back.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        told.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
    }),
    { numRuns: 1000 },
  );
}, 60_000);

/** RFC 4180, read back by rules of its own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error(`Not CSV: ${JSON.stringify(text)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
