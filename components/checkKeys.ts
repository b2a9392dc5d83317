import type { Level, Sign } from '../sessions/skinCheck';

/** The words of a skin check. */
export const SIGN_KEYS = {
  redness: 'check.redness',
  swelling: 'check.swelling',
  dryness: 'check.dryness',
  itch: 'check.itch',
  pain: 'check.pain',
} as const satisfies Record<Sign, string>;

export const LEVEL_KEYS = [
  'check.none',
  'check.mild',
  'check.moderate',
  'check.strong',
] as const satisfies Record<Level, string>;
