import { CARRIER, LOOKS_SO, OTHER_THINGS, PRODUCT, PROSE } from './ingredientWords';
import { BREAK } from './joinLines';
import type { IngredientItem } from './readIngredientList';
import { splitIngredients } from './splitIngredients';

/** Fewer names between commas are a sentence's. */
export const MIN_WITHOUT_HEADING = 6;
/** Among so many first items is what a product is mostly made of. */
const BEGINNING = 3;

/** @param least how many items it must have: one behind a heading */
export function isIngredientList(
  body: string,
  items: readonly IngredientItem[],
  least: number,
  isActive: boolean,
): boolean {
  const known = items.filter(({ termId }) => termId).length;
  const looks = items.filter(({ text, termId }) => termId ?? LOOKS_SO.test(text)).length;
  const products = items.filter(({ text }) => PRODUCT.test(text)).length;
  const carriers = items.filter(({ text }) => CARRIER.test(text)).length;
  const pieces = splitIngredients(body).map(({ text }) => text);
  const other = pieces.join(', ').match(OTHER_THINGS)?.length ?? 0;
  if (items.length < least || (other > 1 && other * 4 >= items.length)) return false;
  // A shop's menu of what sells has no water in it.
  if (items.length > 3 && carriers === 0 && !isActive) return false;
  // A medicine's strength says as much as a name that looks so.
  if (isActive && looks * 2 < items.length) return /\d\s?(?:%|m?g\b)/.test(body);
  if (least === 1) return (known > 0 || looks > (isActive ? 0 : 1)) && looks * 2 >= items.length;
  // Steps of a routine, and what not to mix: no list begins without what carries a product.
  const begins = items.slice(0, BEGINNING).some(({ text }) => CARRIER.test(text));
  if ((!begins && carriers * 5 < items.length) || products * 5 > items.length) return false;
  const hasProse = pieces.some((text) => PROSE.test(text));
  const isSentence = least === MIN_WITHOUT_HEADING && /\s(?:and|or)\s[^,]*$/i.test(body);
  if (hasProse || isSentence || looks * 10 < items.length * 6) return false;
  // Where all of it looks so, or colours are named by their numbers, hardly any has to be known.
  const isPlain = looks === items.length && carriers > 0 && known > 0 && !body.includes(BREAK);
  return isPlain || /\bci \d{5}\b/i.test(body) || (known >= 3 && known * 4 >= items.length);
}
