import * as v from 'valibot';

/** The reminders a session can have, in the order they come due. */
export const REMINDER_KINDS = ['day-before', 'start'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

const isoDate = v.pipe(
  v.string(),
  // Temporal reads more than that: years no clock reaches, and calendars of their own.
  v.check(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isPlain(() => Temporal.PlainDate.from(text), text),
    'a date like 2026-11-28',
  ),
);
const isoTime = v.pipe(
  v.string(),
  v.check(
    (text) =>
      /^\d\d:\d\d$/.test(text) && isPlain(() => Temporal.PlainTime.from(text), `${text}:00`),
    'a time like 14:30',
  ),
);

/** One needling, planned or done, as it is stored. Date and time are the wall clock's. */
export const SessionSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)),
  date: isoDate,
  /** Absent when the person gave none. */
  time: v.optional(isoTime),
  status: v.picklist(['planned', 'done']),
  /** Reminders that will not come any more: delivered, or too late when the session was planned. */
  settled: v.array(v.picklist(REMINDER_KINDS)),
});
export type Session = v.InferOutput<typeof SessionSchema>;

function isPlain(parse: () => { toString(): string }, text: string): boolean {
  try {
    return parse().toString() === text;
  } catch {
    return false;
  }
}
