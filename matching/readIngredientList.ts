import type { IngredientNames } from './createIngredientNames';
import { MAY_CONTAIN, splitIngredients } from './splitIngredients';

/** One ingredient as a list names it. */
export interface IngredientItem {
  readonly text: string;
  /** Absent where the glossary does not know it. */
  readonly termId?: string;
  /** In some shades or as a trace only. */
  readonly mayContain: boolean;
}

/**
 * A list of ingredients begins behind a heading ("Ingredients", "INCI"), or is known by what stands in
 * it: many short items between commas, most of them ingredients, and none of the small words that
 * sentences are made of. It ends where the next heading or a sentence begins; footnotes and "may
 * contain" belong to it, what a product is "free of" does not.
 *
 * Pure: a text and the names to look up in, a list out.
 */

const HEADING_WORDS =
  "ingredients?|inci|composition|ingr[ée]dients?|inhaltsstoffe|bestandteile|zusammensetzung|ingredientes|composici[óo]n|ingredienti|composizione|ingredi[ëe]nten|sk[łl]adniki|innehåll|ainesosat|what['’]s (?:in it|inside)";
const QUALIFIERS =
  'full|complete|all|total|active|inactive|other|drug|medicinal|non-?medicinal|product|cosmetic|official|our|the|list of|declared|uv filters? and';
/** A choice of some ingredients to praise them is no list. */
const PRAISE =
  /\b(?:key|hero|star|main|highlight(?:ed)?|featured|notable|top|powerhouse|best)\s+(?:active\s+)?ingredients?/i;

/** At the beginning of a line: the heading, and what may follow it there. */
const HEADING = new RegExp(
  `^[^\\p{L}\\p{N}]{0,4}(?:(?:${QUALIFIERS})\\s+)*(?:${HEADING_WORDS})(?:\\s+(?:list|declaration|names?|deck|label|inci))?` +
    '(?:\\s*(?:\\([^()]{0,40}\\)|/\\s*\\p{L}+))*(?<mark>\\s*[:：=–—-]+|\\s*$|\\s+(?=\\S))',
  'iu',
);
/** In the middle of one: only with a colon. */
const INNER_HEADING = new RegExp(
  `(?<!\\p{L})(?:(?:${QUALIFIERS})\\s+)*(?:${HEADING_WORDS})(?:\\s+(?:list|declaration))?(?:\\s*\\([^()]{0,20}\\))?\\s*[:：]`,
  'iu',
);

/** What stands below a list on products' pages. */
const NEXT_HEADING =
  /^\W{0,3}(?:how to|directions?|usage|uses?\b|to use|application|apply|warnings?|cautions?|precautions?|storage|store|size|volume|shipping|delivery|returns?|reviews?|description|details|product details|benefits?|about|why|share|faqs?|questions|made in|manufactured|distributed|dist\b|produced|suitable|what it|what else|results|disclaimer|please|notes?|note that|read more|show more|see (?:more|less|full)|customers?|you may|related|skin type|texture|good to know|packaging|sustainab|questions|purpose|expiry|best before|net\b|weight|vegan\b|cruelty|dermatolog|tested|for external|keep out|patch test|key\b|shop\b|add to|price|in stock)/i;
/** What is not in it. */
const FREE_OF =
  /^\W{0,3}(?:(?:100\s?% )?(?:free (?:of|from)|without|formulated without|made without|does not contain|contains no|no added|no\b|non-?comedogenic|0\s?%|zero\b)|[\p{L}]+[- ]free\b|never contains)/iu;
