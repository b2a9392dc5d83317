import { foldUnit, HYPHEN, SKIP, SPACE } from './foldUnit';

/**
 * What a UTF-16 unit is to the finder, in one byte, so that the loop over every letter of a page looks
 * once: a class of five bits, which all units share that fold alike, and two flags.
 */
export const CLASS_BITS = 5;
export const CLASS_MASK = 31;
/** Letters and digits: a form beside one is part of a longer word. */
export const WORD = 32;
/** What a page may put anywhere inside a word without a reader seeing it. */
export const SKIPPED = 64;

/** Classes: `a` to `z` are 1 to 26. */
const DIGIT = 27;
/** White space and hyphens: what joins the words of a form. */
export const GAP = 28;
export const OTHER = 29;

/**
 * Letters and digits of scripts that put spaces between words. Chinese, Japanese and Thai do not:
 * there a Latin term often touches the next word, and that is no reason to miss it.
 */
const IN_WORDS = /[\p{L}\p{N}_]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

/** Not met yet. Above all other kinds too, so that one comparison tells all that asks for care. */
export const UNKNOWN = 128;

/** Filled as text is met: asking regular expressions for every letter of a page would be slow. */
export const knownKinds = new Uint8Array(65536).fill(UNKNOWN);

/** The kind of a unit; the hot loop looks into `knownKinds` first. */
export function kindOfUnit(unit: number): number {
  const known = knownKinds[unit] as number;
  if (known !== UNKNOWN) return known;
  const char = String.fromCharCode(unit);
  const isWord = IN_WORDS.test(char) && !UNSPACED.test(char);
  const kind = classOf(foldUnit(unit)) | (isWord ? WORD : 0);
  knownKinds[unit] = kind;
  return kind;
}

function classOf(folded: number): number {
  if (folded === SKIP) return SKIPPED;
  if (folded === SPACE || folded === HYPHEN) return GAP;
  if (folded >= 0x61 && folded <= 0x7a) return folded - 0x60;
  return folded >= 0x30 && folded <= 0x39 ? DIGIT : OTHER;
}
