import { type Advice, ASK_DAYS } from './adviseOn';

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
