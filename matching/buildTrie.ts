import { foldedUnits, foldUnit, HYPHEN, SKIP, SPACE } from './foldUnit';
import { DECOY, type Lexicon, RIVAL, readForm } from './lexicon';

/** Classes of a unit. All units that fold alike share one; units in no form are `OTHER`. */
export const OTHER = 0;
export const SKIPPED = 1;
/** Both are joints, and lead to the same state: "fine lines" and "fine-lines" are one form. */
export const SPACED = 2;
export const HYPHENED = 3;
const FIRST_LETTER_CLASS = 4;

/** A trie of all forms in typed arrays; state 0 is the root and, as a target, "no way on". */
interface Trie {
  /** Class of each UTF-16 unit. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  /** `next[state * classes + class]` → state. */
  readonly next: Uint16Array;
  /** `accept[state]` → index into `forms` + 1, or 0. */
  readonly accept: Uint16Array;
  readonly forms: readonly TrieForm[];
}

export interface TrieForm {
  /** Several only for a rival: "telescope" speaks against more than one term. */
  readonly termIds: string[];
  readonly text: string;
  readonly flags: number;
}

const MAX_STATES = 65535;

/**
 * Builds the trie of a lexicon. About 3 ms for 1,500 forms, 10 when cold, so each frame builds its own when it
 * first has text to read.
 *
 * @throws when two terms claim the same form, or the lexicon outgrows 65,535 states.
 */
export function buildTrie(lexicon: Lexicon): Trie {
  const forms: TrieForm[] = [];
  let length = 1;
  for (const [termId, termForms] of Object.entries(lexicon)) {
    for (const form of termForms) {
      const { text, flags } = readForm(form);
      forms.push({ termIds: [termId], text, flags });
      length += text.length;
    }
  }

  const classOfFolded = new Map<number, number>([
    [SKIP, SKIPPED],
    [SPACE, SPACED],
    [HYPHEN, HYPHENED],
  ]);
  const folded = forms.map(({ text }) => foldForm(text));
  for (const units of folded) {
    for (const unit of units) {
      if (!classOfFolded.has(unit)) {
        classOfFolded.set(unit, FIRST_LETTER_CLASS + classOfFolded.size - 3);
      }
    }
  }
  const classes = FIRST_LETTER_CLASS + classOfFolded.size - 3;

  const classOf = new Uint8Array(65536);
  for (const [unit, unitClass] of classOfFolded) if (unit !== SKIP) classOf[unit] = unitClass;
  for (const unit of foldedUnits()) classOf[unit] = classOfFolded.get(foldUnit(unit)) ?? OTHER;

  const next = new Uint16Array(length * classes);
  const accept = new Uint16Array(length);
  let states = 1;
  forms.forEach((form, index) => {
    let state = 0;
    for (const unit of folded[index] ?? []) {
      const unitClass = unit === HYPHEN ? SPACED : (classOfFolded.get(unit) ?? OTHER);
      const edge = state * classes + unitClass;
      if (next[edge] === 0) {
        if (states > MAX_STATES) throw new Error(`The lexicon needs over ${MAX_STATES} states.`);
        next[edge] = states++;
        if (unitClass === SPACED) next[state * classes + HYPHENED] = next[edge] as number;
      }
      state = next[edge] ?? 0;
    }
    const other = forms[(accept[state] ?? 0) - 1];
    if (other) join(other, form);
    accept[state] ||= index + 1;
  });

  return {
    classOf,
    classes,
    next: next.slice(0, states * classes),
    accept: accept.slice(0, states),
    forms,
  };
}

/** Settles what a second form of the same spelling adds to the first. */
function join(first: TrieForm, second: TrieForm): void {
  const [owner] = first.termIds;
  const [termId = ''] = second.termIds;
  if (first.flags & second.flags & RIVAL) {
    first.termIds.push(termId);
  } else if (owner !== termId) {
    throw new Error(`"${second.text}" is a form of both ${owner} and ${termId}.`);
  } else if ((first.flags ^ second.flags) & (DECOY | RIVAL)) {
    throw new Error(`"${second.text}" is a form of ${termId} and is not.`);
  }
}

/** A form's units, folded, without what is skipped and with runs of white space as one space. */
function foldForm(text: string): number[] {
  const units: number[] = [];
  for (const char of text.normalize('NFC').trim().split('')) {
    const unit = foldUnit(char.charCodeAt(0));
    if (unit === SKIP || (unit === SPACE && units.at(-1) === SPACE)) continue;
    units.push(unit);
  }
  return units;
}
