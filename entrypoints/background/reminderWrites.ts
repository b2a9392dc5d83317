import { loadJournal, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { clearNotification } from '../../platform/notify';
import { Problem } from '../../platform/problem';
import { SESSIONS } from '../../sessions/journal';
import type { ReminderKey } from '../../sessions/reminderKey';
import { readReminderId } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { endReminders, snoozeReminder, snoozeUntil } from '../../sessions/snooze';
import { catchUp } from './catchUp';
import { inTurn } from './inTurn';
import { resetAlarms } from './resetAlarms';

/** Changes what is noted of a reminder, and takes its notification away. */
function change(
  reminderId: string,
  next: (session: Session, key: ReminderKey) => Session,
): Promise<null> {
  return inTurn(async () => {
    const { sessionId, key } = readReminderId(reminderId) ?? {};
    const { sessions } = await loadJournal();
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session || !key) throw new Problem('gone');
    await writeRecords(SESSIONS.write(next(session, key)));
    await clearNotification(reminderId);
    await resetAlarms();
    return null;
  });
}

export const reminderHandlers = {
  'reminders/check': async () => {
    await catchUp();
    return null;
  },
  'reminders/snooze': ({ reminderId, until }) =>
    change(reminderId, (session, key) =>
      snoozeReminder(session, key, snoozeUntil(until, Temporal.Now.zonedDateTimeISO())),
    ),
  'reminders/settle': ({ reminderId }) =>
    change(reminderId, (session, key) => endReminders(session, [key])),
} satisfies Partial<Handlers>;
