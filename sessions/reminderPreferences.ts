import * as v from 'valibot';
import { isoTime } from './isoTimes';
import { REMINDER_KINDS } from './reminderKey';

/** What a person wants of reminders. Each field can be read, and fall back, alone. */
export const REMINDER_PREFERENCES = {
  /** Kinds that never come. */
  remindersOff: v.array(v.picklist(REMINDER_KINDS)),
  /** Nothing comes between these times of the wall clock; null: at any hour. */
  quietHours: v.nullable(v.strictObject({ from: isoTime, to: isoTime })),
  /** Says only that there is something to read. */
  discreet: v.boolean(),
};
export type ReminderPreferences = Readonly<
  v.InferOutput<v.StrictObjectSchema<typeof REMINDER_PREFERENCES, undefined>>
>;

export const DEFAULT_PREFERENCES: ReminderPreferences = {
  remindersOff: [],
  quietHours: { from: '22:00', to: '08:00' },
  discreet: false,
};
