import * as v from 'valibot';
import { SessionSchema } from './session';
import { LAST_CHECK_DAY } from './skinCheck';

/** Counted from the session as healing days are; days before it are negative. */
const day = v.pipe(v.number(), v.integer(), v.minValue(-365), v.maxValue(LAST_CHECK_DAY));
const line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(300));

/** What a person has ticked off the lists of one session's days. */
export const TicksSchema = v.strictObject({
  version: v.literal(1),
  sessionId: SessionSchema.entries.id,
  days: v.array(
    v.strictObject({
      /** The day that the lines are for. */
      day,
      /** As they were read: a line that says something else later is not ticked. */
      lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(50)),
    }),
  ),
});
export type Ticks = v.InferOutput<typeof TicksSchema>;

/** One tap: a line ticked, or not any more. */
export const TickSchema = v.object({
  sessionId: SessionSchema.entries.id,
  day,
  line,
  on: v.boolean(),
});
export type Tick = v.InferOutput<typeof TickSchema>;

/**
 * A session's ticks with one line ticked or unticked; undefined when none is left.
 *
 * @example tickLine(undefined, { sessionId, day: 2, line: 'A bland moisturiser.', on: true })
 * // → { version: 1, sessionId, days: [{ day: 2, lines: ['A bland moisturiser.'] }] }
 */
export function tickLine(
  ticks: Ticks | undefined,
  { sessionId, day, line, on }: Tick,
): Ticks | undefined {
  const others = ticks?.days.filter((other) => other.day !== day) ?? [];
  const before = ticks ? tickedOn([ticks], sessionId, day) : [];
  const kept = before.filter((other) => other !== line);
  const lines = on ? [...kept, line] : kept;
  const days = lines.length === 0 ? others : [...others, { day, lines }];
  return days.length === 0 ? undefined : { version: 1, sessionId, days };
}

/** The lines ticked for a day of a session. */
export function tickedOn(
  ticks: readonly Ticks[],
  sessionId: string,
  day: number,
): readonly string[] {
  const own = ticks.find((one) => one.sessionId === sessionId);
  return own?.days.find((one) => one.day === day)?.lines ?? [];
}
