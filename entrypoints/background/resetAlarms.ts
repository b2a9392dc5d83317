import { loadJournal } from '../../platform/journalStore';
import { type Alarm, reconcileAlarms } from '../../platform/reconcileAlarms';
import { loadSettings } from '../../platform/settingsStore';
import { openReminders } from '../../sessions/reminders';
import { pauseEnd } from '../../settings/pause';

/**
 * Alarms follow what is stored, after every write and at every start: whatever is to happen at a time
 * stands here. Never throws: what is stored is stored, and the next start sets the alarms again.
 */
export async function resetAlarms(): Promise<void> {
  try {
    const now = Temporal.Now.zonedDateTimeISO();
    const pauseEnds = pauseEnd(await loadSettings(), now);
    const alarms: Alarm[] = openReminders((await loadJournal()).sessions, now.timeZoneId);
    if (pauseEnds) alarms.push({ id: 'pause-end', at: pauseEnds });
    await reconcileAlarms(alarms);
  } catch (error) {
    console.warn('Skinwise could not set its alarms.', error);
  }
}
