import type { IngredientNames } from './createIngredientNames';
import { MAY_CONTAIN } from './ingredientWords';

/** Stands between the two lists of one product. */
export const BREAK = '\n';
const BULLET = /^\s*(?:[•·●▪◦‣∙*–—-]|\d{1,2}[.)])\s*\S/;

/** Lines that wrap are one text; where each line is an item, a line's end parts them. */
export function joinLines(lines: readonly string[], names: IngredientNames): string {
  const parted = lines.filter((line) => /[,;|]|\S\s*[•·●▪]/.test(line)).length;
  const isTable = lines.filter((line) => /\S\s*\|\s*\S/.test(line)).length > 2;
  const isByLine = lines.length > 1 && (isTable || parted * 2 < lines.length);
  let text = '';
  for (const line of lines) {
    if (text === '' || text.endsWith(BREAK) || line === BREAK) text += line;
    else if (isByLine || BULLET.test(line)) text += BREAK + line;
    // A number or a word that the end of a line has broken.
    else if (/[\p{L}\d]-$/u.test(text) && /^\d/.test(line)) text += line;
    else if (/\p{L}-$/u.test(text) && /^\p{L}/u.test(line)) text = text.slice(0, -1) + line;
    else text += (partsAt(text, line, names) ? BREAK : ' ') + line;
  }
  return text;
}

/** Whether a wrapped line begins an item of its own though no comma says so. */
function partsAt(text: string, line: string, names: IngredientNames): boolean {
  if (/[,;•·|]\s*$/.test(text)) return false;
  if (/^\W*(?:may|[+±]|peut|kann)/i.test(line) && MAY_CONTAIN.test(line.slice(0, 30))) return true;
  const last = text.split(/[,;•·|\n]/).at(-1) ?? '';
  const [first = ''] = line.split(/[,;•·|]/);
  if (names.termOf(`${last} ${first}`)) return false;
  return /\.$/.test(last) || (names.termOf(last) !== undefined && /^[\p{Lu}\d]/u.test(first));
}
