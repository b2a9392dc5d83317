import * as v from 'valibot';

/** What reminders there are, in the order in which a session brings them. */
export const REMINDER_KINDS = [
  /** What is used for the last time, so many days before a session. */
  'pause-actives',
  /** The day before: what to look at. */
  'checklist',
  'start',
  'aftercare',
  'skin-check',
  /** What was paused may come back, one at a time. */
  'reintroduce',
  /** The first day on which nothing of the interval speaks against the next session. */
  'next-possible',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Kinds of which a session has several, told apart by a number of days before or after it. */
type CountedKind = 'pause-actives' | 'aftercare' | 'skin-check';
export type ReminderKey = Exclude<ReminderKind, CountedKind> | `${CountedKind}:${number}`;

const KEY =
  /^(checklist|start|reintroduce|next-possible|(pause-actives|aftercare|skin-check):[1-9]\d{0,2})$/;

/** Which of a session's reminders: `checklist`, `pause-actives:7`, `skin-check:3`. */
export const ReminderKeySchema = v.custom<ReminderKey>(
  (key) => typeof key === 'string' && KEY.test(key),
  'a kind of reminder, with its days where it has several',
);

/** @example kindOf('skin-check:3') // → 'skin-check' */
export function kindOf(key: ReminderKey): ReminderKind {
  return key.split(':')[0] as ReminderKind;
}
