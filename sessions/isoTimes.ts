import * as v from 'valibot';

/** A day of the calendar, as it is stored. */
export const isoDate = v.pipe(
  v.string(),
  // Temporal reads more than that: years no clock reaches, and calendars of their own.
  v.check(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isPlain(() => Temporal.PlainDate.from(text), text),
    'a date like 2026-11-28',
  ),
);

/** A time of the wall clock, to the minute. */
export const isoTime = v.pipe(
  v.string(),
  v.check(
    (text) =>
      /^\d\d:\d\d$/.test(text) && isPlain(() => Temporal.PlainTime.from(text), `${text}:00`),
    'a time like 14:30',
  ),
);

/** A moment, or a date and time of whatever wall clock the person lives by then. */
export const isoMoment = v.pipe(
  v.string(),
  v.check(
    (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/.test(text) &&
      isPlain(
        () =>
          text.endsWith('Z') ? Temporal.Instant.from(text) : Temporal.PlainDateTime.from(text),
        text,
      ),
    'a moment like 2026-11-28T14:30:00Z, or without the Z',
  ),
);

function isPlain(parse: () => { toString(): string }, text: string): boolean {
  try {
    return parse().toString() === text;
  } catch {
    return false;
  }
}
