import type { Lexicon, LexiconForm } from './lexicon';

/** What `content/packForms.ts` makes of forms. */
export interface PackedForms {
  readonly packed: string;
  readonly flagged: readonly LexiconForm[];
}

/**
 * A lexicon of forms of no term in particular, from what `content/packForms.ts` made of them: before
 * each form stands a capital that says how many letters it shares with the one before.
 *
 * @example unpackForms({ packed: 'AacidEsCne', flagged: [] }) // → { plain: ['acid', 'acids', 'acne'] }
 */
export function unpackForms({ packed, flagged }: PackedForms): Lexicon {
  let form = '';
  const plain = packed.match(/[A-Z][^A-Z]*/g)?.map((part) => {
    form = form.slice(0, part.charCodeAt(0) - 0x41) + part.slice(1);
    return form;
  });
  return { plain: [...(plain ?? []), ...flagged] };
}
