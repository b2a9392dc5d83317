import * as v from 'valibot';
import { AREAS, CONCERNS, DEVICES, note, SessionSchema } from './session';

/** What a person is telling of a session, as fields give it: text until it is sent. */
const SessionDraftSchema = v.strictObject({
  date: note,
  time: note,
  who: v.optional(v.picklist(['home', 'professional'])),
  device: v.optional(v.picklist(DEVICES)),
  /** `other` until a number is typed. */
  lengthMm: v.optional(v.union([v.number(), v.picklist(['other', 'unknown'])])),
  areas: v.pipe(v.array(v.picklist(AREAS)), v.readonly()),
  concern: v.optional(v.picklist(CONCERNS)),
  newCartridge: v.optional(v.picklist(['yes', 'no', 'unknown'])),
  passes: note,
  notes: note,
  clinicDays: note,
  clinicWaitDays: note,
  clinicNote: note,
  override: v.optional(v.picklist(['own-decision', 'professional-appointment'])),
  /** Absent in a draft of an earlier version. */
  overrideReason: v.optional(note),
  added: SessionSchema.entries.added,
});
export type SessionDraft = Readonly<v.InferOutput<typeof SessionDraftSchema>>;

/** A form of a session that is half filled. Answers about one's health are no part of it. */
export const KeptDraftSchema = v.strictObject({
  /** Which form: its place in the app. */
  path: v.pipe(v.string(), v.maxLength(100)),
  /** Which of its steps, from 0. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9)),
  fields: SessionDraftSchema,
});
export type KeptDraft = Readonly<v.InferOutput<typeof KeptDraftSchema>>;
/** The same, as its form knows it. */
export type FormDraft = Omit<KeptDraft, 'path'>;
