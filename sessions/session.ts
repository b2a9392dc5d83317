import * as v from 'valibot';
import { isoDate, isoMoment, isoTime } from './isoTimes';
import { migrateSession } from './migrateSession';
import { ReminderKeySchema } from './reminderKey';

export const DEVICES = ['roller', 'stamp', 'pen', 'radiofrequency'] as const;
export const AREAS = ['face', 'around-eyes', 'neck', 'scalp', 'body'] as const;
export const CONCERNS = [
  'acne-scars',
  'wrinkles',
  'pigment',
  'stretch-marks',
  'surgical-scars',
  'hair',
] as const;
export type Device = (typeof DEVICES)[number];
export type Area = (typeof AREAS)[number];
export type Concern = (typeof CONCERNS)[number];

/** The longest note that is kept with anything. */
export const MAX_NOTE = 2000;
export const note = v.pipe(v.string(), v.maxLength(MAX_NOTE));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365));

/** Needles come in steps of 0.05 mm. */
const lengthMm = v.pipe(
  v.number(),
  v.minValue(0.1),
  v.maxValue(3),
  v.check((mm) => Math.abs(mm * 20 - Math.round(mm * 20)) < 1e-9, 'in steps of 0.05 mm'),
);

/** One needling, planned or done, as it is stored. Date and time are the wall clock's. */
export const SessionSchema = v.strictObject({
  version: v.literal(2),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)),
  date: isoDate,
  /** Absent when the person gave none. */
  time: v.optional(isoTime),
  status: v.picklist(['planned', 'done']),
  who: v.optional(v.picklist(['home', 'professional'])),
  device: v.optional(v.picklist(DEVICES)),
  lengthMm: v.optional(lengthMm),
  /** Empty when not told. */
  areas: v.pipe(
    v.array(v.picklist(AREAS)),
    v.check((areas) => new Set(areas).size === areas.length, 'each area once'),
  ),
  passes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20))),
  newCartridge: v.optional(v.picklist(['yes', 'no'])),
  notes: v.optional(note),
  concern: v.optional(v.picklist(CONCERNS)),
  /** "My clinic said": where it is longer than ours it holds. */
  clinicSays: v.optional(
    v.strictObject({
      /** At least so long until the next session. */
      days: v.optional(days),
      /** At least so long without what care rules have wait. */
      waitDays: v.optional(days),
      note: v.optional(note),
    }),
  ),
  /** Why it was planned earlier than we would; stays visible. */
  override: v.optional(v.picklist(['own-decision', 'professional-appointment'])),
  /** What the clinic gave as its reason for so early an appointment. */
  overrideReason: v.optional(note),
  /** Days that were added to its waits when it was planned or logged; why is not stored. */
  added: v.optional(
    v.strictObject({
      /** To the waits between it and other sessions. */
      between: days,
      /** To waits of hours after it that are longer than one day. */
      products: days,
    }),
  ),
  /** Reminders that will not come any more: delivered, done with, or too late when they were set. */
  settled: v.array(ReminderKeySchema),
  /** When put-off reminders come again. "In an hour" is a moment, "tomorrow" the wall clock's. */
  snoozed: v.optional(v.record(ReminderKeySchema, isoMoment)),
});
export type Session = v.InferOutput<typeof SessionSchema>;

/** A session as any version stored it, read as this one's. */
export const StoredSessionSchema = v.pipe(v.unknown(), v.transform(migrateSession), SessionSchema);
