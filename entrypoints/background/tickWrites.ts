import { loadJournal, removeRecords, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { TICKS } from '../../sessions/journal';
import { tickLine } from '../../sessions/ticks';
import { inTurn } from './inTurn';

export const tickHandlers = {
  'tick/set': (tick) =>
    inTurn(async () => {
      const { sessionId } = tick;
      const { sessions, ticks } = await loadJournal();
      if (!sessions.some(({ id }) => id === sessionId)) {
        throw new Error('There is no such session.');
      }
      const own = ticks.find((ticks) => ticks.sessionId === sessionId);
      const ticked = tickLine(own, tick);
      if (ticked) await writeRecords(TICKS.recordsOf(ticked));
      // What cannot be read is not ours to remove.
      else if (own) await removeRecords([TICKS.keyOf({ sessionId })]);
      return null;
    }),
} satisfies Partial<Handlers>;
