import type { ReminderText } from '../content/schema';
import type { Session } from './session';
import { startOf } from './startOf';

/** A session that began longer ago is told as past: what to do before it helps no one any more. */
const MISSED_AFTER_HOURS = 12;

/**
 * What a reminder says now. Late ones, after a night's sleep of the machine say, speak of the past.
 *
 * @param missed the words for a session whose time is over, given its date and time
 */
export function describeReminder(
  session: Session,
  now: Temporal.ZonedDateTime,
  text: Pick<ReminderText, 'title' | 'instruction'>,
  missed: { title: (when: string) => string; message: (when: string) => string },
): { title: string; message: string } {
  const start = startOf(session, now.timeZoneId);
  const date = start.toLocaleString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const time =
    session.time && start.toLocaleString(undefined, { hour: 'numeric', minute: '2-digit' });
  if (now.since(start).total('hours') >= MISSED_AFTER_HOURS) {
    const when = time ? `${date}, ${time}` : date;
    return { title: missed.title(when), message: missed.message(when) };
  }
  const fill = (words: string): string =>
    words.replaceAll('{date}', date).replaceAll('{time}', time ?? '');
  return { title: fill(text.title), message: fill(text.instruction) };
}
