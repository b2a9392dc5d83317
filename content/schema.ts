import * as v from 'valibot';

/**
 * The shape of everything in content/. The build refuses what does not fit, naming file, entry and
 * field, so a writer never has to guess. Types for the rest of the house are inferred from here.
 */

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
);
const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const sentences = v.pipe(v.array(sentence), v.minLength(1, 'needs at least one line'));
const sourceId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]+$/, 'a source id from sources.json'));

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
 * after studies with no comparison · D: expert opinion or custom · X: contradicted or overstated.
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
const BasisSchema = v.picklist(BASES);
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
    }),
  ],
  'a form is a spelling, or { form: spelling, case: exact, needs: context }',
);

const PhrasesSchema = v.optional(
  v.pipe(v.array(sentence), v.minLength(1, 'leave it out when there is none')),
);

const TermSchema = v.pipe(
  v.strictObject({
    id,
    /** As a heading, e.g. "Collagen". */
    name: sentence,
    forms: v.pipe(v.array(FormSchema), v.minLength(1, 'needs at least one form')),
    /** Phrases that hold a form and mean something else, in any case: "RF engineer". */
    decoys: PhrasesSchema,
    /** Words of another meaning; near "butylated hydroxyanisole" an everyday "BHA" does not count. */
    rivals: PhrasesSchema,
    /** One sentence of at most 25 words that a 13-year-old understands. */
    meaning: v.pipe(
      sentence,
      v.check((text) => text.split(/\s+/).length <= 25, 'at most 25 words'),
    ),
    /** Two to four sentences more. */
    more: sentence,
    /** What it means around microneedling, where it means anything. */
    needling: v.optional(sentence),
    related: v.optional(v.array(id), []),
    grade: v.optional(GradeSchema),
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
    /** The guide chapter that says more. */
    chapter: v.optional(id),
  }),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
);
export type Term = v.InferOutput<typeof TermSchema> & { category: Category };

export const GlossaryFileSchema = v.array(TermSchema);

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
export const ChapterSchema = v.strictObject({
  id,
  title: sentence,
  /** One line under the title in the list of chapters. */
  summary: sentence,
  part: v.picklist(['basics', 'benefits', 'safety']),
});
export type Chapter = v.InferOutput<typeof ChapterSchema>;

/** What a reminder says when it is time. `{date}` and `{time}` stand for the session's. */
export const ReminderTextSchema = v.pipe(
  v.strictObject({
    title: sentence,
    instruction: sentence,
    sources: v.optional(v.array(sourceId), []),
    basis: v.optional(BasisSchema),
  }),
  v.check((entry) => isSupported(entry), 'needs sources or a basis'),
);
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

/** What a plan rests on. */
export const PlanningSchema = v.strictObject({
  /** The shortest time between two professional sessions, why, and who says so. */
  interval: v.pipe(
    v.strictObject({
      days: v.pipe(v.number(), v.integer(), v.minValue(28, 'never under 28 days')),
      rule: sentence,
      why: sentence,
      grade: v.optional(GradeSchema),
      sources: v.optional(v.array(sourceId), []),
      basis: v.optional(BasisSchema),
    }),
    v.check((entry) => isSupported(entry), 'needs sources or a basis'),
  ),
  /** What to leave before a session, and how many days before at the latest it was last used. */
  leave: v.array(
    v.strictObject({ days: v.pipe(v.number(), v.integer(), v.minValue(1)), what: sentence }),
  ),
  /** What is never left without asking. */
  prescribed: sentence,
  /** What to do and look at from the day before. */
  ready: sentences,
});
export type Planning = v.InferOutput<typeof PlanningSchema>;

/** Every statement about skin says what it stands on. */
function isSupported(entry: { sources: readonly string[]; basis?: Basis | undefined }): boolean {
  return entry.sources.length > 0 || entry.basis !== undefined;
}
