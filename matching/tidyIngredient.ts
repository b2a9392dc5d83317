import { LOOKS_SO, PURPOSE } from './ingredientWords';

/** How strong it is, and in what: not part of the name. */
export const AMOUNT =
  /\b(?:up to|to|ad|q\.?\s?s\.?)\s+\d+(?:\s?%|\s?g\b|\s?ml\b)?$|[<>≤≥~]?\s*\d+(?:[.,]\d+)?\s*(?:%(?:\s?vol\b)?|percent\b|ppm\b(?:\s+f\b)?|mg(?:\s?\/\s?(?:g|ml|kg))?\b)(?:\s*\(?[wv]\s?\/\s?[wv]\)?)?/giu;

/** Of a salt, as how much of the plain substance it counts. */
const EQUIVALENT = /\s(?:equivalent|equal|corresponding)\s+to\s.*$/i;

/** Said behind a name in brackets, and not a name: sizes, origins, codes of formulas. */
const ASIDE =
  /^(?:nano|[\p{L} .]+:\s*\S*\d.*|from\b.*|of .*origin|(?:plant|naturally)[- ](?:derived|based)|derived from.*|occurs .*|aus\b.*|d[eu] .*origine.*|origine .*|fermented|organic|natural|vegan|vegetable|végétale?|vegetal|pflanzlich|bio|weizen|sonnenblume|soja|mais|raps|kokos|f\.?\s?i\.?\s?l\.?.*|formula.*|code.*|\d[\d/ .-]*|and|[wv]\s?\/\s?[wv]|fluoride|\p{L}+ ions?|(?:absorbs|adds|softens|soothes|hydrates|moisturi[sz]es|protects|binds|thickens|helps|keeps|gives|cleans) .*)$/iu;

/** What shops' tabs and buttons leave at the ends of a list. */
const TABS =
  /^.*\b(?:description|ingredients|reviews?|details|how to use)\b(?:\s*\(\d+\))?\s+(?=\S)/i;
/** Its size or its price, or how sour it is, at the end of a list. */
export const SIZE = /(?:\s+[–—-]|\.)?\s+(?:\d+(?:[.,]\d+)?\s?(?:ml|cl|l|g|kg|oz)\b.*|ph\s*\d.*)$/iu;
const BUTTONS =
  /\s+(?:write a review|read (?:more|less)|show (?:more|less)|see (?:more|less|all)|add to \w+).*$/i;
/** "CREAM: Aqua" begins a second product of a set; a mask's sheet is no ingredient. */
const LABEL = /^(?!ci\b)[\p{L}][\p{L} –-]{2,40}:\s+/iu;
const SHEET = /^\W*sheet(?: material)?:/i;

/**
 * The name of an item alone: no bullet, number, footnote mark, amount, purpose or origin.
 *
 * @example tidyIngredient('2. Glycerin* (humectant) 5 %') // → 'Glycerin'
 */
export function tidyIngredient(text: string): string {
  if (SHEET.test(text.trim()) || /^\s*(?:\.{3}|…)/.test(text) || /\p{L}(?:\.{3}|…)/u.test(text))
    return '';
  let item = text
    .replace(/\s+/g, ' ')
    .replace(BUTTONS, '')
    .replace(/\s*(?:\.{3,}|…).*$/, '')
    .replace(EQUIVALENT, '')
    .replace(/[®™]+/g, '')
    .replace(/[*†‡¹²³⁴⁵°^§]+|(?<=\p{L})\+(?!\S)/gu, ' ')
    .replace(/\(([^()]*)\)|\[([^[\]]*)\]/g, (whole, round, square, at) =>
      isAside((round ?? square).trim(), text.slice(0, at)) ? ' ' : whole,
    )
    .replace(AMOUNT, ' ')
    .replace(SIZE, '')
    .replace(/^[\s\-–—•·●▪◦‣∙▶►.:>]+|[\s\-–—:.]+$/g, '')
    .replace(/^\d[\d ]*\s[–—-]\s+(?=\p{L})|^\d+(?:[.,]\d+)?\s?(?:g|µg|iu)\s+(?=\p{L})/iu, '')
    .replace(/^(?:and|&|et|und|y|e) /i, '')
    .replace(/^(?:\d{1,2}[.)] ?|0\d )(?=\p{L})/u, '')
    .replace(TABS, '')
    .replace(/^[qa]:\s+/i, '')
    .replace(LABEL, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Of a bracket that has lost its other half.
  if (/^[([]/.test(item) && !/[)\]]/.test(item)) item = item.slice(1);
  if (/[)\]]$/.test(item) && !/[([]/.test(item)) item = item.slice(0, -1);
  // An abbreviation keeps its dot.
  return item.trim().replace(/\b(denat|sp|spp|var)$/i, '$1.');
}

/** Behind it stands what the plant is called, though it be written small. */
const PLANT = /\b(?:oil|extract|butter|juice|water|powder|wax|protein)\s*$/i;

/** "0.14 % w/v fluoride ion", "100 % natural": what is left without the amount is no other name. */
const isOfAmount = (text: string, rest: string): boolean =>
  rest === '' || (rest !== text.trim() && (ASIDE.test(rest) || !LOOKS_SO.test(rest)));

const isAside = (text: string, name: string): boolean =>
  text === '' ||
  ASIDE.test(text) ||
  PURPOSE.test(text) ||
  isOfAmount(text, text.replace(AMOUNT, '').trim()) ||
  // A remark is written small behind a name that is not, and does not look like another name.
  (/^\p{Ll}/u.test(text) &&
    !PLANT.test(name) &&
    /^\W*\p{Lu}/u.test(name) &&
    (!LOOKS_SO.test(text) || /free\b/i.test(text)));
