import type { Planning } from '../content/planning';
import type { Needling } from './bandOf';

/** Whether a session is one that our guide keeps for professionals, by its device and needles. */
export function isBeyondHome({ who, device, lengthMm = 0 }: Needling, { home }: Planning): boolean {
  return who === 'home' && (device === 'radiofrequency' || lengthMm > home.upToMm);
}
