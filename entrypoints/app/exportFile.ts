import type { ExportKind } from '../../components/DataPage';
import { loadStored } from '../../platform/loadStored';
import { send } from '../../platform/send';

interface ExportedFile {
  readonly type: string;
  readonly ending: string;
  readonly text: string;
}

const WRITERS: Readonly<Record<ExportKind, () => Promise<ExportedFile>>> = {
  async copy() {
    const { text } = await send('data/export', {});
    return { type: 'application/json', ending: 'json', text };
  },
  async table() {
    const [{ sessions, checks }, { logRows }, { toCsv }] = await Promise.all([
      loadStored(),
      import('../../sessions/logRows'),
      import('../../sessions/toCsv'),
    ]);
    // Without the mark at its beginning, spreadsheets take it for an older encoding.
    const text = `\uFEFF${toCsv(logRows(sessions, checks))}`;
    return { type: 'text/csv;charset=utf-8', ending: 'csv', text };
  },
  async calendar() {
    const { writeCalendar } = await import('./writeCalendar');
    const text = await writeCalendar(await loadStored());
    return { type: 'text/calendar;charset=utf-8', ending: 'ics', text };
  },
};

/** Has the browser save a file of what is stored. */
export async function exportFile(kind: ExportKind): Promise<void> {
  const { type, ending, text } = await WRITERS[kind]();
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `skinwise-${Temporal.Now.plainDateISO()}.${ending}`;
  link.click();
  // The browser has begun to read it by the next task; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
