import * as v from 'valibot';

/**
 * The shape of everything in content/. The build refuses what does not fit, naming file, entry and
 * field, so a writer never has to guess. Types for the rest of the house are inferred from here.
 */

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);

/**
 * Whose words a field holds: those of a sentence, which says in each language what the English says, or the
 * language's own, as how a term is spelt on its pages. Of these alone a second language has its own
 * (layOver.ts).
 */
export type Words = 'translated' | 'own';
export const words = <Text>(words: Words) => v.metadata<Text, { words: Words }>({ words });

export const sentence = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('must not be empty'),
  words('translated'),
);
export const sentences = v.pipe(v.array(sentence), v.minLength(1, 'needs at least one line'));
export const sourceId = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_]+$/, 'a source id from sources.json'),
);

/** The glossary's nine categories; a file in glossary/ is named after the one it holds. */
export const CATEGORIES = [
  'anatomy',
  'biology',
  'concerns',
  'treatments',
  'aftercare',
  'ingredients',
  'devices',
  'sun',
  'skin-types',
] as const;
export const CategorySchema = v.picklist(CATEGORIES);
type Category = v.InferOutput<typeof CategorySchema>;

/**
 * How sure a claim is. A: reviews of trials that agree · B: small or mixed trials · C: before and
 * after studies with no comparison · D: expert opinion or untested advice · X: contradicted or overstated.
 */
export const GRADES = ['A', 'B', 'C', 'D', 'X'] as const;
const GradeSchema = v.picklist(GRADES);
export type Grade = v.InferOutput<typeof GradeSchema>;

/** What stands behind a sentence when it is no study: shown to the reader in these words. */
export const BASES = [
  'general medical practice',
  'textbook knowledge',
  /** A rule or warning of a regulator among the sources: not a finding, so it has no grade. */
  'regulator statement',
  /** We looked for a study and found none. */
  'no study found',
] as const;
export const BasisSchema = v.picklist(BASES);
export type Basis = v.InferOutput<typeof BasisSchema>;

/** A spelling of the term as it stands on a page. Plurals and hyphenation are forms of their own. */
const FormSchema = v.union(
  [
    sentence,
    v.strictObject({
      form: sentence,
      /** `exact`: only in this very case, as PRP or PIH. */
      case: v.optional(v.literal('exact')),
      /** `context`: an everyday word that counts only where the text is about skin. */
      needs: v.optional(v.literal('context')),
      /** `rivals`: plain, but not near one of the term's rivals: the "collagen" of a brisket. */
      yields: v.optional(v.literal('rivals')),
    }),
  ],
  'a form is a spelling, or { form: spelling, case: exact, needs: context }',
);

const PhrasesSchema = v.optional(
  v.pipe(v.array(sentence), v.minLength(1, 'leave it out when there is none'), words('own')),
);

export const TermSchema = v.pipe(
  v.strictObject({
    id,
    /** As a heading, e.g. "Collagen". */
    name: sentence,
    forms: v.pipe(v.array(FormSchema), v.minLength(1, 'needs at least one form'), words('own')),
    /** Phrases that hold a form and mean something else, in any case: "RF engineer". */
    decoys: PhrasesSchema,
    /** Words of another meaning; near "butylated hydroxyanisole" an everyday "BHA" does not count. */
    rivals: PhrasesSchema,
    /** Names that mean it in a list of ingredients alone, as "Alcohol" does. */
    inci: PhrasesSchema,
    /** One sentence of at most 25 words that a 13-year-old understands. */
    meaning: v.pipe(
      sentence,
      v.check((text) => text.split(/\s+/).length <= 25, 'at most 25 words'),
    ),
    /** Two to four sentences more. */
    more: sentence,
    /** What it means around microneedling, where it means anything. */
    needling: v.optional(sentence),
    /** The care rule that says how long before and after a session. */
    care: v.optional(id),
    related: v.optional(v.array(id), []),
    grade: v.optional(GradeSchema),
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
    /** The guide chapter that says more. */
    chapter: v.optional(id),
  }),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
);
type Entry = v.InferOutput<typeof TermSchema>;
/** How a term is met on pages. */
export type Spellings = Pick<Entry, 'forms' | 'decoys' | 'rivals' | 'inci'>;
export type Term = Entry & {
  readonly category: Category;
  /** The language that it is told in, where that is not the one it was asked for in. */
  readonly lang?: string;
  /** How it is spelt in our other languages: whoever looks a word up may have met it there. */
  readonly elsewhere?: Spellings;
};

export const GlossaryFileSchema = v.array(TermSchema);

/** What a care rule asks, from the kindest to the strictest: the facts' codes. */
const CARE_CODES = [
  'fine',
  /** No pause before; after a day, if it is bland and without scent. */
  'after-24-hours',
  /** No pause before; wait after. */
  'caution',
  /** Pause before and wait after. */
  'pause',
  /** Never needled in, never on open channels; wait after. */
  'never-during',
  /** Only a prescriber or the treating clinic can say: never a date of ours. */
  'clinician',
] as const;

const CARE_GROUPS = [
  'retinoids',
  'acids and exfoliants',
  'acne care',
  'pigment care',
  'vitamins and antioxidants',
  'moisture and barrier',
  'soothers',
  'peptides and biologics',
  'sunscreen',
  'scent and irritants',
  'cleansers and preservatives',
  'hair',
  'medicines',
  'procedures',
  'make-up and colour',
  'supplements',
  'everyday life',
] as const;

