import type { IngredientNames } from './createIngredientNames';
import { ingredientLines } from './ingredientLines';
import {
  CARRIER,
  FOOTNOTE,
  FREE_OF,
  HEADING,
  INNER_HEADING,
  LEFT_OUT,
  LOOKS_SO,
  MAY_CONTAIN,
  NEXT_HEADING,
  OTHER_USES,
  PRAISE,
  PROSE,
  PURPOSE,
} from './ingredientWords';
import { isIngredientList, MIN_WITHOUT_HEADING } from './isIngredientList';
import { BREAK, joinLines } from './joinLines';
import { pickColumns } from './pickColumns';
import { type ListPiece, splitIngredients } from './splitIngredients';
import { SIZE, tidyIngredient } from './tidyIngredient';

/** One ingredient as a list names it. */
export interface IngredientItem {
  readonly text: string;
  /** Absent where the glossary does not know it. */
  readonly termId?: string;
  /** In some shades only. */
  readonly mayContain: boolean;
}

/** Longer than any list; a text that goes on so is no list. */
const MAX_LIST = 12_000;
/** "Butyrospermum Parkii (Shea) Butter Unsaponifiables" and the like. */
const MAX_WORDS = 9;
/** … but for what is said to be made of them. */
const MIN_BEHIND_LEAD_IN = 4;
/** How far around a list is looked for what it is used on. */
const LINES_AROUND = 3;

/**
 * The list of ingredients in a text, in its order; undefined when there is none.
 *
 * A list begins behind a heading ("Ingredients", "INCI"), or is known by what stands in it: many short
 * items between commas or on lines of their own, most of them ingredients, among them what carries or
 * keeps a product. It ends where the next heading or a sentence begins; footnotes and "may contain" belong
 * to it, what a product is "free of" and what it is praised for do not.
 *
 * @example readIngredientList('INCI: Aqua/Water, Retinol (0.3%)', names)
 * // → [{ text: 'Aqua/Water', … }, { text: 'Retinol', termId: 'retinol', … }]
 */
export function readIngredientList(
  text: string,
  names: IngredientNames,
): readonly IngredientItem[] | undefined {
  const lines = ingredientLines(pickColumns(text, names));
  const actives: IngredientItem[] = [];
  const headed: IngredientItem[][] = [];
  const others: IngredientItem[][] = [];
  for (let at = 0; at < lines.length; ) {
    const list = listAt(lines, at, names);
    at = Math.max(at + 1, list?.end ?? 0);
    if (!list) continue;
    // A medicine lists its active ingredients apart.
    if (list.isActive) actives.push(...list.items);
    else (list.isHeaded ? headed : others).push(list.items);
  }
  // Beside a list that says what it is, what merely looks like one is a menu, or a list of words.
  const lists = headed.length > 0 ? headed : others;
  const all = [...actives, ...lists.filter((list, index) => isOwn(list, lists, index)).flat()];
  // Leaflets say twice in a row what the active substance is.
  const items = all.filter(({ text }, index) => text !== all[index - 1]?.text);
  return items.length > 0 ? items : undefined;
}

/** Not the same list once more, in another language or cut short: a set has one for each product. */
function isOwn(list: IngredientItem[], lists: readonly IngredientItem[][], index: number): boolean {
  const nameOf = ({ text, termId }: IngredientItem): string => termId ?? text.toLowerCase();
  return !lists.some((other, at) => {
    if (at === index || other.length < list.length) return false;
    if (other.length === list.length && at > index) return false;
    const names = new Set(other.map(nameOf));
    const shared = list.filter((item) => names.has(nameOf(item))).length;
    return shared * 10 >= list.length * 7;
  });
}

/** Whether a line of a page may begin or be such a list: cheap, and seldom right. */
export function mayHoldIngredients(line: string): boolean {
  if (HEADING.test(line) || INNER_HEADING.test(line)) return true;
  return (line.match(/[,;•·|]\s/g)?.length ?? 0) >= MIN_BEHIND_LEAD_IN - 1;
}

interface FoundList {
  readonly items: IngredientItem[];
  /** The line behind it. */
  readonly end: number;
  readonly isActive: boolean;
  readonly isHeaded: boolean;
}

