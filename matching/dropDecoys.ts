import type { Found } from './createTermFinder';
import { DECOY, NEEDS_CONTEXT, YIELDS } from './lexicon';
import { neighbours } from './neighbours';

/**
 * Keeps what looks like a term and is not from being marked. The glossary lists two kinds of phrases
 * with a term. Both are found like any form and win as any form does, leftmost and longest;
 * here they are taken out again.
 *
 * - A *decoy* holds the form: "RF engineer", "orange peel". Being longer, it has already kept the
 *   form inside it from being found, and says nothing about the rest of the text.
 * - A *rival* belongs to another meaning of the term: "butylated hydroxyanisole" speaks of the
 *   preservative BHA. Everyday forms of the *same term* do not count within `RIVAL_CHARS` of it.
 *   So do plain forms that yield: the "collagen" of a brisket. Other plain forms mean one thing only:
 *   "hyaluronic acid" is itself beside anything. A rival may be a form of another term, as "BHT" is,
 *   and is marked as such.
 */

/** A sentence of English, 15 to 20 words; the next one may turn to skin. */
export const RIVAL_CHARS = 100;

/** What is found in a run, without decoys and rivals, and without what stands near a rival. */
export function dropDecoys(found: readonly Found[]): readonly Found[] {
  if (found.every(isQuiet)) return found;
  const dropped = new Set(found.filter(({ form }) => form.flags & DECOY || !form.termId));
  found.forEach(({ form: rival }, index) => {
    if (rival.rivalOf.length === 0) return;
    for (const neighbour of neighbours(found, index, RIVAL_CHARS)) {
      const one = found[neighbour];
      if (!one?.form.termId || !(one.form.flags & (NEEDS_CONTEXT | YIELDS))) continue;
      if (rival.rivalOf.includes(one.form.termId)) dropped.add(one);
    }
  });
  return found.filter((one) => !dropped.has(one));
}

/** A form that is nothing else, as nearly all are. */
function isQuiet({ form }: Found): boolean {
  return form.rivalOf.length === 0 && !(form.flags & DECOY);
}
