import type { Described } from './describeReminder';
import { type NoticeItem, noticeOf } from './noticeOf';
import type { OpenReminder } from './reminders';
import type { Session } from './session';
import type { CalendarEntry } from './toCalendarFile';

/** How long a session stands in the calendar; nobody says how long it takes. */
const SESSION_MINUTES = 60;

/**
 * Reminders still to come, for a phone's calendar. The one for the beginning is the session itself, by
 * its own id: an hour, or the whole day when no time was given.
 *
 * @param describe the words of a reminder
 */
export function calendarEntries(
  sessions: readonly Session[],
  reminders: readonly OpenReminder[],
  now: Temporal.ZonedDateTime,
  describe: (item: NoticeItem) => Described,
): CalendarEntry[] {
  const items = noticeOf(reminders, sessions, now)?.items ?? [];
  return items.map((item): CalendarEntry => {
    const { reminder, session } = item;
    const { title, message } = describe(item);
    const entry = { title, text: message, rings: true };
    if (reminder.key !== 'start') {
      return { ...entry, id: reminder.id, start: reminder.at.toPlainDateTime() };
    }
    const start = session.time
      ? reminder.setFor.toPlainDateTime()
      : Temporal.PlainDate.from(session.date);
    return { ...entry, id: session.id, start, minutes: SESSION_MINUTES };
  });
}
