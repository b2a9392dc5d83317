import reminderTexts from 'skinwise:reminders';
import { i18n } from '#i18n';
import { notify } from '../../platform/notify';
import { loadSessions, saveSession } from '../../platform/sessionStore';
import { describeReminder } from '../../sessions/describeReminder';
import { dueReminders, settleReminders, worthSaying } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { inTurn, reconcileReminders } from './sessionWrites';

/**
 * Delivers what is due and not yet delivered, then makes the alarms true. Called by alarms, at
 * every start and when the popup opens, since an alarm may have been lost or slept through.
 *
 * Shown first, then noted: if we die in between, the next start shows it again under the same id,
 * which replaces it. The other way round it would be lost.
 */
export function deliverReminders(): Promise<void> {
  return inTurn(async () => {
    const now = Temporal.Now.zonedDateTimeISO();
    try {
      for (const session of await loadSessions()) await deliverFor(session, now);
    } catch (error) {
      // Not noted as delivered, so the next start or alarm tries again.
      console.warn('Skinwise could not deliver a reminder.', error);
    }
    await reconcileReminders();
  });
}

async function deliverFor(session: Session, now: Temporal.ZonedDateTime): Promise<void> {
  const due = dueReminders([session], now);
  const reminder = worthSaying(due);
  if (!reminder) return;
  const { title, message } = describeReminder(session, now, reminderTexts[reminder.kind], {
    title: (when) => i18n.t('reminder.missedTitle', [when]),
    message: (when) => i18n.t('reminder.missed', [when]),
  });
  await notify(reminder.id, title, message);
  const kinds = due.map(({ kind }) => kind);
  await saveSession(settleReminders(session, kinds));
}
