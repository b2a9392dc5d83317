import type { Planning } from '../content/planning';
import { carryReminders } from './carryReminders';
import { guardProblem } from './guardProblem';
import { isOver } from './isOver';
import { isSame } from './isSame';
import type { Session } from './session';
import type { Told } from './told';

/** Further ahead than any clinic books, so a year like 9999 is a slip of the finger. */
export const MAX_YEARS_AHEAD = 2;

/** Why a session cannot be saved as it is; the interface has a sentence for each. */
export type SaveProblem =
  | 'past'
  | 'too-far'
  | 'future'
  | NonNullable<ReturnType<typeof guardProblem>>;

export type SaveResult =
  | { readonly ok: true; readonly session: Session; readonly before: Session | null }
  | { readonly ok: false; readonly problem: SaveProblem };

/** A session as it is to be stored, its reminders carried over from what was stored; or why not. */
export function saveSession(
  session: Session,
  told: Told,
  planning: Planning,
  now: Temporal.ZonedDateTime,
): SaveResult {
  const before = told.sessions.find(({ id }) => id === session.id);
  // A note on a plan is no new plan.
  const isSamePlan = before !== undefined && isSame(planOf(session), planOf(before));
  const problem =
    wrongDate(session, now, isSamePlan) ??
    (isSamePlan ? undefined : guardProblem(session, told, planning));
  if (problem) return { ok: false, problem };
  const counted = withAdded(session, told, planning);
  const carried = carryReminders(counted, before, told, planning, now);
  return { ok: true, session: carried, before: before ?? null };
}

/** What darker skin, or skin that marks easily, adds to a session's waits. */
export const addedBy = ({ days, productDays }: Planning['cautious']): Session['added'] => ({
  between: days,
  products: productDays,
});

/**
 * The session with the days that its owner's skin adds to waits: they hold when the answers behind them
 * are no longer kept.
 */
export function withAdded(
  session: Session,
  { profile }: Pick<Told, 'profile'>,
  { cautious }: Planning,
): Session {
  return profile?.darkerOrMarks ? { ...session, added: addedBy(cautious) } : session;
}

const planOf = ({ notes: _, settled: __, snoozed: ___, ...plan }: Session): object => plan;

function wrongDate(
  session: Session,
  now: Temporal.ZonedDateTime,
  isSamePlan: boolean,
): SaveProblem | undefined {
  const today = now.toPlainDate();
  // What has taken place can always be logged, for its aftercare.
  if (session.status === 'done') {
    return Temporal.PlainDate.compare(session.date, today) > 0 ? 'future' : undefined;
  }
  if (!isSamePlan && isOver(session, now)) return 'past';
  const last = today.add({ years: MAX_YEARS_AHEAD });
  return Temporal.PlainDate.compare(session.date, last) > 0 ? 'too-far' : undefined;
}
