import type { Content } from './compileContent';
import { compileLexicon, compilePlainForms } from './compileLexicon';
import { packForms } from './packForms';

/** A script that a page is given for text of one language, and what it leaves there for the page script. */
export interface LanguageScript {
  /** The slot's name (`page/lexiconSlot.ts`), and the file's with `.js` behind it. */
  readonly name: string;
  readonly value: unknown;
}

/** What is looked for in text of each language: files, since a page needs its own language alone. */
export function languageScripts(languages: ReadonlyMap<string, Content>): LanguageScript[] {
  return [...languages].flatMap(([language, { terms, pageWords }], index) => {
    const lexicon = { lexicon: compileLexicon(terms), words: pageWords };
    const plainForms = packForms(compilePlainForms(terms).plain);
    return [
      { name: `lexicon/${language}`, value: lexicon },
      // Every page has those of the base already.
      ...(index > 0 ? [{ name: `plain-forms/${language}`, value: plainForms }] : []),
    ];
  });
}
