import { isOver } from './isOver';
import { MAX_YEARS_AHEAD } from './planSession';
import { reminderTimes } from './reminders';
import type { Session } from './session';

/** Why a session cannot be saved as it is; the interface has a sentence for each. */
export type SaveProblem = 'past' | 'too-far' | 'future';

/**
 * A session as it is to be stored, or why not. Its reminders are carried over from what was stored.
 *
 * @param before what is stored under the same id
 */
export function saveSession(
  session: Session,
  before: Session | undefined,
  now: Temporal.ZonedDateTime,
):
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly problem: SaveProblem } {
  const problem = problemOf(session, before, now);
  return problem
    ? { ok: false, problem }
    : { ok: true, session: carryReminders(session, before, now) };
}

function problemOf(
  session: Session,
  before: Session | undefined,
  now: Temporal.ZonedDateTime,
): SaveProblem | undefined {
  const { date, time, status } = session;
  const today = now.toPlainDate();
  // What has taken place can always be logged, for its aftercare.
  if (status === 'done') return Temporal.PlainDate.compare(date, today) > 0 ? 'future' : undefined;
  const isMoved = before?.date !== date || before.time !== time;
  if (isMoved && isOver(session, now)) return 'past';
  const last = today.add({ years: MAX_YEARS_AHEAD });
  return Temporal.PlainDate.compare(date, last) > 0 ? 'too-far' : undefined;
}

/**
 * The session with what is noted of its reminders: what was delivered or put off stays so unless its
 * time has changed, and one whose time is over says nothing new.
 */
export function carryReminders(
  { settled: _, snoozed: __, ...session }: Session,
  before: Session | undefined,
  now: Temporal.ZonedDateTime,
): Session {
  const times = reminderTimes({ ...session, settled: [] }, now.timeZoneId);
  const earlier = new Map(
    before && reminderTimes(before, now.timeZoneId).map(({ key, at }) => [key, at]),
  );
  const stays = times.filter(({ key, at }) => earlier.get(key)?.equals(at));
  const snoozed = stays.flatMap(({ key }) => {
    const until = before?.snoozed?.[key];
    return until ? [[key, until] as const] : [];
  });
  const settled = times.filter(
    (reminder) =>
      !snoozed.some(([key]) => key === reminder.key) &&
      (Temporal.ZonedDateTime.compare(reminder.at, now) <= 0 ||
        (stays.includes(reminder) && before?.settled.includes(reminder.key))),
  );
  return {
    ...session,
    settled: settled.map(({ key }) => key),
    ...(snoozed.length > 0 && { snoozed: Object.fromEntries(snoozed) }),
  };
}
