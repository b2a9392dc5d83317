import { loadJournal, removeRecords, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { Problem } from '../../platform/problem';
import { healingDay } from '../../sessions/healingDay';
import { CHECKS } from '../../sessions/journal';
import type { Session } from '../../sessions/session';
import { markSkin, noteSkin, type SkinCheck } from '../../sessions/skinCheck';
import { writeInTurn } from './writeInTurn';

type Day = Pick<SkinCheck, 'sessionId' | 'day'>;

/** Changes the check of one day in turn; answered with what stood there before. */
function change(
  at: Day,
  next: (before: SkinCheck | undefined) => SkinCheck | undefined,
): Promise<SkinCheck | undefined> {
  return writeInTurn(async () => {
    const { sessions, checks, unreadable } = await loadJournal();
    const key = CHECKS.keyOf(at);
    if (unreadable.some((record) => record.key === key)) throw new Problem('unreadable');
    const before = checks.find((check) => CHECKS.keyOf(check) === key);
    // What stands there can always be changed: a warning sign must be closable, whatever became of its session.
    if (!before)
      mayBeTold(
        sessions.find(({ id }) => id === at.sessionId),
        at.day,
      );
    const after = next(before);
    if (after) await writeRecords(CHECKS.recordsOf(after));
    else await removeRecords([key]);
    return before;
  });
}

/** @throws when there is nothing yet that could be told of */
function mayBeTold(session: Session | undefined, day: number): void {
  if (session?.status !== 'done') throw new Error('Only a session that took place is checked.');
  // The day that the reader saw, which may have ended meanwhile; never one still to come.
  if (day > healingDay(session, Temporal.Now.plainDateISO())) {
    throw new Error('This day has not come yet.');
  }
}

export const skinCheckHandlers = {
  'check/mark': async (mark) => {
    const before = await change(mark, (check) => markSkin(check, mark));
    return before?.levels[mark.sign] ?? null;
  },
  'check/note': async (told) => {
    const before = await change(told, (check) => noteSkin(check, told));
    const { redFlags, redFlagsClosed, worseningClosed, note } = before ?? {};
    return {
      redFlags: redFlags ?? null,
      redFlagsClosed: redFlagsClosed ?? null,
      worseningClosed: worseningClosed ?? null,
      note: note ?? null,
    };
  },
} satisfies Partial<Handlers>;
