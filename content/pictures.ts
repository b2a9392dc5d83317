import * as v from 'valibot';
import { BasisSchema, id, sentence, sourceId, supported } from './schema';

/** The facts behind the guide's pictures: one file each in en/pictures/, checked like all content. */

const days = v.pipe(v.number(), v.minValue(0));
const range = v.pipe(
  v.tuple([days, days]),
  v.check(([from, to]) => from <= to, 'a range runs from the smaller to the larger number'),
);

const CellSchema = v.strictObject({
  is: v.picklist(['no', 'limits', 'ask', 'free']),
  text: sentence,
});
const AftercareTopicSchema = supported({
  id,
  group: v.picklist(['care', 'products', 'life']),
  topic: sentence,
  'first-day': CellSchema,
  'to-72-hours': CellSchema,
  'to-day-7': CellSchema,
  'after-day-7': CellSchema,
});
/** The columns of the aftercare grid. */
export type AftercareSpan = 'first-day' | 'to-72-hours' | 'to-day-7' | 'after-day-7';
export type AftercareTopic = v.InferOutput<typeof AftercareTopicSchema>;

const bandEntries = {
  id,
  name: sentence,
  /** The earliest and the latest day that sources give for its begin, and for its end. */
  from: range,
  to: range,
  note: v.optional(sentence),
};
const SeenSchema = supported(bandEntries);
const PhaseSchema = supported({ ...bandEntries, text: sentence });
export type Seen = v.InferOutput<typeof SeenSchema>;
export type Phase = v.InferOutput<typeof PhaseSchema>;

const DisagreementSchema = supported({
  id,
  title: sentence,
  /** Days since a session, before one, or between two. */
  axis: v.picklist(['after', 'before', 'between']),
  says: v.pipe(
    v.array(
      v.pipe(
        v.strictObject({
          who: sentence,
          source: v.optional(sourceId),
          /** Where no single source is named. */
          kind: v.optional(v.literal('clinic')),
          days: range,
          text: sentence,
        }),
        v.check((say) => (say.source ?? say.kind) !== undefined, 'needs a source or a kind'),
      ),
    ),
    v.minLength(1, 'needs someone who says something'),
  ),
  ours: v.strictObject({ days, until: v.optional(days), text: sentence }),
  why: sentence,
});
export type Disagreement = v.InferOutput<typeof DisagreementSchema>;

const CheckSchema = supported({
  id,
  level: v.picklist(['no', 'clinician', 'not-home', 'ask', 'spare']),
  name: sentence,
  note: sentence,
  /** How long after a date that is asked for a session is too early. */
  wait: v.optional(
    v.strictObject({
      days: v.optional(days),
      months: v.optional(days),
      question: sentence,
    }),
  ),
  /** A term of the glossary that explains it. */
  term: v.optional(id),
});
const CheckGroupSchema = v.strictObject({
  id,
  title: sentence,
  /** What is so today may not be so for the next plan: asked for anew each time. */
  changes: v.optional(v.literal(true)),
  /** Asked only where this device is used. */
  only: v.optional(v.literal('radiofrequency')),
  /** When questions were added: answers kept before that day are asked for anew. */
  revised: v.optional(v.pipe(v.string(), v.isoDate())),
  checks: v.pipe(v.array(CheckSchema), v.minLength(1, 'needs a question')),
});
export type Check = v.InferOutput<typeof CheckSchema>;
export type CheckGroup = v.InferOutput<typeof CheckGroupSchema>;

const RedFlagSchema = supported({
  id,
  urgency: v.picklist(['now', 'same-day', 'days']),
  when: sentence,
  sign: sentence,
  act: sentence,
});

const mm = v.pipe(v.number(), v.minValue(0));
const SkinSchema = v.strictObject({
  layers: v.array(
    v.strictObject({
      id: v.picklist(['horny', 'epidermis', 'dermis', 'fat']),
      name: sentence,
      thickness: sentence,
      /** The depth where it ends: least and most. */
      ends: range,
    }),
  ),
  layersBasis: BasisSchema,
  channel: supported({ needle: mm, depth: mm }),
  homeEnds: mm,
  lengths: v.pipe(
    v.array(supported({ mm, reaches: sentence })),
    v.check(
      (all) => all.every(({ mm }, at) => at === 0 || mm > (all[at - 1]?.mm ?? 0)),
      'lengths go from short to long',
    ),
  ),
});
export type Skin = v.InferOutput<typeof SkinSchema>;

/** Each picture's file in en/pictures/, and its shape. */
export const PICTURE_SCHEMAS = {
  aftercare: v.array(AftercareTopicSchema),
  phases: v.strictObject({ seen: v.array(SeenSchema), inside: v.array(PhaseSchema) }),
  disagreements: v.array(DisagreementSchema),
  'who-should-not': v.array(CheckGroupSchema),
  'red-flags': v.array(RedFlagSchema),
  skin: SkinSchema,
} as const;
export type Pictures = {
  readonly [Name in keyof typeof PICTURE_SCHEMAS]: v.InferOutput<(typeof PICTURE_SCHEMAS)[Name]>;
};

/** Every list of sources somewhere in a picture's data, and where it stands. */
export function sourceUses(at: string, data: unknown): { at: string; ids: readonly string[] }[] {
  if (typeof data !== 'object' || data === null) return [];
  const own = data as { id?: unknown; sources?: readonly string[]; source?: string };
  const here = typeof own.id === 'string' ? `${at} › ${own.id}` : at;
  const uses = [
    ...(own.sources ? [{ at: here, ids: own.sources }] : []),
    ...(own.source ? [{ at: here, ids: [own.source] }] : []),
  ];
  return [...uses, ...Object.values(data).flatMap((inner) => sourceUses(here, inner))];
}
