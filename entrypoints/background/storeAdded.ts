import planning from 'skinwise:planning';
import { loadJournal, writeRecords } from '../../platform/journalStore';
import { SESSIONS } from '../../sessions/journal';
import type { Profile } from '../../sessions/profile';
import type { Records } from '../../sessions/recordKind';
import { withAdded } from '../../sessions/saveSession';
import type { Session } from '../../sessions/session';

/** Sessions that lack what their owner's answers add to waits, with it, as they are stored. */
export function recordsWithAdded(sessions: readonly Session[], profile: Profile): Records {
  if (!profile.darkerOrMarks) return {};
  const without = sessions.filter(({ added }) => added === undefined);
  return SESSIONS.recordsOf(...without.map((one) => withAdded(one, { profile }, planning)));
}

/** The same for what an earlier version stored; to be called in turn. */
export async function storeAdded(): Promise<void> {
  const { sessions, profile } = await loadJournal();
  const records = recordsWithAdded(sessions, profile);
  if (Object.keys(records).length > 0) await writeRecords(records);
}
