import type { Journal } from './journal';
import { openWarnings } from './openWarnings';

/** No care rule and no clinic's sheet waits longer: an earlier session says nothing of today. */
const DAYS_THAT_COUNT = 366;

/** What Today is drawn from. */
type TodayJournal = Pick<Journal, 'sessions' | 'checks' | 'ticks'>;

/**
 * What Today needs of a journal kept over years: what is planned, the year up to the last session that
 * took place, and warning signs that nobody has closed. Of any day from then on, Today says the same of
 * this as of all.
 */
export function firstView({ sessions, checks, ticks }: TodayJournal): TodayJournal {
  const last = sessions
    .filter(({ status }) => status === 'done')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const since =
    last && Temporal.PlainDate.from(last).subtract({ days: DAYS_THAT_COUNT }).toString();
  const flagged = new Set(openWarnings(checks).map(({ sessionId }) => sessionId));
  const counting = sessions.filter(
    ({ id, status, date }) =>
      status === 'planned' || flagged.has(id) || (since !== undefined && date >= since),
  );
  const ids = new Set(counting.map(({ id }) => id));
  return {
    sessions: counting,
    checks: checks.filter(({ sessionId }) => ids.has(sessionId) || flagged.has(sessionId)),
    ticks: ticks.filter(({ sessionId }) => ids.has(sessionId)),
  };
}
