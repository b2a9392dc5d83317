import type { Found } from './createTermFinder';
import { DECOY, NEEDS_CONTEXT, RIVAL } from './lexicon';
import { layOut, neighbours } from './neighbours';

/**
 * Keeps what looks like a term and is not from being marked. The glossary lists two kinds of phrases
 * with a term. Both stand in the trie like any form and win as any form does, leftmost and longest;
 * here they are taken out again.
 *
 * - A *decoy* holds the form: "RF engineer", "orange peel". Being longer, it has already kept the
 *   form inside it from being found, and says nothing about the rest of the text.
 * - A *rival* belongs to another meaning of the term: "butylated hydroxyanisole" speaks of the
 *   preservative BHA. Everyday forms of the *same term* do not count within `RIVAL_CHARS` of it.
 *   Forms that mean one thing only do: "salicylic acid" is itself beside anything.
 */

/** A sentence of English, 15 to 20 words; the next one may turn to skin. */
export const RIVAL_CHARS = 100;

/** What is found in a run, without decoys and rivals, and without what stands near a rival. */
export function dropDecoys(chunks: readonly string[], found: readonly Found[]): Found[] {
  const dropped = new Set(found.filter(({ form }) => form.flags & (DECOY | RIVAL)));
  if (dropped.size === 0) return [...found];
  const stretches = layOut(chunks, found);
  found.forEach(({ form: rival }, index) => {
    if (!(rival.flags & RIVAL)) return;
    for (const neighbour of neighbours(stretches, index, RIVAL_CHARS)) {
      const one = found[neighbour];
      if (!one || !(one.form.flags & NEEDS_CONTEXT)) continue;
      if (rival.termIds.includes(one.form.termIds[0] ?? '')) dropped.add(one);
    }
  });
  return found.filter((one) => !dropped.has(one));
}
