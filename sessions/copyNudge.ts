import * as v from 'valibot';
import { isoDate } from './isoTimes';
import { recordKind } from './recordKind';
import type { Session } from './session';

/** When a copy was kept last, and when the reader last said "not now". */
const CopySchema = v.strictObject({
  version: v.literal(1),
  keptOn: v.optional(isoDate),
  laterOn: v.optional(isoDate),
});
export type Copy = v.InferOutput<typeof CopySchema>;
export const COPY = recordKind<Copy>('copy', CopySchema);

/** Not while skin heals: there is enough to think of. */
const AFTER_DAYS = 8;
/** After "not now": about as long as to the next session. */
const LATER_DAYS = 28;

/**
 * Whether to say that removing the extension removes the log: when a session that took place is in no
 * copy, its healing is over, and nobody has said "not now" of late.
 *
 * @example isCopyDue([{ date: '2026-11-01', status: 'done', … }], { version: 1 }, 2026-11-22) // → true
 */
export function isCopyDue(
  sessions: readonly Pick<Session, 'date' | 'status'>[],
  { keptOn, laterOn }: Copy,
  today: Temporal.PlainDate,
): boolean {
  const daysSince = (date: string): number => today.since(date, { largestUnit: 'days' }).days;
  if (laterOn && daysSince(laterOn) >= 0 && daysSince(laterOn) < LATER_DAYS) return false;
  const done = sessions.filter(({ status }) => status === 'done');
  // While the latest still heals, the ones before it can wait as well.
  if (done.some(({ date }) => daysSince(date) < AFTER_DAYS)) return false;
  return done.some(({ date }) => keptOn === undefined || date >= keptOn);
}