function listAt(
  lines: readonly string[],
  at: number,
  names: IngredientNames,
): FoundList | undefined {
  const line = lines[at] ?? '';
  const heading = headingOf(line);
  const isHeaded = heading !== undefined;
  if (!isHeaded && !mayBegin(line, names)) return undefined;
  // "We never use:" stands above what is not in it.
  const isLeftOut = lines.slice(Math.max(0, at - 2), at).some((before) => LEFT_OUT.test(before));
  if (!isHeaded && isLeftOut) return undefined;
  const { body: found, end } = bodyFrom(lines, at, heading ?? line, isHeaded, names);
  const isMadeOf = !isHeaded && MADE_OF.test(lines[at - 1] ?? '');
  // "… and lavender oil, and that's all."
  const body = isMadeOf
    ? found.replace(/[,;]?\s+(?:and|but|–|-)\s+(?:that|it|nothing|this|no)\b.*$/i, '')
    : found;
  const items = itemsOf(body, names);
  const around = lines.slice(Math.max(0, at - LINES_AROUND), end + LINES_AROUND).join('\n');
  const least = isHeaded ? 1 : isMadeOf ? MIN_BEHIND_LEAD_IN : MIN_WITHOUT_HEADING;
  const isActive =
    isHeaded &&
    /^\W*(?:(?:the|der|die|la|les|el|los) )?(?:active|wirkstoff|(?:substance|principe)s? acti[fv])/i.test(
      line,
    );
  if (OTHER_USES.test(around) || !isIngredientList(body, items, least, isActive)) return undefined;
  return { items, end, isActive, isHeaded };
}

const MADE_OF = /(?:made (?:of|from|with)|contains? only)$|with:$/i;
const CONTAINS = /(?:contains?|contiene|contient|enthält|enthalten)\s*$/i;

function behindVerb(line: string): string | undefined {
  const heading = HEADING.exec(line)?.[0] ?? '';
  return CONTAINS.test(heading) ? line.slice(heading.length) : undefined;
}

/** What stands behind a heading on its line; undefined when it has none. */
function headingOf(line: string): string | undefined {
  const found = PRAISE.test(line) ? null : HEADING.exec(line);
  if (!found) return undefined;
  const rest = line.slice(found[0].length).trim();
  // "Active substance: 1 g of cream contains …" are two.
  if (/\S/.test(found.groups?.mark ?? '') || rest === '') return behindVerb(rest) ?? rest;
  if (CONTAINS.test(found[0])) return rest;
  // "Ingredients Aqua, Glycerin" is a heading, "Ingredients matter when skin heals" a sentence.
  const [first = ''] = rest.split(/[,;•]/);
  return PROSE.test(first) || !/[,;•·|]/.test(rest) ? undefined : rest;
}

function mayBegin(line: string, names: IngredientNames): boolean {
  if (line === '' || line.endsWith(':') || PRAISE.test(line) || FREE_OF.test(line)) return false;
  if (isListy(line, names)) return true;
  // "Vegan Toner 250 ml" is a product's name.
  if (SIZE.test(line)) return false;
  return (
    names.termOf(tidyIngredient(line)) !== undefined ||
    (CARRIER.test(line) && isLoneItem(line, names))
  );
}

