import * as v from 'valibot';
import { isoDate } from './isoTimes';

const ids = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)));

/** What a person told of themselves and wanted kept; one record. */
export const ProfileSchema = v.strictObject({
  version: v.literal(1),
  /** Darker skin or past dark marks: two weeks longer between sessions. */
  darkerOrMarks: v.optional(v.boolean()),
  /** The answers to "who should not", if the person wanted them kept. */
  checkAnswers: v.optional(
    v.strictObject({
      fits: ids,
      none: ids,
      dates: v.record(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), isoDate),
    }),
  ),
  checkedOn: v.optional(isoDate),
});
export type Profile = v.InferOutput<typeof ProfileSchema>;
