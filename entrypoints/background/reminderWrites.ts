import { loadJournal, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { clearNotification } from '../../platform/notify';
import { Problem } from '../../platform/problem';
import { SESSIONS } from '../../sessions/journal';
import type { ReminderKey } from '../../sessions/reminderKey';
import { readReminderId } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { settleReminders } from '../../sessions/settleReminders';
import { type Snooze, snoozeReminder, snoozeUntil } from '../../sessions/snooze';
import { catchUp } from './catchUp';
import { warn } from './warn';
import { writeInTurn } from './writeInTurn';

/** Changes what is noted of a reminder, and takes its notification away; answers with the session before. */
function change(
  reminderId: string,
  next: (session: Session, key: ReminderKey) => Session[],
): Promise<Session> {
  return writeInTurn(async () => {
    const { sessionId, key } = readReminderId(reminderId) ?? {};
    const { sessions } = await loadJournal();
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session || !key) throw new Problem('gone');
    await writeRecords(SESSIONS.recordsOf(...next(session, key)));
    await clearNotification(reminderId);
    return session;
  });
}

function snooze(reminderId: string, until: Snooze): Promise<Session> {
  const moment = snoozeUntil(until, Temporal.Now.zonedDateTimeISO());
  return change(reminderId, (session, key) => [snoozeReminder(session, key, moment)]);
}
function settle(reminderId: string): Promise<Session> {
  return change(reminderId, (session, key) =>
    settleReminders([session], [{ sessionId: session.id, key }]),
  );
}

export const reminderHandlers = {
  'reminders/check': async () => {
    await catchUp();
    return null;
  },
  'reminders/snooze': ({ reminderId, until }) => snooze(reminderId, until),
  'reminders/settle': ({ reminderId }) => settle(reminderId),
} satisfies Partial<Handlers>;

/** Done and Snooze, in the order of the buttons on a notification. */
export async function pressButton(reminderId: string, button: number): Promise<void> {
  try {
    if (button === 0) await settle(reminderId);
    else await snooze(reminderId, 'hour');
  } catch (error) {
    warn('Skinwise could not note what was pressed.', error);
  }
}
