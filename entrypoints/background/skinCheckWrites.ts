import type { Handlers } from '../../platform/messages';
import { loadSessions } from '../../platform/sessionStore';
import { loadSkinCheck, removeSkinCheck, saveSkinCheck } from '../../platform/skinCheckStore';
import { healingDay } from '../../sessions/healingDay';
import { markSkin } from '../../sessions/skinCheck';
import { inTurn } from './inTurn';

export const skinCheckHandlers = {
  'check/mark': (mark) =>
    inTurn(async () => {
      const { sessionId, day, sign } = mark;
      const session = (await loadSessions()).find(({ id }) => id === sessionId);
      if (session?.status !== 'done') throw new Error('Only a session that took place is checked.');
      // The day that the reader saw, which may have ended meanwhile; never one still to come.
      if (day > healingDay(session, Temporal.Now.plainDateISO())) {
        throw new Error('This day has not come yet.');
      }
      const before = await loadSkinCheck(sessionId, day);
      const after = markSkin(before, mark);
      if (after) await saveSkinCheck(after);
      else await removeSkinCheck({ sessionId, day });
      return before?.levels[sign] ?? null;
    }),
} satisfies Partial<Handlers>;
