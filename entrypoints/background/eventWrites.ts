import { loadJournal, removeRecords, writeRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import type { CalendarEvent } from '../../sessions/event';
import { EVENTS } from '../../sessions/journal';
import { writeInTurn } from './writeInTurn';

async function findEvent(id: string): Promise<CalendarEvent | null> {
  return (await loadJournal()).events.find((event) => event.id === id) ?? null;
}

export const eventHandlers = {
  'event/save': ({ event }) =>
    writeInTurn(async () => {
      const before = await findEvent(event.id);
      await writeRecords(EVENTS.recordsOf(event));
      return before;
    }),
  'event/delete': ({ eventId }) =>
    writeInTurn(async () => {
      const event = await findEvent(eventId);
      if (event) await removeRecords([EVENTS.keyOf(event)]);
      return event;
    }),
} satisfies Partial<Handlers>;
