import type { Session } from '../../sessions/session';

/** A planned session, with whatever a test is about. */
export function sampleSession(about: Partial<Session> = {}): Session {
  return {
    version: 2,
    id: 'session-1',
    date: '2026-11-28',
    time: '14:30',
    status: 'planned',
    areas: [],
    settled: [],
    ...about,
  };
}

/** The same without a time: the field is absent, not undefined. */
export function untimedSession(about: Partial<Omit<Session, 'time'>> = {}): Session {
  const { time: _, ...session } = sampleSession(about);
  return session;
}

/** A moment in Berlin, where clocks change. */
export function berlin(wallClock: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin');
}

/** Before a first session is kept. */
export const NOTHING_TOLD = { sessions: [], checks: [] };
