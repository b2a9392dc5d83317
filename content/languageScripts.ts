import type { Content } from './compileContent';
import { compileLexicon, compilePlainForms } from './compileLexicon';
import { type PackedForms, packForms } from './packForms';

/** A script that a page is given for text of one language, and what it leaves there for the page script. */
export interface LanguageScript {
  /** The slot's name (`page/lexiconSlot.ts`), and the file's with `.js` behind it. */
  readonly name: string;
  readonly value: unknown;
}

/** What is looked for in text of each language: files, since a page needs its own language alone. */
export function languageScripts(languages: ReadonlyMap<string, Content>): LanguageScript[] {
  return [...languages].flatMap(([language, content], index) => [
    { name: `lexicon/${language}`, value: lexiconOf(content) },
    // Every page has those of the base already.
    ...(index > 0 ? [{ name: `plain-forms/${language}`, value: plainFormsOf(content) }] : []),
  ]);
}

/** All that is looked for in text of a language, and how such text says what has to be known of it. */
export function lexiconOf({ terms, pageWords }: Content) {
  return { lexicon: compileLexicon(terms), words: pageWords };
}

/** The forms that tell that text of a language has a term at all. */
export function plainFormsOf({ terms }: Content): PackedForms {
  return packForms(compilePlainForms(terms).plain);
}