const days = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365));
const WaitSchema = v.optional(
  v.pipe(
    v.strictObject({
      /** The one number that we go by; left out where only someone else can say. */
      days: v.optional(days),
      /** The shortest and the longest that sources name, where they differ. */
      range: v.optional(v.tuple([days, days])),
    }),
    v.check(({ range }) => range === undefined || range[0] < range[1], 'a range goes upwards'),
    v.check(
      ({ days, range }) => days === undefined || range === undefined || days >= range[0],
      'the number lies below its range',
    ),
    v.check(({ days, range }) => days !== undefined || range !== undefined, 'says nothing'),
  ),
);

/** How long to leave something before and after a session, one number for all needle lengths. */
export const CareRuleSchema = v.pipe(
  v.strictObject({
    id,
    /** What it is about, as a reader says it: "Retinol", "Hard exercise". */
    name: sentence,
    group: v.picklist(CARE_GROUPS),
    code: v.picklist(CARE_CODES),
    /** Days before a session at which it is used for the last time. */
    before: WaitSchema,
    /** Days after it: up to 3 mean hours (24, 48, 72), from 4 on the last day is still waited. */
    after: WaitSchema,
    /** Sold freely and prescribed: then the prescriber decides, and we give no date. */
    prescribed: v.optional(v.literal('ask')),
    /** Done or handed out by a clinic; what a clinician decides is else asked of whoever prescribed it. */
    clinics: v.optional(v.literal(true)),
    /** Nobody is to come back to it, as to picking: it is never called free, nor free from a day on. */
    neverFree: v.optional(v.literal(true)),
    /** The plain sentence shown; one or two. */
    text: sentence,
    grade: v.optional(GradeSchema),
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
  }),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
  v.check(
    ({ code, before, after }) =>
      code !== 'clinician' || (before?.days === undefined && after?.days === undefined),
    'what a clinician decides has a range at most, never a number of days',
  ),
);
export type CareRule = v.InferOutput<typeof CareRuleSchema>;
/** A care rule without its words: what is reckoned with, and what it is called. */
export type CareDays = Omit<CareRule, 'text' | 'grade' | 'sources' | 'basis'>;

/** What our sources say where a page says otherwise about needling. */
export const PageClaimSchema = v.pipe(
  v.strictObject({
    id: v.picklist(['home-length', 'interval']),
    text: sentence,
    chapter: id,
    grade: v.optional(GradeSchema),
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
  }),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
);
export type PageClaim = v.InferOutput<typeof PageClaimSchema>;

/** A bibliography entry: the part of CSL JSON that readers see, and how far we read it. */
export const SourceSchema = v.object({
  id: sourceId,
  title: sentence,
  'container-title': v.optional(v.string()),
  publisher: v.optional(v.string()),
  author: v.optional(
    v.array(
      v.object({
        literal: v.optional(v.string()),
        family: v.optional(v.string()),
        given: v.optional(v.string()),
      }),
    ),
  ),
  issued: v.optional(v.object({ 'date-parts': v.array(v.array(v.number())) })),
  URL: v.optional(v.pipe(v.string(), v.url())),
  DOI: v.optional(v.string()),
  checked: v.picklist(['full text', 'abstract', 'excerpt', 'secondary report', 'not checked']),
  kind: v.picklist([
    'regulator',
    'study or review',
    'clinic',
    'press or web',
    'manufacturer or trainer',
  ]),
});
export type Source = v.InferOutput<typeof SourceSchema>;

/** A guide chapter's place in the contents; its text is guide/<id>.mdx. */
export const ChapterSchema = v.pipe(
  v.strictObject({
    id,
    title: sentence,
    /** One line under the title in the list of chapters. */
    summary: sentence,
    part: v.picklist(['basics', 'benefits', 'safety']),
    /** How sure the benefit is that the chapter is about. */
    grade: v.optional(GradeSchema),
  }),
  v.check(
    ({ part, grade }) => (part === 'benefits') === (grade !== undefined),
    'a benefit has a grade, and nothing else has',
  ),
);
export type Chapter = v.InferOutput<typeof ChapterSchema>;

/** What a reminder says when it is time, in full. `{date}` and others stand for what it is about. */
export const ReminderTextSchema = supported({ title: sentence, instruction: sentence });
export type ReminderText = v.InferOutput<typeof ReminderTextSchema>;

/** What people usually see on a span of healing days after a professional session. */
export const HealingSpanSchema = v.pipe(
  v.strictObject({
    /** First and last healing day of the span; day 0 is the day of the session. */
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    to: v.pipe(v.number(), v.integer(), v.minValue(0)),
    usual: sentence,
    act: sentence,
    /** What helps on these days, and what to leave, a line each. */
    do: sentences,
    dont: sentences,
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
  }),
  v.check((span) => span.to >= span.from, '"to" is before "from"'),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
);
export type HealingSpan = v.InferOutput<typeof HealingSpanSchema>;

/** Every statement about skin says what it stands on. */
function isSupported(entry: { sources: readonly string[]; basis?: Basis | undefined }): boolean {
  return entry.sources.length > 0 || entry.basis !== undefined;
}

/** An object whose statement says what it stands on. */
export function supported<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.strictObject({
      ...entries,
      grade: v.optional(GradeSchema),
      sources: v.optional(v.array(sourceId), []),
      basis: v.optional(BasisSchema),
    }),
    v.check((entry) => isSupported(entry as never), 'needs sources or a basis'),
  );
}
