import { finishExchange } from '../../platform/journalStore';
import { skipTornTail } from '../../platform/skipTornTail';
import { deliverReminders } from './deliverReminders';
import { endPause } from './endPause';
import { followStored } from './followStored';
import { inTurn } from './inTurn';
import { takeLooks } from './looksWrites';
import { resetAlarms } from './resetAlarms';
import { storeAdded } from './storeAdded';
import { warn } from './warn';

/**
 * Does what is due and not yet done, then makes alarms and badge true. Called by alarms, at every start and
 * when the popup opens, since an alarm may have been lost or slept through.
 */
export function catchUp(): Promise<void> {
  return inTurn(async () => {
    const now = Temporal.Now.zonedDateTimeISO();
    const tasks = [skipTornTail, finishExchange, storeAdded, deliverReminders, endPause, takeLooks];
    for (const task of tasks) {
      try {
        await task(now);
      } catch (error) {
        // Not noted as done, so the next start or alarm tries again.
        warn('Skinwise could not do what is due.', error);
      }
    }
    await resetAlarms();
    await followStored();
  });
}
