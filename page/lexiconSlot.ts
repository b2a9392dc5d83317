import type { AbsenceWords } from '../matching/createNegation';
import type { Lexicon } from '../matching/lexicon';
import type { PackedForms } from '../matching/unpackForms';
import { createSlot, type Slot } from './createSlot';

/** What is looked for in text of one language, and how such text says what has to be known of it. */
export interface LanguageLexicon {
  readonly lexicon: Lexicon;
  readonly words: {
    /** The plainest sign of a text about skin. */
    readonly skin: readonly string[];
    readonly absent: AbsenceWords;
  };
}

/** Where the script of a language, injected when a page shows its first term, leaves all that is looked for. */
export function lexiconSlot(language: string): Slot<LanguageLexicon> {
  return createSlot(`lexicon/${language}`);
}

/** Where that of its plain forms leaves them: injected where a page has text in that language. */
export function plainFormsSlot(language: string): Slot<PackedForms> {
  return createSlot(`plain-forms/${language}`);
}
