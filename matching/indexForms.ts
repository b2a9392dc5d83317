import { foldUnit, HYPHEN, SKIP, SPACE } from './foldUnit';
import { CLASS_BITS, CLASS_MASK, GAP, kindOfUnit, OTHER } from './kindOfUnit';
import { DECOY, type Lexicon, type LexiconForm, RIVAL, readForm } from './lexicon';

export interface TermForm {
  /** Whose form, or decoy, it is; none for a rival that is no more than that. */
  termId?: string;
  /** The terms it speaks against: "telescope" against several, "BHT" against one and for another. */
  readonly rivalOf: string[];
  readonly text: string;
  /** As `foldUnit` leaves it, each joint one space: what a page's text is compared with. */
  readonly folded: string;
  /** The classes of its units five to eight, and which of them it has: a quick no to most texts. */
  readonly next: number;
  readonly nextMask: number;
  flags: number;
}

/** Forms by their start: the classes of their first four units, as one number. */
export interface FormIndex {
  /** A shorter form has zeros for the units it lacks. */
  readonly byStart: ReadonlyMap<number, readonly TermForm[]>;
  /** 1 at the `hintOf` of every start that a text with a form may show. */
  readonly hints: Uint8Array;
}

export const START_UNITS = 4;

/** 32,768 hints, few enough to stay in the processor's nearest cache. */
const HINT_BITS = 15;

/** Where to look for a start among the hints; two starts may share one. */
export function hintOf(start: number): number {
  return Math.imul(start, 0x9e3779b1) >>> (32 - HINT_BITS);
}

/**
 * Indexes a lexicon, a term at each step, so that the caller can pause: eight thousand forms take some
 * milliseconds more than a page can spare at once.
 *
 * @returns the index, when all steps are done
 * @throws when two terms claim the same form, or one term both claims and denies it.
 */
export function* indexForms(lexicon: Lexicon): Generator<undefined, FormIndex> {
  const byStart = new Map<number, TermForm[]>();
  const byFolded = new Map<string, TermForm>();
  const hints = new Uint8Array(1 << HINT_BITS);
  for (const termId of Object.keys(lexicon)) {
    yield;
    for (const lexiconForm of lexicon[termId] ?? []) {
      const form = toTermForm(termId, lexiconForm);
      const same = byFolded.get(form.folded);
      if (same) {
        join(same, form);
        continue;
      }
      byFolded.set(form.folded, form);
      const start = startOf(form.folded);
      const others = byStart.get(start);
      if (others) {
        others.push(form);
      } else {
        byStart.set(start, [form]);
        addHints(hints, start);
      }
    }
  }
  return { byStart, hints };
}

function toTermForm(termId: string, lexiconForm: LexiconForm): TermForm {
  const { text, flags } = readForm(lexiconForm);
  const folded = foldForm(text);
  const isRival = (flags & RIVAL) !== 0;
  const has = Math.min(START_UNITS, Math.max(0, folded.length - START_UNITS));
  return {
    ...(!isRival && { termId }),
    rivalOf: isRival ? [termId] : [],
    text,
    folded,
    next: startOf(folded.slice(START_UNITS, 2 * START_UNITS)),
    nextMask: -(1 << ((START_UNITS - has) * CLASS_BITS)),
    flags: flags & ~RIVAL,
  };
}

function startOf(folded: string): number {
  let start = 0;
  for (let o = 0; o < START_UNITS; o++) {
    const unitClass = o < folded.length ? kindOfUnit(folded.charCodeAt(o)) & CLASS_MASK : 0;
    start = (start << CLASS_BITS) | unitClass;
  }
  return start;
}

/** What may follow a form's last letter. */
const EDGES = [GAP, OTHER];

/** Sets the hints of all starts that a text may show where a form with this start stands. */
function addHints(hints: Uint8Array, start: number): void {
  hints[hintOf(start)] = 1;
  for (let bits = 0; bits < START_UNITS * CLASS_BITS; bits += CLASS_BITS) {
    const unitClass = (start >>> bits) & CLASS_MASK;
    const before = start & -(1 << (bits + CLASS_BITS));
    const isLast = unitClass === 0 && ((start >>> (bits + CLASS_BITS)) & CLASS_MASK) !== 0;
    // The form ends, and anything may stand behind its edge.
    if (isLast) for (const edge of EDGES) addRange(hints, before | (edge << bits), bits);
    // A gap may be one space or many.
    const next = bits - CLASS_BITS;
    if (unitClass === GAP && next >= 0)
      addRange(hints, before | (GAP << bits) | (GAP << next), next);
  }
}

/** Sets the hints of a start whose last `bits` may be anything. */
function addRange(hints: Uint8Array, start: number, bits: number): void {
  for (let rest = 0; rest < 1 << bits; rest++) hints[hintOf(start | rest)] = 1;
}

/** Settles what a second form of the same spelling adds to the first. */
function join(first: TermForm, second: TermForm): void {
  const owner = first.termId;
  const other = second.termId;
  if (owner !== undefined && other !== undefined && owner !== other) {
    throw new Error(`"${second.text}" is a form of both ${owner} and ${other}.`);
  }
  const contradicts =
    (owner !== undefined && second.rivalOf.includes(owner)) ||
    (other !== undefined && first.rivalOf.includes(other)) ||
    (owner === other && owner !== undefined && ((first.flags ^ second.flags) & DECOY) !== 0);
  if (contradicts) {
    throw new Error(`"${second.text}" is a form of ${owner ?? other} and is not.`);
  }
  first.rivalOf.push(...second.rivalOf);
  if (owner !== undefined || other === undefined) return;
  first.termId = other;
  first.flags = second.flags;
}

/** Plain letters and single spaces, as nearly all forms are: lower case is all they need. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A form as texts are compared with it: folded, each joint one space. */
export function foldForm(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  let folded = '';
  let wasGap = true;
  for (const char of text.normalize('NFC').split('')) {
    const unit = foldUnit(char.charCodeAt(0));
    if (unit === SKIP) continue;
    const isGap = unit === SPACE || unit === HYPHEN;
    if (!isGap) folded += String.fromCharCode(unit);
    else if (!wasGap) folded += ' ';
    wasGap = isGap;
  }
  return folded.trimEnd();
}
