import { kindOfUnit, SKIPPED } from './kindOfUnit';

/** Stands for a unit that a reader does not see. */
const INVISIBLE = 0x80;

/** The kinds of bytes that `toBytes` gives, as `kindOfUnit` tells them. */
export const byteKinds = new Uint8Array(INVISIBLE + 1);
/** A byte for every kind. */
const byteOf = new Uint8Array(256);
for (let unit = 0; unit < INVISIBLE; unit++) {
  byteKinds[unit] = kindOfUnit(unit);
  byteOf[kindOfUnit(unit)] = unit;
}
byteKinds[INVISIBLE] = SKIPPED;
byteOf[SKIPPED] = INVISIBLE;

const encoder = new TextEncoder();
/** Used again and again. A longer text gets its own, or its memory would stay with us. */
const shared = new Uint8Array(1 << 14);

/**
 * A text with one byte for every UTF-16 unit: itself in ASCII, or one of the same kind. Browsers take
 * longer to give out the letters of a string one by one than the finder to look at them, while most
 * texts are ASCII and are copied at one go.
 *
 * @returns at least as many bytes as the text has units; they hold until the next call
 */
export function toBytes(text: string): Uint8Array {
  const bytes = text.length > shared.length ? new Uint8Array(text.length) : shared;
  const { read, written } = encoder.encodeInto(text, bytes);
  if (read === text.length && written === text.length) return bytes;
  for (let o = 0; o < text.length; o++) {
    bytes[o] = byteOf[kindOfUnit(text.charCodeAt(o))] as number;
  }
  return bytes;
}
