import chapters from 'skinwise:chapters';
import glossary from 'skinwise:glossary';
import { compileLexicon, inAnyLanguage } from '../../content/compileLexicon';
import { createSearch, type Found } from '../../content/createSearch';
import type { Term } from '../../content/schema';
import { createTermFinder, type TermFinder } from '../../matching/createTermFinder';
import { MAX_LOOK_UP } from '../../platform/messages';

/** More suggestions than anyone reads down. */
const MOST = 6;

let finder: TermFinder | undefined;
let search: ((query: string) => Found) | undefined;

/** The term that words name, or else those that are like them; built when first asked for. */
export function lookUp(words: string): { term?: Term; similar: readonly Term[] } {
  const text = words.slice(0, MAX_LOOK_UP).trim();
  if (text === '') return { similar: [] };
  finder ??= createTermFinder(compileLexicon(glossary.map(inAnyLanguage)));
  search ??= createSearch(glossary, chapters, {});
  const found = finder.find(text);
  // The longest says most: "vitamin C serum" in "my vitamin C serum, daily".
  const [longest] = [...found].sort((a, b) => b.end - b.start - (a.end - a.start));
  const term = glossary.find(({ id }) => id === longest?.termId);
  return { ...(term && { term }), similar: search(text).terms.slice(0, MOST) };
}