/** The text of the list that begins on a line, and where it ends. */
function bodyFrom(
  lines: readonly string[],
  from: number,
  first: string,
  isHeaded: boolean,
  names: IngredientNames,
): { body: string; end: number } {
  const body: string[] = [];
  let length = 0;
  let brackets = 0;
  let at = from;
  const take = (line: string): void => {
    body.push(line);
    length += line.length;
    brackets += (line.match(/[([]/g)?.length ?? 0) - (line.match(/[)\]]/g)?.length ?? 0);
  };
  if (first !== '') take(first);
  for (at = from + 1; at < lines.length && length < MAX_LIST; at++) {
    const line = lines[at] ?? '';
    if (line === '' || FOOTNOTE.test(line) || PURPOSE.test(line)) continue;
    const heading = headingOf(line);
    if (heading !== undefined) {
      // The same heading in another language, or "Inactive ingredients:" of the same product.
      if (
        body.length > 0 &&
        (!isHeaded || !/\b(?:in)?active|other|medicinal|excipient/i.test(line.slice(0, 30)))
      )
        break;
      if (body.length > 0) body.push(BREAK);
      if (heading !== '') take(heading);
      continue;
    }
    const freeOf = FREE_OF.exec(line)?.[0];
    // What follows "WITHOUT" on a line of its own is not in it.
    if (freeOf !== undefined && !/\p{L}/u.test(line.slice(freeOf.length))) break;
    // "CREAM:" begins the second product of a set.
    if (LABEL.test(line) && isListy(lines[at + 1] ?? '', names)) {
      body.push(BREAK);
      continue;
    }
    const last = body.at(-1) ?? '';
    const goesOn = brackets > 0 || /[,;•·|/&(-]\s*$|\band$/i.test(last);
    const isMore = MAY_CONTAIN.test(line.slice(0, 40));
    if (isMore || goesOn) {
      take(line);
      continue;
    }
    if (freeOf !== undefined) continue;
    // Next to the heading there may be a line about the list.
    const isItem =
      isListy(line, names) ||
      isLoneItem(line, names) ||
      (body.length > 0 && isAmongItems(lines, at, names));
    if (!isItem && body.length === 0 && at - from <= LINES_AROUND && !NEXT_HEADING.test(line))
      continue;
    if (!isItem || (NEXT_HEADING.test(line) && names.termOf(line) === undefined)) break;
    take(line);
  }
  return { body: joinLines(body, names), end: at };
}

/** "CREAM:", above the list of one product of a set. */
const LABEL = /^\p{L}[^,;:]{2,60}[:–—]$/u;

function isListy(line: string, names: IngredientNames): boolean {
  const pieces = splitIngredients(line);
  const items = pieces.filter((piece) => isItem(piece, names));
  return pieces.length > 1 && items.length > pieces.length * 0.6;
}

/** A line that is one item. */
function isLoneItem(line: string, names: IngredientNames): boolean {
  const name = tidyIngredient(line);
  if (name === '' || /[!?:–—]$/.test(line)) return false;
  // A warning about acids names one, and is a sentence all the same.
  if (PROSE.test(name) && name.split(/\s+/).length > MAX_WORDS) return false;
  if (names.termOf(name)) return true;
  if (!isItemLike(name)) return false;
  return LOOKS_SO.test(name) || /^\s*[•·●▪◦‣∙*–—-]\s/.test(line);
}

/** A line that may be a name, where each line around is one: "Maris Sal (Sea Salt)". */
function isAmongItems(lines: readonly string[], at: number, names: IngredientNames): boolean {
  const line = lines[at] ?? '';
  const next = lines.slice(at + 1).find((other) => other !== '') ?? '';
  const isName = /^\p{Lu}[^:!?.\d]{2,60}$/u.test(line) && isItemLike(tidyIngredient(line));
  return isName && !NEXT_HEADING.test(line) && isLoneItem(next, names) && !isListy(next, names);
}

const isItem = ({ text, whole }: ListPiece, names: IngredientNames): boolean =>
  isItemLike(text) || names.termOf(whole) !== undefined;

function isItemLike(text: string): boolean {
  return text.length <= 90 && text.split(/[\s/]+/).length <= MAX_WORDS && !PROSE.test(text);
}

/** What is not in it, and what praises it, is no item. */
const NO_ITEM =
  /(?:[- ]|vers\w+)fr(?:ee|ei)$|^pao\b|^\d[\d.,]*\s?\p{L}{1,3}\b|^(?:sans|ohne|senza|sin|free (?:of|from)|no |non[- ]|without |0 ?%|ingredients?$|inci$|vegan$|cruelty|certified\b|from organic|organic farming|source|natural origin|of natural|dermatolog|ophthalmolog|(?:description|details|reviews?|how to use)$)/iu;

function itemsOf(body: string, names: IngredientNames): IngredientItem[] {
  const items = splitIngredients(body)
    .flatMap((piece) => apart(piece, names))
    .filter(
      (piece) => isItem(piece, names) && !NO_ITEM.test(piece.text) && !PURPOSE.test(piece.text),
    )
    // A bottle of 400 ml is none; zinc oxide, 25 g, is one.
    .filter(({ text, whole }) => !/[^–—-]\s\d+\s?m?l\b/i.test(whole) || names.termOf(text))
    .map(({ text, whole, mayContain }) => {
      // How strong it is may make it another thing: "Urea 40%".
      const termId = names.termOf(whole) ?? names.termOf(text);
      return { text, mayContain, ...(termId && { termId }) };
    });
  // What a page says of each: "Low risk".
  const isSaidOfEach = ({ text, termId }: IngredientItem): boolean =>
    termId === undefined &&
    !LOOKS_SO.test(text) &&
    items.filter((item) => item.text === text).length > 1;
  // What the page goes on with: "Handmade in Cork", "Kind regards", "Reviews".
  const last = items.findLastIndex(({ text, termId }) => termId ?? LOOKS_SO.test(text));
  return items.slice(0, last + 1).filter((item) => !isSaidOfEach(item));
}

/** "Squalane and Bakuchiol": two, unless one thing is called so. */
function apart(piece: ListPiece, names: IngredientNames): ListPiece[] {
  const parts = piece.text.split(
    /\s+(?:and|&|et|und|y|in an? [\p{L} ]{0,30}(?:base|vehicle)(?: of| with| containing)?)\s+/iu,
  );
  if (parts.length === 1 || names.termOf(piece.text)) return [piece];
  const known = parts.filter((part) => names.termOf(part) ?? LOOKS_SO.test(part)).length;
  return known * 2 < parts.length
    ? [piece]
    : parts.map((text) => ({ ...piece, text, whole: text }));
}
