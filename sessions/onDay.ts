import type { CalendarEvent } from './event';
import { healingDay } from './healingDay';
import { openWarnings } from './openWarnings';
import type { Session } from './session';
import type { SkinCheck } from './skinCheck';
import { USUAL_HEALING_DAYS } from './whereAmI';

/** What a calendar shows. */
export interface Shown {
  readonly sessions: readonly Session[];
  readonly events?: readonly CalendarEvent[];
  readonly checks?: readonly SkinCheck[];
  /** The first day after the usual wait; absent when nothing is waited for. */
  readonly waitsUntil?: Temporal.PlainDate | undefined;
}

/** What a calendar has to say of a day. */
export interface OnDay {
  /** The session that is or was on that very day. */
  readonly session?: Session;
  /** The healing day of the latest session that took place, while after-effects are usual. */
  readonly healing?: number;
  /** After the last session, before the usual wait ends. */
  readonly waits?: true;
  readonly event?: CalendarEvent;
  /** A warning that nobody has settled was noted for that day. */
  readonly warning?: true;
}

/** @example onDay({ sessions: [{ date: '2026-11-20', status: 'done', … }] }, 2026-11-23) // → { healing: 3 } */
export function onDay(
  { sessions, events, checks = [], waitsUntil }: Shown,
  date: Temporal.PlainDate,
): OnDay {
  const day = date.toString();
  const session = sessions.find((session) => session.date === day);
  const event = events?.find((event) => event.date <= day && day <= (event.until ?? event.date));
  const done = sessions.filter(({ status }) => status === 'done');
  const healing = done
    .map((session) => healingDay(session, date))
    .filter((days) => days >= 0 && days <= USUAL_HEALING_DAYS);
  // From the latest session on: what was waited for before it is over.
  const waits =
    waitsUntil &&
    Temporal.PlainDate.compare(date, waitsUntil) < 0 &&
    done.every((session) => session.date <= day);
  const isWarned = openWarnings(checks).some(({ sessionId, day }) =>
    sessions.some(({ id, ...of }) => id === sessionId && healingDay(of, date) === day),
  );
  return {
    ...(session && { session }),
    ...(event && { event }),
    ...(healing.length > 0 && { healing: Math.min(...healing) }),
    ...(waits && done.length > 0 && { waits: true as const }),
    ...(isWarned && { warning: true as const }),
  };
}
