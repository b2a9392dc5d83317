/** What a page may put anywhere inside a word without a reader seeing it. */
export const SKIP = 0;
export const SPACE = 0x20;
export const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;

/** Latin letters with marks live here; nothing outside folds to a letter of ours. */
const LATIN_RANGES = [
  [0xc0, 0x250],
  [0x1e00, 0x1f00],
] as const;

/**
 * Folds one UTF-16 unit to the unit it counts as: lower case, without accent; every white space is
 * a space, every hyphen and dash a hyphen, curly quotes an apostrophe; soft hyphen, zero-width
 * characters and combining marks are `SKIP`.
 *
 * @example foldUnit('É'.charCodeAt(0)) // → 101, 'e'
 */
export function foldUnit(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
    return (unit >= 0x09 && unit <= 0x0d) || unit === 0 ? SPACE : unit;
  }
  if (unit === 0xad || unit === 0x2060 || unit === 0xfeff) return SKIP;
  if (unit >= 0x300 && unit <= 0x36f) return SKIP;
  if (unit >= 0x200b && unit <= 0x200f) return SKIP;
  if (unit === 0xa0 || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000) {
    return SPACE;
  }
  if (unit >= 0x2000 && unit <= 0x200a) return SPACE;
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0xff0d) return HYPHEN;
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x2bc) return APOSTROPHE;
  for (const [from, to] of LATIN_RANGES) {
    if (unit < from || unit >= to) continue;
    const base = String.fromCharCode(unit).normalize('NFD').charCodeAt(0);
    // A letter without a decomposition (ø, ß) stays itself, in lower case.
    return base < 0x80 ? foldUnit(base) : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
  return unit;
}
