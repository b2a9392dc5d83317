import planning from 'skinwise:planning';
import { loadStored } from '../../platform/loadStored';
import { type Alarm, reconcileAlarms } from '../../platform/reconcileAlarms';
import { openReminders } from '../../sessions/reminders';
import { pauseEnd } from '../../settings/pause';

/**
 * Alarms follow what is stored, after every write and at every start: whatever is to happen at a time
 * stands here. Never throws: what is stored is stored, and the next start sets the alarms again.
 */
export async function resetAlarms(): Promise<void> {
  try {
    const now = Temporal.Now.zonedDateTimeISO();
    const { sessions, checks, settings } = await loadStored();
    const pauseEnds = pauseEnd(settings, now);
    const rules = { planning, preferences: settings };
    const alarms: Alarm[] = openReminders({ sessions, checks }, rules, now);
    if (pauseEnds) alarms.push({ id: 'pause-end', at: pauseEnds });
    await reconcileAlarms(alarms);
  } catch (error) {
    console.warn('Skinwise could not set its alarms.', error);
  }
}
