import type { Reminder } from './reminders';
import type { Session } from './session';
import type { CalendarEntry } from './toCalendarFile';

/** What an entry says. */
interface Words {
  readonly title: string;
  readonly message: string;
}

/** How long a session stands in the calendar; nobody says how long it takes. */
const SESSION_MINUTES = 60;

/**
 * Planned sessions and the reminders still to come, for a phone's calendar. That a session begins is
 * said by its own entry.
 *
 * @param describe the words of a reminder, and of a session
 */
export function calendarEntries(
  sessions: readonly Session[],
  reminders: readonly Reminder[],
  describe: (of: Reminder | Session) => Words,
): CalendarEntry[] {
  const planned = sessions.filter(({ status }) => status === 'planned');
  return [
    ...planned.map((session): CalendarEntry => {
      const { title, message } = describe(session);
      const day = Temporal.PlainDate.from(session.date);
      const start = session.time ? day.toPlainDateTime(Temporal.PlainTime.from(session.time)) : day;
      return { id: session.id, start, minutes: SESSION_MINUTES, title, text: message, rings: true };
    }),
    ...reminders
      .filter(({ key }) => key !== 'start')
      .map((reminder): CalendarEntry => {
        const { title, message } = describe(reminder);
        const start = reminder.at.toPlainDateTime();
        return { id: reminder.id, start, title, text: message, rings: true };
      }),
  ];
}
