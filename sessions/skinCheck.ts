import * as v from 'valibot';
import { note, SessionSchema } from './session';

/** What a person looks at, in the order it is asked. */
export const SIGNS = ['redness', 'swelling', 'dryness', 'itch', 'pain'] as const;
export type Sign = (typeof SIGNS)[number];

/** None, mild, moderate, strong: few enough to be told apart without thinking. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** A check is kept for as long as something can still be going wrong. */
export const LAST_CHECK_DAY = 180;

const level = v.picklist(LEVELS);
const redFlags = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))),
  v.minLength(1),
  v.maxLength(50),
  v.check((ids) => new Set(ids).size === ids.length, 'each red flag once'),
);

/** How skin looked and felt on one healing day, as far as it was told. */
export const SkinCheckSchema = v.strictObject({
  version: v.literal(2),
  sessionId: SessionSchema.entries.id,
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_CHECK_DAY)),
  levels: v.strictObject({
    redness: v.optional(level),
    swelling: v.optional(level),
    dryness: v.optional(level),
    itch: v.optional(level),
    pain: v.optional(level),
  }),
  /** Ids of the red flags that fit. */
  redFlags: v.optional(redFlags),
  /** The person has had them looked at, or they are gone: advice speaks again. */
  redFlagsClosed: v.optional(v.literal(true)),
  /** The same of what had got worse up to this day. */
  worseningClosed: v.optional(v.literal(true)),
  note: v.optional(note),
});
export type SkinCheck = v.InferOutput<typeof SkinCheckSchema>;

/** A check as any version stored it: version 2 only has more to tell. */
export const StoredSkinCheckSchema = v.pipe(
  v.unknown(),
  v.transform((record) => {
    const isOld = v.is(v.looseObject({ version: v.literal(1) }), record);
    return isOld ? { ...record, version: 2 } : record;
  }),
  SkinCheckSchema,
);

const at = {
  sessionId: SkinCheckSchema.entries.sessionId,
  day: SkinCheckSchema.entries.day,
};

/** One tap: how much there is of one sign, or null for "not told". */
export const SkinMarkSchema = v.object({
  ...at,
  sign: v.picklist(SIGNS),
  level: v.nullable(level),
});
export type SkinMark = v.InferOutput<typeof SkinMarkSchema>;

/** What else is told of a day: only the fields given change, and null takes one back. */
export const SkinNoteSchema = v.object({
  ...at,
  redFlags: v.optional(v.nullable(redFlags)),
  redFlagsClosed: v.optional(v.nullable(v.literal(true))),
  worseningClosed: v.optional(v.nullable(v.literal(true))),
  note: v.optional(v.nullable(note)),
});
export type SkinNote = v.InferOutput<typeof SkinNoteSchema>;

/**
 * The day's check with one sign told anew; undefined when nothing is told any more. What had got worse is
 * open again.
 *
 * @example markSkin(undefined, { sessionId, day: 3, sign: 'redness', level: 2 })
 * // → { version: 2, sessionId, day: 3, levels: { redness: 2 } }
 */
export function markSkin(
  check: SkinCheck | undefined,
  { sessionId, day, sign, level }: SkinMark,
): SkinCheck | undefined {
  const { worseningClosed: _, ...before } = check ?? { version: 2, sessionId, day, levels: {} };
  const { [sign]: __, ...others } = before.levels;
  const levels = level === null ? others : { ...others, [sign]: level };
  return unlessEmpty({ ...before, levels });
}

/** The same for red flags and the note. Red flags told anew are open again. */
export function noteSkin(
  check: SkinCheck | undefined,
  { sessionId, day, ...told }: SkinNote,
): SkinCheck | undefined {
  const before = check ?? { version: 2 as const, sessionId, day, levels: {} };
  const isReopened = told.redFlags !== undefined && told.redFlagsClosed === undefined;
  const changes = { ...told, ...(isReopened && { redFlagsClosed: null }) };
  const after: Record<string, unknown> = { ...before };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null || value === '') delete after[field];
    else if (value !== undefined) after[field] = value;
  }
  return unlessEmpty(after as SkinCheck);
}

function unlessEmpty(check: SkinCheck): SkinCheck | undefined {
  const isEmpty = Object.keys(check.levels).length === 0 && !check.redFlags && !check.note;
  return isEmpty ? undefined : check;
}

/** A session's checks in the order of their days. */
export function checksOf(checks: readonly SkinCheck[], sessionId: string): SkinCheck[] {
  return checks.filter((check) => check.sessionId === sessionId).sort((a, b) => a.day - b.day);
}
