import glossary from 'skinwise:glossary';
import planning from 'skinwise:planning';
import { compileIngredients } from '../../content/compileLexicon';
import { needlingLimits } from '../../content/needlingLimits';
import { createIngredientNames } from '../../matching/createIngredientNames';
import { findNeedlingClaims, type NeedlingClaim } from '../../matching/findNeedlingClaims';
import { type IngredientItem, readIngredientList } from '../../matching/readIngredientList';
import type { Excerpts } from '../../page/readExcerpts';

const { lexicon, listNames } = compileIngredients(glossary);
const names = createIngredientNames(lexicon, listNames);
const limits = needlingLimits(planning);

/** The list of ingredients in a text, if there is one. */
export function readIngredients(text: string): readonly IngredientItem[] | undefined {
  return readIngredientList(text, names);
}

/** What excerpts of a page's frames hold: the longest list, and the claims that differ from our sources. */
export function readPage(frames: readonly Excerpts[]): {
  items: readonly IngredientItem[] | undefined;
  claims: NeedlingClaim[];
} {
  const lists = frames.flatMap(({ ingredients }) => ingredients.map(readIngredients));
  return {
    items: lists.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), undefined),
    claims: frames.flatMap(({ needling }) =>
      needling.flatMap((text) => findNeedlingClaims(text, limits)),
    ),
  };
}
