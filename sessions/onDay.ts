import type { CalendarEvent } from './event';
import { healingDay } from './healingDay';
import type { Session } from './session';
import { USUAL_HEALING_DAYS } from './whereAmI';

/** What a calendar shows. */
export interface Shown {
  readonly sessions: readonly Session[];
  readonly events?: readonly CalendarEvent[];
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
}

/** @example onDay({ sessions: [{ date: '2026-11-20', status: 'done', … }] }, 2026-11-23) // → { healing: 3 } */
export function onDay({ sessions, events, waitsUntil }: Shown, date: Temporal.PlainDate): OnDay {
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
  return {
    ...(session && { session }),
    ...(event && { event }),
    ...(healing.length > 0 && { healing: Math.min(...healing) }),
    ...(waits && done.length > 0 && { waits: true as const }),
  };
}
