import { isSame } from './isSame';
import { CHECKS, readJournal, SESSIONS, TICKS } from './journal';
import type { Records } from './recordKind';
import type { Session } from './session';

/**
 * The records of a backup without sessions that are here already under another id, logged on two
 * devices say; their checks and ticks go to the session that is here.
 */
export function dropDoubles(there: Records, here: Records): Records {
  const { sessions, checks, ticks } = readJournal(there);
  const mine = readJournal(here).sessions.filter((session) => !(SESSIONS.keyOf(session) in there));
  const left = new Map(Object.entries(there));
  for (const session of sessions) {
    const key = SESSIONS.keyOf(session);
    const twin = key in here ? undefined : mine.find((other) => isTwin(session, other));
    if (!twin) continue;
    left.delete(key);
    for (const check of checks) {
      if (check.sessionId !== session.id) continue;
      left.delete(CHECKS.keyOf(check));
      const moved = { ...check, sessionId: twin.id };
      left.set(CHECKS.keyOf(moved), moved);
    }
    const ticked = ticks.find(({ sessionId }) => sessionId === session.id);
    if (!ticked) continue;
    left.delete(TICKS.keyOf(ticked));
    const moved = { ...ticked, sessionId: twin.id };
    left.set(TICKS.keyOf(moved), moved);
  }
  return Object.fromEntries(left);
}

/** The same but for what Skinwise itself has noted of it. */
function isTwin(a: Session, b: Session): boolean {
  const told = ({ id: _, settled: __, snoozed: ___, ...session }: Session): object => session;
  return isSame(told(a), told(b));
}
