import * as v from 'valibot';
import { SessionSchema } from './session';

/** What a person looks at, in the order it is asked. */
export const SIGNS = ['redness', 'swelling', 'dryness', 'itch', 'pain'] as const;
export type Sign = (typeof SIGNS)[number];

/** None, a little, clearly, strongly: few enough to be told apart without thinking. */
export const LEVELS = [0, 1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

/** A check is kept for as long as something can still be going wrong. */
export const LAST_CHECK_DAY = 180;

const level = v.picklist(LEVELS);

/** How skin looked and felt on one healing day, as far as it was told. */
export const SkinCheckSchema = v.strictObject({
  version: v.literal(1),
  sessionId: SessionSchema.entries.id,
  day: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_CHECK_DAY)),
  levels: v.strictObject({
    redness: v.optional(level),
    swelling: v.optional(level),
    dryness: v.optional(level),
    itch: v.optional(level),
    pain: v.optional(level),
  }),
});
export type SkinCheck = v.InferOutput<typeof SkinCheckSchema>;

/** One tap: how much there is of one sign, or null for "not told". */
export const SkinMarkSchema = v.object({
  sessionId: SkinCheckSchema.entries.sessionId,
  day: SkinCheckSchema.entries.day,
  sign: v.picklist(SIGNS),
  level: v.nullable(level),
});
export type SkinMark = v.InferOutput<typeof SkinMarkSchema>;

/**
 * The day's check with one sign told anew; undefined when nothing is told any more.
 *
 * @example markSkin(undefined, { sessionId, day: 3, sign: 'redness', level: 2 })
 * // → { version: 1, sessionId, day: 3, levels: { redness: 2 } }
 */
export function markSkin(
  check: SkinCheck | undefined,
  { sessionId, day, sign, level }: SkinMark,
): SkinCheck | undefined {
  const { [sign]: _, ...others } = check?.levels ?? {};
  const levels = level === null ? others : { ...others, [sign]: level };
  return Object.keys(levels).length === 0 ? undefined : { version: 1, sessionId, day, levels };
}

/** A session's checks in the order of their days. */
export function checksOf(checks: readonly SkinCheck[], sessionId: string): SkinCheck[] {
  return checks.filter((check) => check.sessionId === sessionId).sort((a, b) => a.day - b.day);
}
