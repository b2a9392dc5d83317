/** A piece of a list as it stands there, before anyone asks what it is. */
export interface ListPiece {
  readonly text: string;
  /** Behind "may contain" or "+/-": a colour of some shades, or a trace. */
  readonly mayContain: boolean;
}

const OPENING = '([{';
const CLOSING = ')]}';
/** What parts items wherever it stands outside of brackets. */
const SEPARATORS = ',;•·●▪◦‣∙|、，；';
/** A bracket that is not closed within this many characters never was one. */
const MAX_BRACKET = 600;

/** What announces colours of some shades, or traces. */
export const MAY_CONTAIN =
  /[([]*\s*(?:(?:\+\s*\/\s*[-–−]|±)\s*[)\]]?|(?:may (?:also )?contain(?: traces of)?|peut contenir|puede contener|può contenere|kann (?:enthalten|spuren von))(?:\s*[([]?\s*(?:\+\s*\/\s*[-–−]|±)\s*[)\]]?)?)(?:\s*(?:may contain|peut contenir))?\s*[:：]?\s*/iu;

/**
 * Takes the text of one list apart. Brackets hold together what stands in them, but for blends that
 * name their parts: "Complex (Retinol, Squalane)" is three items.
 */
export function splitIngredients(text: string): ListPiece[] {
  const parts = splitOutside(text, separatorsOf(text));
  const pieces: ListPiece[] = [];
  let mayContain = false;
  for (const part of parts) {
    const marker = MAY_CONTAIN.exec(part);
    if (!marker) {
      pieces.push(...open(part, mayContain));
      continue;
    }
    const before = part.slice(0, marker.index);
    pieces.push(...open(before, mayContain));
    mayContain = true;
    const rest = part
      .slice(marker.index + marker[0].length)
      .replace(/[\])]\s*\.?\s*$/, (end) => (opens(marker[0]) ? '' : end));
    for (const inner of splitOutside(rest, separatorsOf(rest))) pieces.push(...open(inner, true));
    // What a bracket has closed is over behind it.
    if (opens(marker[0])) mayContain = false;
  }
  return pieces;
}

const opens = (marker: string): boolean => {
  const opened = marker.match(/[([]/g)?.length ?? 0;
  return opened > (marker.match(/[)\]]/g)?.length ?? 0);
};

/** An item, and behind it what a bracket with commas says that it is made of. */
function open(part: string, mayContain: boolean): ListPiece[] {
  const item = tidy(part);
  if (item === '') return [];
  const blend = /^([^()[\]]*)[([](.*)[)\]]([^()[\]]*)$/s.exec(item);
  if (blend) {
    const [, before = '', inner = '', after = ''] = blend;
    const parts = splitOutside(inner, SEPARATORS).map(tidy).filter(isItem);
    if (parts.length > 1 && parts.join('').length > 4) {
      const whole = tidy(`${before} ${after}`);
      return [
        ...(isItem(whole) ? [{ text: whole, mayContain }] : []),
        ...parts.map((text) => ({ text, mayContain })),
      ];
    }
  }
  // Blends are bought as such: "Caprylyl Glycol (and) Phenoxyethanol".
  return item
    .split(/\s*\((?:and|&)\)\s*/i)
    .map(tidy)
    .filter(isItem)
    .map((text) => ({ text, mayContain }));
}

/** Commas and their like; where there are none, dashes or slashes that stand apart. */
function separatorsOf(text: string): string | RegExp {
  const outside = text.replace(/\([^()]*\)/g, '');
  const count = (pattern: RegExp): number => outside.match(pattern)?.length ?? 0;
  const always = count(/[,;•·●▪◦‣∙|、，；\n]/g);
  const dashes = count(/\s[-–—]\s/g);
  if (dashes > 2 && dashes > always) return /\s[-–—]\s/g;
  const slashes = count(/\s?\/\s/g);
  if (always === 0 && slashes > 3) return /\s?\/\s/g;
  const asterisks = count(/\s\*\s/g);
  if (always === 0 && asterisks > 2) return /\s\*\s/g;
  return SEPARATORS;
}

function splitOutside(text: string, separators: string | RegExp): string[] {
  if (typeof separators !== 'string') return text.split(new RegExp(separators, ''));
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

/** Bullets, numbers, footnote marks and a last "and" are no part of an item. */
function tidy(text: string): string {
  let item = text
    .replace(/\s+/g, ' ')
    .replace(/[*†‡¹²³⁴⁵°^§®™]+/g, ' ')
    .replace(/^[\s\-–—•·●▪◦‣∙.:>]+|[\s\-–—:.]+$/g, '')
    .replace(/^(?:and|&|et|und|y|e) /i, '')
    .replace(/^\d{1,2}[.)] (?=\D)/, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Of a bracket that has lost its other half.
  if (/^[([]/.test(item) && !/[)\]]/.test(item)) item = item.slice(1);
  if (/[)\]]$/.test(item) && !/[([]/.test(item)) item = item.slice(0, -1);
  return item.trim();
}

function isItem(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}
