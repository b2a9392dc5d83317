import { healingDay } from './healingDay';
import type { Session } from './session';
import { USUAL_HEALING_DAYS } from './whereAmI';

/** What a calendar has to say of a day. */
export interface OnDay {
  /** The session that is or was on that very day. */
  readonly session?: Session;
  /** The healing day of the latest session that took place, while after-effects are usual. */
  readonly healing?: number;
}

/** @example onDay([{ date: '2026-11-20', status: 'done', … }], 2026-11-23) // → { healing: 3 } */
export function onDay(sessions: readonly Session[], date: Temporal.PlainDate): OnDay {
  const session = sessions.find((session) => date.equals(session.date));
  const healingDays = sessions
    .filter(({ status }) => status === 'done')
    .map((session) => healingDay(session, date))
    .filter((day) => day >= 0 && day <= USUAL_HEALING_DAYS);
  return {
    ...(session && { session }),
    ...(healingDays.length > 0 && { healing: Math.min(...healingDays) }),
  };
}
