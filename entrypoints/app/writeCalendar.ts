import planning from 'skinwise:planning';
import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import { noticeWords } from '../../components/noticeWords';
import type { Stored } from '../../platform/loadStored';
import { calendarEntries } from '../../sessions/calendarEntries';
import { describeNotice } from '../../sessions/describeNotice';
import { openReminders } from '../../sessions/reminders';
import { toCalendarFile } from '../../sessions/toCalendarFile';

/** A calendar file of sessions and reminders to come, in the words they would have here. */
export function writeCalendar(stored: Stored): string {
  const now = Temporal.Now.zonedDateTimeISO();
  const { sessions, settings } = stored;
  // A session is in the calendar although nobody wants to be told here that it begins.
  const remindersOff = settings.remindersOff.filter((kind) => kind !== 'start');
  const preferences = { ...settings, remindersOff };
  const reminders = openReminders(stored, { planning, preferences }, now);
  const words = noticeWords(i18n.t);
  const entries = calendarEntries(sessions, reminders, now, (item) => {
    const notice = { id: item.reminder.id, items: [item] };
    return describeNotice(notice, now, reminderTexts, planning, words, settings.discreet);
  });
  return toCalendarFile(entries, i18n.t('extension.name'), now.toInstant());
}
