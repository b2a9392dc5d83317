import { loadJournal, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { PROFILE } from '../../sessions/journal';
import { recordsWithAdded } from './storeAdded';
import { writeInTurn } from './writeInTurn';

export const profileHandlers = {
  'profile/save': ({ profile }) =>
    writeInTurn(async () => {
      const { profile: before, sessions } = await loadJournal();
      // What the answers add to waits holds when they are no longer kept.
      await writeRecords({
        ...PROFILE.recordsOf(profile),
        ...recordsWithAdded(sessions, profile),
      });
      return before;
    }),
} satisfies Partial<Handlers>;
