import { browser } from 'wxt/browser';
import type { Reminder } from '../sessions/reminders';

/**
 * Makes the alarms those of the reminders given, no more and no fewer. Alarms are a cache: browsers
 * lose them at restarts, updates and when an extension is switched off.
 */
export async function reconcileAlarms(reminders: readonly Reminder[]): Promise<void> {
  const wanted = new Map(reminders.map(({ id, at }) => [id, at.epochMilliseconds]));
  for (const { name, scheduledTime } of await browser.alarms.getAll()) {
    if (wanted.get(name) === scheduledTime) wanted.delete(name);
    else await browser.alarms.clear(name);
  }
  for (const [name, when] of wanted) await browser.alarms.create(name, { when });
}
