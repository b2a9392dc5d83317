import { foldUnit, HYPHEN, SKIP, SPACE } from './foldUnit';
import { CLASS_BITS, CLASS_MASK, GAP, kindOfUnit, OTHER, SKIPPED } from './kindOfUnit';
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
  /**
   * The forms with a start, or undefined; a shorter form has zeros for the units it lacks. They are taken
   * apart when a text first shows their start, since of thousands a page shows some hundred.
   *
   * @throws when two terms claim the same form, or one term both claims and denies it
   */
  formsAt(start: number): readonly TermForm[] | undefined;
  /** `LONG` and `SHORT` at the `hintOf` of every start that a text with such a form may show. */
  readonly hints: Uint8Array;
  /** 1 at the `longHintOf` of every long form. */
  readonly longHints: Uint8Array;
}

export const START_UNITS = 4;
/**
 * Half of all words on a page begin like one of ten thousand forms, "the" alone like a dozen. Of forms as
 * long as this the next units are asked for as well, and one word in a hundred is left.
 */
export const LONG_UNITS = 8;

/** Forms of `LONG_UNITS` or more begin so, and shorter ones. */
export const LONG = 1;
const SHORT = 2;

/** 65,536 hints of either kind: with half of them "on the" was looked at closely, for another's sake. */
const HINT_BITS = 16;

/** Where to look for a long form among its hints: by the classes of its first four units and the next four. */
export function longHintOf(start: number, next: number): number {
  return (Math.imul(start, 0x9e3779b1) + Math.imul(next, 0x85ebca6b)) >>> (32 - HINT_BITS);
}

/** Where to look for a start among the hints; two starts may share one. */
export function hintOf(start: number): number {
  return Math.imul(start, 0x9e3779b1) >>> (32 - HINT_BITS);
}

/** Few enough for a tenth of a millisecond. */
const FORMS_A_STEP = 16;

/**
 * Indexes a lexicon, some forms at each step, so that the caller can pause: eight thousand forms take
 * milliseconds more than a page can spare at once, and those of no term in particular are one list.
 *
 * @returns the index, when all steps are done
 */
export function* indexForms(lexicon: Lexicon): Generator<undefined, FormIndex> {
  const byStart = new Map<number, SameStart>();
  const hints = new Uint8Array(1 << HINT_BITS);
  const longHints = new Uint8Array(1 << HINT_BITS);
  function add(termId: string, form: LexiconForm): void {
    const folded = foldForm(typeof form === 'string' ? form : form[0]);
    const start = startAt(folded, 0, 0);
    let length = SHORT;
    if (folded.length >= LONG_UNITS) {
      length = LONG;
      longHints[longHintOf(start, startAt(folded, 0, START_UNITS))] = 1;
    }
    let same = byStart.get(start);
    if (!same) {
      same = { forms: [], hinted: 0 };
      byStart.set(start, same);
    }
    same.forms.push([termId, form]);
    if ((same.hinted & length) === 0) addHints(hints, start, length);
    same.hinted |= length;
  }

  let added = 0;
  for (const termId of Object.keys(lexicon)) {
    for (const form of lexicon[termId] ?? []) {
      add(termId, form);
      if (++added % FORMS_A_STEP === 0) yield;
    }
  }

  return {
    hints,
    longHints,
    formsAt(start) {
      const same = byStart.get(start);
      if (same && !same.ready) {
        same.ready = joinSame(same.forms.map(([termId, form]) => toTermForm(termId, form)));
      }
      return same?.ready;
    },
  };
}

/** Forms that begin alike, and which of them have their hints: `LONG` and `SHORT`. */
interface SameStart {
  readonly forms: [termId: string, form: LexiconForm][];
  hinted: number;
  ready?: readonly TermForm[];
}

/** Each spelling once, with all that its terms say of it. */
function joinSame(forms: readonly TermForm[]): TermForm[] {
  const byFolded = new Map<string, TermForm>();
  for (const form of forms) {
    const same = byFolded.get(form.folded);
    if (same) join(same, form);
    else byFolded.set(form.folded, form);
  }
  return [...byFolded.values()];
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
    next: startAt(folded, 0, START_UNITS),
    nextMask: -(1 << ((START_UNITS - has) * CLASS_BITS)),
    flags: flags & ~RIVAL,
  };
}

/** The classes of four units that show, `skip` units from here on; repeated gaps are one. */
export function startAt(text: string, at: number, skip: number): number {
  let start = 0;
  let units = -skip;
  let wasGap = false;
  for (let o = at; o < text.length && units < START_UNITS; o++) {
    const kind = kindOfUnit(text.charCodeAt(o));
    if (kind >= SKIPPED || (kind === GAP && wasGap)) continue;
    wasGap = kind === GAP;
    if (units >= 0) start = (start << CLASS_BITS) | (kind & CLASS_MASK);
    units++;
  }
  return start << ((START_UNITS - Math.max(0, units)) * CLASS_BITS);
}

/** What may follow a form's last letter. */
const EDGES = [GAP, OTHER];

/** Sets the hints of all starts that a text may show where a form with this start stands. */
function addHints(hints: Uint8Array, start: number, length: number): void {
  addRange(hints, start, 0, length);
  for (let bits = 0; bits < START_UNITS * CLASS_BITS; bits += CLASS_BITS) {
    const unitClass = (start >>> bits) & CLASS_MASK;
    const before = start & -(1 << (bits + CLASS_BITS));
    const isLast = unitClass === 0 && ((start >>> (bits + CLASS_BITS)) & CLASS_MASK) !== 0;
    // The form ends, and anything may stand behind its edge.
    if (isLast) for (const edge of EDGES) addRange(hints, before | (edge << bits), bits, length);
    // A gap may be one space or many, and where the next units stand is then for the careful look.
    const next = bits - CLASS_BITS;
    if (unitClass === GAP && next >= 0)
      addRange(hints, before | (GAP << bits) | (GAP << next), next, SHORT);
  }
}

/** Sets the hints of a start whose last `bits` may be anything. */
function addRange(hints: Uint8Array, start: number, bits: number, length: number): void {
  for (let rest = 0; rest < 1 << bits; rest++) {
    const hint = hintOf(start | rest);
    hints[hint] = (hints[hint] as number) | length;
  }
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
