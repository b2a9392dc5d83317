import { i18n } from '#i18n';
import type { ExportKind } from '../../components/DataPage';
import { send } from '../../platform/send';
import type { Take, Undo } from '../../sessions/compareBackup';
import type { AppHandle } from './createActions';
import { failureOf } from './failureOf';

/** What a reader can do with all that is stored: keep it, bring it back, delete it. */
export function createDataActions({ tell, attempt, focusMain }: AppHandle) {
  const t = i18n.t;
  const refused = (error: unknown) => ({ ok: false as const, failure: failureOf(error) });
  const takeBack = (undo: Undo) => () => send('data/restore', undo);

  async function keep(kind: ExportKind): Promise<void> {
    const { exportFile } = await import('./exportFile');
    await exportFile(kind);
    tell(t('data.kept'));
  }
  async function discard(key: string): Promise<void> {
    tell(t('data.discarded'), takeBack(await send('data/discard', { key })));
    focusMain();
  }
  async function deleteAll(): Promise<void> {
    tell(t('data.deleted'), takeBack(await send('data/delete-all', {})));
    focusMain();
  }

  return {
    onExport: (kind: ExportKind) => void attempt(() => keep(kind)),
    onPreview: (text: string) => send('data/preview-import', { text }).catch(refused),
    async onImport(text: string, take: Take) {
      const result = await send('data/import', { text, take }).catch(refused);
      if (result.ok) tell(t('data.brought'), takeBack(result.undo));
      return result;
    },
    onDiscard: (key: string) => void attempt(() => discard(key)),
    onDeleteAll: () => void attempt(deleteAll),
    onCopyLater: () => void attempt(() => send('copy/later', {})),
    onUpdateSeen: () => void attempt(() => send('updated/seen', {})),
  };
}
