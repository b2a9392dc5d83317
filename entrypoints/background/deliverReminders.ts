import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import { loadJournal, writeRecords } from '../../platform/journalStore';
import { notify } from '../../platform/notify';
import { describeReminder } from '../../sessions/describeReminder';
import { SESSIONS } from '../../sessions/journal';
import { dueReminders, settleReminders, worthSaying } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';

/**
 * Delivers what is due and not yet delivered. Shown first, then noted: if we die in between, the next
 * start shows it again under the same id, which replaces it. The other way round it would be lost.
 */
export async function deliverReminders(now: Temporal.ZonedDateTime): Promise<void> {
  for (const session of (await loadJournal()).sessions) await deliverFor(session, now);
}

async function deliverFor(session: Session, now: Temporal.ZonedDateTime): Promise<void> {
  const due = dueReminders([session], now);
  const reminder = worthSaying(due);
  if (!reminder) return;
  const text = reminderTexts[reminder.key === 'start' ? 'start' : 'checklist'];
  const { title, message } = describeReminder(session, now, text, {
    title: (when) => i18n.t('reminder.missedTitle', [when]),
    message: (when) => i18n.t('reminder.missed', [when]),
  });
  await notify(reminder.id, { title, message });
  const keys = due.map(({ key }) => key);
  await writeRecords(SESSIONS.write(settleReminders(session, keys)));
}
