import * as v from 'valibot';
import type { Planning } from '../content/planning';
import { carryReminders } from './carryReminders';
import { isOver } from './isOver';
import { type Session, SessionSchema } from './session';
import { startOf } from './startOf';

/** What a person typed: dates and times as the browser's own fields give them, or empty. */
export interface SessionDraft {
  readonly date: string;
  readonly time: string;
}

/** Why a draft cannot be planned; the interface has a sentence for each. */
export type PlanProblem = 'no-date' | 'bad-date' | 'bad-time' | 'past' | 'too-far';

export type PlanResult =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: PlanProblem };

/** Further ahead than any clinic books, so a year like 9999 is a slip of the finger. */
export const MAX_YEARS_AHEAD = 2;

/**
 * Turns a draft into a planned session, or says why not. Changes nothing.
 *
 * @param id for the new session; 8 to 64 of a–z, 0–9 and hyphen
 * @example planSession({ date: '2026-11-28', time: '14:30' }, planning, now, id)
 */
export function planSession(
  draft: SessionDraft,
  planning: Planning,
  now: Temporal.ZonedDateTime,
  id: string,
): PlanResult {
  const date = draft.date.trim();
  const time = draft.time.trim();
  if (date === '') return { ok: false, problem: 'no-date' };
  if (!v.is(SessionSchema.entries.date, date)) return { ok: false, problem: 'bad-date' };
  if (time !== '' && !v.is(SessionSchema.entries.time, time)) {
    return { ok: false, problem: 'bad-time' };
  }
  const session: Session = {
    version: 2,
    id,
    date,
    ...(time !== '' && { time }),
    status: 'planned',
    areas: [],
    settled: [],
  };
  const start = startOf(session, now.timeZoneId);
  if (isOver(session, now)) return { ok: false, problem: 'past' };
  if (Temporal.ZonedDateTime.compare(start, now.add({ years: MAX_YEARS_AHEAD })) > 0) {
    return { ok: false, problem: 'too-far' };
  }
  return { ok: true, session: carryReminders(session, undefined, undefined, planning, now) };
}
