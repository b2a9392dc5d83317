import { loadRecords, removeRecords, replaceRecords } from '../../platform/journalStore';
import type { Handlers } from '../../platform/messages';
import { UPDATED } from '../../sessions/movedDates';
import { inTurn } from './inTurn';

/** Notes from which version the reader comes, until they have seen what that moved: the oldest, after several. */
export function noteUpdate(from: string | undefined): Promise<void> {
  return inTurn(async () => {
    const before = UPDATED.read('updated', (await loadRecords(['updated'])).updated);
    const updated = { version: 1, from } as const;
    if (before || UPDATED.read('updated', updated) === undefined) return;
    await replaceRecords({ updated });
  });
}

export const updateHandlers = {
  'updated/seen': () =>
    inTurn(async () => {
      await removeRecords(['updated']);
      return null;
    }),
} satisfies Partial<Handlers>;