const FOOTNOTE =
  /^\s*(?:[*†‡°¹²³⁴^§]+|\(\d\)|\[\d\])\s*\p{L}|^\s*\*+\s*[\p{L}\d(]|^\d\s*(?:from|of natural|certified|natural)/iu;

/** Small words of sentences, and verbs of shops; no ingredient is called so. */
const PROSE =
  /(?<!\p{L})(?:the|is|are|was|were|with|your|you|we|our|that|this|these|it|its|they|can|will|may|to|for|from|if|by|when|which|who|look|try|use|used|helps?|like|such|has|have|had|not|but|or|also|been|more|than|as|at|on|my|i|so|do|does|how|what|include|includes|including|contains?|into|because|after|before|while|very|skin types?)(?!\p{L})/iu;

/** Cooking and eating, washing clothes: lists of other things. */
const OTHER_THINGS =
  /(?<!\p{L})(?:flour|sugar|syrup|tbsp|tsp|cups?|tablespoons?|teaspoons?|ounces?|oz|grams?|eggs?|milk|cheese|cream cheese|tomato(?:es)?|onions?|garlic|pepper|yeast|cocoa (?:mass|powder)|chocolate|cornstarch|vinegar|chicken|beef|rice|pasta|salt|emulsifiers?|emulsifier|raising agents?|flavou?rings?|palm fat|whey|soy(?:a)? lecithin|gelatine?|magnesium stearate|capsule|maltodextrin|stevia|wheat|barley malt|non-?ionic surfactants?|anionic surfactants?|optical brighteners?|enzymes|phosphonates?|cotton|polyester|elastane|viscose|leather)(?!\p{L})/giu;

/** How names of ingredients look, for those that the glossary does not know. */
const LOOKS_SO =
  /\b(?:aqua|eau|parfum|peg|ppg|ci \d{5}|edta)\b|[- ]\d{1,3}$|(?:ate|ide|cone|conol|oxane|ol|ole|ine?|ium|yl|acid|ane|ene|ester|extract|oil|gum|wax|cera|polymer|butter|powder|water|juice|ferment|lysate|filtrate|protein|starch|cellulose|silicate|oxide|glycol|glucoside|dioxide|lecithin|mica|talc|kaolin)\b/i;

const MAX_LIST = 12_000;
const MAX_WORDS = 9;
const MIN_WITHOUT_HEADING = 6;

/**
 * The list of ingredients in a text; undefined when there is none.
 *
 * @example readIngredientList('INCI: Aqua/Water, Retinol (0.3%)', names)
 * // → [{ text: 'Aqua/Water', … }, { text: 'Retinol (0.3%)', termId: 'retinol', … }]
 */
export function readIngredientList(
  text: string,
  names: IngredientNames,
): readonly IngredientItem[] | undefined {
  const lines = linesOf(text);
  const found: IngredientItem[][] = [];
  for (let at = 0; at < lines.length; ) {
    const list = listAt(lines, at, names);
    if (list) found.push(list.items);
    at = list ? Math.max(at + 1, list.end) : at + 1;
  }
  return found.reduce<IngredientItem[] | undefined>(
    (longest, list) => (list.length > (longest?.length ?? 0) ? list : longest),
    undefined,
  );
}

/** Whether a line of a page may begin or be such a list: cheap, and seldom right. */
export function mayHoldIngredients(line: string): boolean {
  if (line.length < 80 ? HEADING.test(line) : INNER_HEADING.test(line) || HEADING.test(line))
    return true;
  return (line.match(/[,;•·|]\s/g)?.length ?? 0) >= MIN_WITHOUT_HEADING - 1;
}

/** Lines, those with several sentences parted; empty ones stay, since they part things. */
function linesOf(text: string): string[] {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000\t]/g, ' ')
    .split(/\r?\n|\r|\u2028/)
    .flatMap(splitSentences)
    .flatMap(splitAtHeading)
    .map((line) => line.trim());
}

/** A full stop and a capital behind it end a list. Not in "C.I. 77491", "Bacillus spp. Ferment". */
function splitSentences(line: string): string[] {
  return line.split(
    /(?<=[\p{L}\p{N})\]%*]{3}|[)\]%*])(?<!\b(?:spp|ssp|var|vit|incl))\.\s+(?=[\p{Lu}*†[+±\d]|\(\+)/u,
  );
}

