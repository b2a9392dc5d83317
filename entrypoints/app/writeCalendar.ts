import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import type { Stored } from '../../platform/loadStored';
import { calendarEntries } from '../../sessions/calendarEntries';
import { describeReminder } from '../../sessions/describeReminder';
import { openReminders, type Reminder } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { toCalendarFile } from '../../sessions/toCalendarFile';

/** A calendar file of what is planned, with the words that reminders have here. */
export function writeCalendar({ sessions, settings }: Stored): string {
  const now = Temporal.Now.zonedDateTimeISO();
  const t = i18n.t;

  function describe(of: Reminder | Session): { title: string; message: string } {
    // Calendars are shared and shown on locked screens.
    if (settings.discreet) {
      return { title: t('reminder.discreetTitle'), message: t('reminder.discreet') };
    }
    const session = sessions.find(({ id }) => id === ('key' in of ? of.sessionId : of.id));
    const text = 'key' in of && of.key !== 'start' ? reminderTexts.checklist : reminderTexts.start;
    const { title, message } = describeReminder(session as Session, now, text, {
      title: (when) => t('reminder.missedTitle', [when]),
      message: (when) => t('reminder.missed', [when]),
    });
    return { title, message };
  }

  const entries = calendarEntries(sessions, openReminders(sessions, now.timeZoneId), describe);
  return toCalendarFile(entries, t('extension.name'), now.toInstant());
}
