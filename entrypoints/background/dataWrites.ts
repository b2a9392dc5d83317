import {
  clearMemory,
  exchangeRecords,
  loadRecords,
  removeRecords,
  replaceRecords,
} from '../../platform/journalStore';
import { doLooksGoAlong } from '../../platform/looksSync';
import type { Handlers } from '../../platform/messages';
import { clearNotifications } from '../../platform/notify';
import { KNOWN_ON } from '../../platform/pressStore';
import { refreshTabs } from '../../platform/refreshTabs';
import { loadSettings, SETTINGS } from '../../platform/settingsStore';
import { SITES_OFF, SITES_ON } from '../../platform/siteChoices';
import { type BackupRefusal, readBackup, writeBackup } from '../../sessions/backup';
import {
  applyChanges,
  type Change,
  compareBackup,
  countChanges,
} from '../../sessions/compareBackup';
import { COPY } from '../../sessions/copyNudge';
import { dropDoubles } from '../../sessions/dropDoubles';
import { isAside, JOURNAL_KINDS, readJournal } from '../../sessions/journal';
import { inTurn } from './inTurn';
import { carryLooks, stopLooks } from './looksWrites';
import { warn } from './warn';
import { writeInTurn } from './writeInTurn';

/** What a backup holds. */
const KINDS = [...JOURNAL_KINDS, SETTINGS, SITES_OFF, SITES_ON, KNOWN_ON];

/** A change of many records, on which open tabs depend, too, and perhaps the reader's other browsers. */
async function write<T>(change: () => Promise<T>): Promise<T> {
  const answer = await writeInTurn(async () => {
    const before = await loadSettings();
    const answer = await change();
    // What was brought in is here, and is not told as refused.
    await carryLooks(before, await loadSettings()).catch((error) =>
      warn('Skinwise could not send looks along.', error),
    );
    return answer;
  });
  await refreshTabs();
  return answer;
}

async function readChanges(
  text: string,
): Promise<{ readonly ok: true; readonly changes: Change[] } | BackupRefusal> {
  const file = readBackup(text, KINDS);
  if (!file.ok) return file;
  const here = await loadRecords();
  const backup = { ...file.backup, records: dropDoubles(file.backup.records, here) };
  return { ok: true, changes: compareBackup(here, backup, KINDS, Temporal.Now.instant()) };
}

async function noteCopy(change: object): Promise<void> {
  const before = COPY.read('copy', (await loadRecords()).copy);
  await replaceRecords(COPY.recordsOf({ version: 1, ...before, ...change }));
}

const isOurs = (key: string): boolean =>
  isAside(key) || [...KINDS, COPY].some((kind) => kind.owns(key));

export const dataHandlers = {
  'data/export': () =>
    inTurn(async () => {
      const text = writeBackup(await loadRecords(), KINDS, Temporal.Now.instant());
      // Without space for this note a copy is needed all the more.
      await noteCopy({ keptOn: Temporal.Now.plainDateISO().toString() }).catch(() => {});
      return { text };
    }),
  'data/preview-import': async ({ text }) => {
    const read = await readChanges(text);
    if (!read.ok) return read;
    return { ok: true, counts: countChanges(read.changes) };
  },
  'data/import': ({ text, take }) =>
    write(async () => {
      const read = await readChanges(text);
      if (!read.ok) return read;
      const applied = applyChanges(read.changes, take, Temporal.Now.instant());
      await replaceRecords(applied.write);
      return { ok: true, counts: countChanges(read.changes), undo: applied.undo };
    }),
  'data/delete-all': () =>
    write(async () => {
      // First, so that it is told when a record is left in the browser's sync.
      if (await doLooksGoAlong()) await stopLooks();
      const records = await loadRecords();
      await removeRecords(Object.keys(records));
      await clearMemory();
      await clearNotifications();
      // As much as can be put back: what no kind of ours owns is nobody's any more.
      const ours = Object.entries(records).filter(([key]) => isOurs(key));
      return { records: Object.fromEntries(ours), remove: [] };
    }),
  'data/discard': ({ key }) =>
    inTurn(async () => {
      const { unreadable } = readJournal(await loadRecords());
      const found = unreadable.find((record) => record.key === key);
      if (found) await removeRecords([key]);
      return { records: found ? { [key]: found.record } : {}, remove: [] };
    }),
  'data/restore': ({ records, remove }) =>
    write(async () => {
      const keys = [...Object.keys(records), ...remove];
      if (!keys.every(isOurs)) throw new Error('Only what was stored can be put back.');
      await exchangeRecords(records, remove);
      return null;
    }),
  'copy/later': () =>
    inTurn(async () => {
      await noteCopy({ laterOn: Temporal.Now.plainDateISO().toString() });
      return null;
    }),
} satisfies Partial<Handlers>;