function splitAtHeading(line: string): string[] {
  const heading = INNER_HEADING.exec(line);
  if (!heading || heading.index === 0 || HEADING.test(line)) return [line];
  return PRAISE.test(line.slice(Math.max(0, heading.index - 14)))
    ? [line]
    : [line.slice(0, heading.index), line.slice(heading.index)];
}

function listAt(
  lines: readonly string[],
  at: number,
  names: IngredientNames,
): { items: IngredientItem[]; end: number } | undefined {
  const line = lines[at] ?? '';
  const heading = headingOf(line);
  if (heading === undefined) {
    if (!isListy(line, names) || FREE_OF.test(line)) return undefined;
    const { body, end } = bodyFrom(lines, at, names);
    const items = itemsOf(body, names);
    return isListWithoutHeading(body, items) ? { items, end } : undefined;
  }
  const { body, end } = bodyFrom(
    [...lines.slice(0, at), heading, ...lines.slice(at + 1)],
    at,
    names,
  );
  const items = itemsOf(body, names);
  return isListWithHeading(body, items) ? { items, end } : undefined;
}

/** What stands behind a heading on its line; undefined when it has none. */
function headingOf(line: string): string | undefined {
  if (PRAISE.test(line)) return undefined;
  const found = HEADING.exec(line);
  if (!found) return undefined;
  const rest = line.slice(found[0].length).trim();
  const hasMark = /\S/.test(found.groups?.mark ?? '');
  // "Ingredients Aqua, Glycerin": a heading; "Ingredients matter when skin heals": a sentence.
  if (
    !hasMark &&
    rest !== '' &&
    (PROSE.test(rest.split(/[,;•]/)[0] ?? '') || !/[,;•·|]/.test(rest))
  )
    return undefined;
  return rest;
}

/** The lines of a list from here on, as one text, and where it ends. */
function bodyFrom(
  lines: readonly string[],
  from: number,
  names: IngredientNames,
): { body: string; end: number } {
  const body: string[] = [];
  let length = 0;
  let isOpen = false;
  let inBrackets = 0;
  let at = from;
  for (; at < lines.length && length < MAX_LIST; at++) {
    const line = lines[at] ?? '';
    if (line === '' || FOOTNOTE.test(line)) continue;
    if (at > from) {
      const again = headingOf(line);
      if (again !== undefined) {
        // "Inactive ingredients:" goes on with the same product.
        if (!/active|other|medicinal/i.test(line.slice(0, 30))) break;
        if (again !== '') body.push(BREAK, again);
        continue;
      }
      const isMore = MAY_CONTAIN.test(line.slice(0, 40)) && /contain|[+±]|enthalten/i.test(line);
      if (FREE_OF.test(line)) {
        // Only of the list itself if more of it follows.
        if (isOpen) break;
        continue;
      }
      const goesOn = isOpen || inBrackets > 0;
      if (!isMore && !isListy(line, names) && !isLoneItem(line, names, goesOn)) {
        if (body.length === 0 && at - from < 3 && !NEXT_HEADING.test(line)) continue;
        break;
      }
      if (!isMore && !goesOn && NEXT_HEADING.test(line) && !names.termOf(line)) break;
    }
    body.push(line);
    length += line.length;
    isOpen = /[,;•·|/&(-]\s*$/.test(line) || /\band$/i.test(line);
    inBrackets += (line.match(/[([]/g)?.length ?? 0) - (line.match(/[)\]]/g)?.length ?? 0);
  }
  return { body: join(body, names), end: at };
}

/** Stands between the two lists of one product. */
const BREAK = '\n';

/** Lines that wrap are one text; where each line is an item, a line's end parts them. */
function join(lines: readonly string[], names: IngredientNames): string {
  const parted = lines.filter((line) => /[,;|]|[^\s][•·●▪]/.test(line)).length;
  const isByLine = lines.length > 1 && parted * 2 < lines.length;
  let text = '';
  for (const line of lines) {
    if (text === '' || text.endsWith(BREAK) || line === BREAK) text += line;
    else if (isByLine || /^\s*(?:[•·●▪◦‣∙*–—-]|\d{1,2}[.)])\s*\S/.test(line)) text += `\n${line}`;
    else text += /[,;•·|]\s*$/.test(text) || !partsAt(text, line, names) ? ` ${line}` : `\n${line}`;
  }
  return text;
}

