type LexiconForm = string | readonly [text: string, flags: number];

/** Forms as the page script carries them; `matching/unpackForms.ts` reads them. */
export interface PackedForms {
  readonly packed: string;
  /** Those with flags, as they are. */
  readonly flagged: readonly LexiconForm[];
}

/** Letters that a form can share with the one before it, as capitals A to Z tell. */
const MAX_SHARED = 25;

/**
 * Forms in the order of the alphabet, each as what it shares with the one before and the rest: a sixth
 * less to load than a list, compressed. In small letters, since case does not count without a flag.
 *
 * @example packForms(['Acne', 'acid', 'acids']) // → { packed: 'AacidEsCne', flagged: [] }
 */
export function packForms(forms: readonly LexiconForm[]): PackedForms {
  const plain = forms.flatMap((form) => (typeof form === 'string' ? form.toLowerCase() : []));
  let before = '';
  let packed = '';
  for (const form of [...new Set(plain)].sort()) {
    let shared = 0;
    while (shared < MAX_SHARED && shared < form.length && form[shared] === before[shared]) shared++;
    packed += String.fromCharCode(0x41 + shared) + form.slice(shared);
    before = form;
  }
  return { packed, flagged: forms.filter((form) => typeof form !== 'string') };
}
