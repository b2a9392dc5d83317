import { MAY_CONTAIN } from './ingredientWords';
import { tidyIngredient } from './tidyIngredient';

/** A piece of a list, before anyone asks what it is. */
export interface ListPiece {
  /** The name alone, and all that stands there with it. */
  readonly text: string;
  readonly whole: string;
  /** Behind "may contain" or "+/-": a colour of some shades. */
  readonly mayContain: boolean;
}

const OPENING = '([{';
const CLOSING = ')]}';
/** What parts items wherever it stands outside of brackets. */
const SEPARATORS = ',;•·●▪◦‣∙▶►|、，；';
/** Fewer signs that stand apart are within names: "Aqua / Water / Eau". */
const MIN_SIGNS = 2;
/** A bracket that is not closed within this many characters never was one. */
const MAX_BRACKET = 600;

/**
 * Takes the text of one list apart. Brackets hold together what stands in them, but for blends that
 * name their parts: "Complex (Retinol, Squalane)" is three items.
 */
export function splitIngredients(text: string): ListPiece[] {
  const pieces: ListPiece[] = [];
  let mayContain = false;
  for (const part of splitOutside(text, separatorsOf(text))) {
    const marker = MAY_CONTAIN.exec(part);
    if (!marker) {
      pieces.push(...open(part, mayContain));
      continue;
    }
    pieces.push(...open(part.slice(0, marker.index), mayContain));
    // "May contain traces of nuts" tells of the factory.
    if (/traces|spuren/i.test(marker[0])) continue;
    const isBracketed = opens(marker[0]);
    const rest = part.slice(marker.index + marker[0].length);
    const inner = isBracketed ? beforeClosing(rest) : rest;
    for (const one of splitOutside(inner, separatorsOf(inner))) pieces.push(...open(one, true));
    // What a bracket has opened it closes.
    mayContain = !isBracketed;
  }
  return pieces;
}

/** What stands before the bracket that was opened before it: behind it the page goes on. */
function beforeClosing(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (OPENING.includes(text[at] as string)) at = endOfBracket(text, at);
    else if (CLOSING.includes(text[at] as string)) return text.slice(0, at);
  }
  return text;
}

function opens(marker: string): boolean {
  const opened = marker.match(/[([]/g)?.length ?? 0;
  return opened > (marker.match(/[)\]]/g)?.length ?? 0);
}

/** Numbers of colours, and water in other languages, are other names of one substance. */
const OTHER_NAME = /^\s*(?:(?:ci|c\.i\.)\s|(?:aqua|water|eau|wasser|agua|acqua)\s*$)/i;

/** "Lavandula (Lavender) Oil (Linalool, Limonene)": a name, which may hold a bracket, and its parts. */
const BLEND = /^((?:[^()[\]]|\([^()[\],;]*\)|\[[^()[\],;]*\])*)[([](.*)[)\]]([^()[\]]*)$/s;

/** An item, and behind it what a bracket with commas says that it is made of. */
function open(part: string, mayContain: boolean): ListPiece[] {
  const piece = (whole: string): ListPiece => ({ text: tidyIngredient(whole), whole, mayContain });
  const blend = BLEND.exec(part);
  const inner = splitOutside(blend?.[2] ?? '', SEPARATORS);
  const isBlend = inner.length > 1 && !inner.every((name) => OTHER_NAME.test(name));
  const parts = isBlend
    ? [`${blend?.[1]} ${blend?.[3]}`, ...inner]
    : // Bought as a blend: "Caprylyl Glycol (and) Phenoxyethanol".
      part.split(/\s*\((?:and|&)\)\s*/i);
  return parts.map(piece).filter(({ text }) => isName(text));
}

const isName = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Commas and their like; where there are none, dashes or slashes that stand apart. */
function separatorsOf(text: string): string | RegExp {
  const outside = text.replace(/\([^()]*\)/g, '');
  const count = (pattern: RegExp): number => outside.match(pattern)?.length ?? 0;
  const always = count(/[,;•·●▪◦‣∙▶►|、，；\n]/g);
  // Whatever sign stands apart again and again: dashes, slashes, pluses, stars.
  for (const sign of [/\s[-–—]\s|\n/g, /\s?\/\s/g, /\s[+*>~&]\s/g]) {
    const signs = count(sign);
    if (signs > MIN_SIGNS && signs > always) return new RegExp(sign.source);
  }
  return SEPARATORS;
}

function splitOutside(text: string, separators: string | RegExp): string[] {
  if (typeof separators !== 'string') return text.split(separators);
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (OPENING.includes(char)) at = endOfBracket(text, at);
    else if (char === '\n' || (separators.includes(char) && !isInNumber(text, from, at))) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Where a bracket closes; its own place when it never does. */
function endOfBracket(text: string, at: number): number {
  let depth = 0;
  for (let o = at; o < Math.min(text.length, at + MAX_BRACKET); o++) {
    if (OPENING.includes(text[o] as string)) depth++;
    else if (CLOSING.includes(text[o] as string) && --depth === 0) return o;
  }
  return at;
}

/** "1,2-Hexanediol", "0,5 %": a comma that parts no items. Not "CI 77491,77492". */
function isInNumber(text: string, from: number, at: number): boolean {
  if (text[at] !== ',') return false;
  const before = text.slice(from, at);
  const after = text.slice(at + 1, at + 12);
  if (/^\s*[([]?\d$/.test(before) && /^\s?\d[-,]/.test(after)) return true;
  if (/-\d$/.test(before) && /^\d-/.test(after)) return true;
  return /(?:^|[^\d.])\d{1,3}$/.test(before) && /^\d+\s?%/.test(after);
}
