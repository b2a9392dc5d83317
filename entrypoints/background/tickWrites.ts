import type { Handlers } from '../../platform/messages';
import { loadSessions } from '../../platform/sessionStore';
import { loadTicks, removeTicks, saveTicks } from '../../platform/tickStore';
import { tickLine } from '../../sessions/ticks';
import { inTurn } from './inTurn';

export const tickHandlers = {
  'tick/set': (tick) =>
    inTurn(async () => {
      const { sessionId } = tick;
      if (!(await loadSessions()).some(({ id }) => id === sessionId)) {
        throw new Error('There is no such session.');
      }
      const ticks = tickLine(await loadTicks(sessionId), tick);
      await (ticks ? saveTicks(ticks) : removeTicks(sessionId));
      return null;
    }),
} satisfies Partial<Handlers>;
