import type { Advice } from './adviseOn';

/** A session that is longer ago gives no cause any more to ask about what names no end. */
const ASK_DAYS = 28;

/** Whether an advice is worth a line of its own: there is a wait, or someone to ask, around a session. */
export function mattersToday(advice: Advice | undefined): boolean {
  switch (advice?.state) {
    case 'from':
    case 'stop':
      return true;
    case 'ask':
    case 'never':
      return advice.because !== undefined && advice.because.day <= ASK_DAYS;
    default:
      return false;
  }
}
