/**
 * Letters and digits of scripts that put spaces between words. Chinese, Japanese and Thai do not:
 * there a Latin term often touches the next word, and that is no reason to miss it.
 */
const WORD = /[\p{L}\p{N}_]/u;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;

const UNKNOWN = 0;
const YES = 1;
const NO = 2;

/** Filled as text is met: asking a regular expression for every letter of a page is slow. */
const known = new Uint8Array(65536);

/** Whether a UTF-16 unit continues a word, so that a form beside it is part of a longer word. */
export function isWordUnit(unit: number): boolean {
  let answer = known[unit];
  if (answer === UNKNOWN) {
    const char = String.fromCharCode(unit);
    answer = WORD.test(char) && !UNSPACED.test(char) ? YES : NO;
    known[unit] = answer;
  }
  return answer === YES;
}
