import { inTurn } from './inTurn';
import { resetAlarms } from './resetAlarms';

/** Writes in turn, and makes the alarms true again before it is answered: what is due rests on nearly all. */
export function writeInTurn<T>(write: () => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const answer = await write();
    await resetAlarms();
    return answer;
  });
}
