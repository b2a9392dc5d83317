/**
 * The parts of `docs/clinical-review.md` that nobody has signed: a row of its table without a name or
 * without a date like 2026-11-28.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function openReviews(text) {
  const rows = text
    .split('\n')
    .filter((line) => /^\|/.test(line))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()));
  if (rows.length === 0) return ['everything'];
  return rows
    .filter(
      ([, , name = '', date = '']) => !/\p{L}{2}/u.test(name) || !/^\d{4}-\d\d-\d\d$/.test(date),
    )
    .map(([, part = '']) => part);
}
