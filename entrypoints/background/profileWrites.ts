import { loadJournal, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { PROFILE } from '../../sessions/journal';
import { writeInTurn } from './writeInTurn';

export const profileHandlers = {
  'profile/save': ({ profile }) =>
    writeInTurn(async () => {
      const before = (await loadJournal()).profile;
      await writeRecords(PROFILE.recordsOf(profile));
      return before;
    }),
} satisfies Partial<Handlers>;
