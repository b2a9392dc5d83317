import type { ReminderKey } from './reminderKey';
import type { Session } from './session';

export const SNOOZES = ['hour', 'evening', 'tomorrow'] as const;
export type Snooze = (typeof SNOOZES)[number];

const EVENING = Temporal.PlainTime.from('19:00');
const MORNING = Temporal.PlainTime.from('09:00');

/**
 * When a reminder that is put off comes again. An hour is a moment, whatever clocks do; evening and
 * tomorrow are the wall clock's, wherever the person is by then.
 *
 * @example snoozeUntil('tomorrow', 2026-11-28T14:30+01:00[Europe/Berlin]) // → '2026-11-29T09:00:00'
 */
export function snoozeUntil(snooze: Snooze, now: Temporal.ZonedDateTime): string {
  const inAnHour = now.add({ hours: 1 });
  const evening = now.toPlainDate().toPlainDateTime(EVENING);
  if (snooze === 'tomorrow')
    return written(now.toPlainDate().add({ days: 1 }).toPlainDateTime(MORNING));
  const isTooLate = Temporal.PlainDateTime.compare(inAnHour.toPlainDateTime(), evening) > 0;
  if (snooze === 'evening' && !isTooLate) return written(evening);
  return inAnHour.toInstant().toString({ smallestUnit: 'second' });
}

const written = (moment: Temporal.PlainDateTime): string =>
  moment.toString({ smallestUnit: 'second' });

/** The session with one of its reminders put off. */
export function snoozeReminder(session: Session, key: ReminderKey, until: string): Session {
  return {
    ...session,
    settled: session.settled.filter((settled) => settled !== key),
    snoozed: { ...session.snoozed, [key]: until },
  };
}
