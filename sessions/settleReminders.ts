import type { Reminder } from './reminderTimes';
import type { Session } from './session';

/** The sessions that change when some reminders are never to come again, put off or not. */
export function settleReminders(
  sessions: readonly Session[],
  reminders: readonly Pick<Reminder, 'sessionId' | 'key'>[],
): Session[] {
  return sessions.flatMap((session) => {
    const keys = reminders
      .filter(({ sessionId }) => sessionId === session.id)
      .map(({ key }) => key);
    if (keys.length === 0) return [];
    const { snoozed = {}, ...rest } = session;
    const left = Object.entries(snoozed).filter(([key]) => !keys.some((one) => one === key));
    return [
      {
        ...rest,
        settled: [...new Set([...session.settled, ...keys])],
        ...(left.length > 0 && { snoozed: Object.fromEntries(left) }),
      },
    ];
  });
}