/** Whether a wrapped line begins an item of its own. */
function partsAt(text: string, line: string, names: IngredientNames): boolean {
  if (MAY_CONTAIN.test(line.slice(0, 30)) && /^\W*(?:may|[+±]|peut|kann)/i.test(line)) return true;
  const last = text.split(/[,;•·|\n]/).at(-1) ?? '';
  const first = line.split(/[,;•·|]/)[0] ?? '';
  if (names.termOf(`${last} ${first}`)) return false;
  return names.termOf(last) !== undefined && /^[\p{Lu}\d]/u.test(first);
}

function isListy(line: string, names: IngredientNames): boolean {
  const pieces = splitIngredients(line);
  if (pieces.length < 2) return false;
  const items = pieces.filter(({ text }) => isItemLike(text) || names.termOf(text) !== undefined);
  return items.length / pieces.length > 0.6;
}

/** A line that is one item, in a list of lines or at its ragged end. */
function isLoneItem(line: string, names: IngredientNames, goesOn: boolean): boolean {
  const item = line.replace(/^\W+|[.,;]$/g, '');
  if (names.termOf(item)) return true;
  if (!isItemLike(item) || /[!?:]$/.test(line)) return false;
  return goesOn || LOOKS_SO.test(item) || /^\s*[•·●▪◦‣∙*–—-]\s/.test(line);
}

function isItemLike(text: string): boolean {
  return text.length <= 90 && text.split(/[\s/]+/).length <= MAX_WORDS && !PROSE.test(text);
}

/** What is not in it, and what praises it, is no item. */
const NO_ITEM =
  /[- ]free$|^(?:free (?:of|from)|no |non[- ]|without |0 ?%|ingredients?$|inci$|vegan$|cruelty|certified\b|from organic|organic farming|source|natural origin|of natural|dermatolog)/i;

function itemsOf(body: string, names: IngredientNames): IngredientItem[] {
  const items: IngredientItem[] = [];
  for (const { text, mayContain } of splitIngredients(body)) {
    const termId = names.termOf(text);
    if (NO_ITEM.test(text) || (!termId && !isItemLike(text))) continue;
    items.push({ text, mayContain, ...(termId && { termId }) });
  }
  return items;
}

function isListWithHeading(body: string, items: readonly IngredientItem[]): boolean {
  const known = items.filter(({ termId }) => termId).length;
  const looks = items.filter(({ text, termId }) => termId ?? LOOKS_SO.test(text)).length;
  const other = body.match(OTHER_THINGS)?.length ?? 0;
  if (other >= 2 && other * 3 >= items.length) return false;
  return items.length > 0 && (known > 0 || looks > 1) && looks * 2 >= items.length;
}

function isListWithoutHeading(body: string, items: readonly IngredientItem[]): boolean {
  if (items.length < MIN_WITHOUT_HEADING) return false;
  const pieces = splitIngredients(body);
  const prose = pieces.filter(({ text }) => PROSE.test(text)).length;
  const known = items.filter(({ termId }) => termId).length;
  const looks = items.filter(({ text, termId }) => termId ?? LOOKS_SO.test(text)).length;
  const other = body.match(OTHER_THINGS)?.length ?? 0;
  return (
    prose === 0 &&
    !/(?:,|\s)\s?and\s+[^,]*$/i.test(body) &&
    known >= 3 &&
    known * 4 >= items.length &&
    looks * 10 >= items.length * 6 &&
    !(other >= 2 && other * 4 >= items.length)
  );
}
