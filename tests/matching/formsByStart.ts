import { indexForms, type TermForm } from '../../matching/indexForms';
import type { Lexicon } from '../../matching/lexicon';

/**
 * All forms of a lexicon, those together that begin alike.
 *
 * @throws where the lexicon contradicts itself
 */
export function formsByStart(lexicon: Lexicon): (readonly TermForm[])[] {
  const indexing = indexForms(lexicon);
  for (;;) {
    const { done, value: index } = indexing.next();
    if (done) return Array.from(index.starts(), (start) => index.formsAt(start) ?? []);
  }
}
