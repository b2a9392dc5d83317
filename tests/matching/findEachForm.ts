import { createTermFinder, type Match } from '../../matching/createTermFinder';
import { type Lexicon, readForm } from '../../matching/lexicon';

/**
 * What is found in each form of a lexicon, in its order, as if a page said no more than that.
 *
 * @throws where the lexicon contradicts itself
 */
export function findEachForm(lexicon: Lexicon): (readonly Match[])[] {
  const finder = createTermFinder(lexicon);
  return Object.values(lexicon)
    .flat()
    .map((form) => finder.find(readForm(form).text));
}
