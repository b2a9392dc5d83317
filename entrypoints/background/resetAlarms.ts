import planning from 'skinwise:planning';
import { loadStored } from '../../platform/loadStored';
import { type Alarm, reconcileAlarms } from '../../platform/reconcileAlarms';
import { badgeDay } from '../../sessions/badgeDay';
import { openReminders } from '../../sessions/reminders';
import { pauseEnd } from '../../settings/pause';
import { warn } from './warn';

/**
 * Alarms follow what is stored, after every write and at every start: whatever is to happen at a time
 * stands here. Never throws: what is stored is stored, and the next start sets the alarms again.
 */
export async function resetAlarms(): Promise<void> {
  try {
    const now = Temporal.Now.zonedDateTimeISO();
    const stored = await loadStored();
    const pauseEnds = pauseEnd(stored.settings, now);
    const rules = { planning, preferences: stored.settings };
    const alarms: Alarm[] = openReminders(stored, rules, now);
    if (pauseEnds) alarms.push({ id: 'pause-end', at: pauseEnds });
    if (stored.settings.badge && badgeDay(stored.sessions, now) !== undefined) {
      alarms.push({ id: 'badge-day', at: now.add({ days: 1 }).startOfDay() });
    }
    await reconcileAlarms(alarms);
  } catch (error) {
    warn('Skinwise could not set its alarms.', error);
  }
}
