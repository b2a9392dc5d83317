import * as v from 'valibot';
import { isoDate } from './isoTimes';
import { note, SessionSchema } from './session';

/** What gets in the way of a session, or is what it is planned back from. */
export const EVENT_KINDS = [
  'sun',
  'sport',
  'swimming',
  'waxing',
  'peel',
  'toxin',
  /** Filler or threads; an earlier version also meant toxin by it. */
  'injection',
  /** A wedding, a photo, a journey. */
  'occasion',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something in a person's calendar, entered once. */
export const EventSchema = v.pipe(
  v.strictObject({
    version: v.literal(1),
    id: SessionSchema.entries.id,
    date: isoDate,
    /** Its last day, where it has several: a holiday in the sun. */
    until: v.optional(isoDate),
    kind: v.picklist(EVENT_KINDS),
    note: v.optional(note),
  }),
  v.check(({ date, until }) => until === undefined || until > date, '"until" is after the date'),
);
/** Not the DOM's. */
export type CalendarEvent = v.InferOutput<typeof EventSchema>;
