import { CalendarDays, Download, Table } from 'lucide-preact';
import type { CalendarEvent } from '../sessions/event';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { BackLink } from './BackLink';
import { ImportCopy, type ImportCopyProps } from './ImportCopy';
import { useStrings } from './strings';

/** What can be taken out: all of it, the log as a table, or what is planned for a phone. */
export type ExportKind = 'copy' | 'table' | 'calendar';

export interface DataPageProps extends ImportCopyProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly events: readonly CalendarEvent[];
  /** Records that nobody can read, kept as they are. */
  readonly unreadable: readonly { readonly key: string }[];
  readonly isNearlyFull: boolean;
  readonly onExport: (kind: ExportKind) => void;
  readonly onDiscard: (key: string) => void;
  readonly onDeleteAll: () => void;
  readonly onNavigate: (path: string) => void;
}

const EXPORTS = [
  { kind: 'copy', icon: Download, label: 'data.copy', hint: 'data.copyHint' },
  { kind: 'table', icon: Table, label: 'data.table', hint: 'data.tableHint' },
  { kind: 'calendar', icon: CalendarDays, label: 'data.calendar', hint: 'data.calendarHint' },
] as const;

/** Everything a person has told is theirs: to keep a copy of, to bring back, to delete. */
export function DataPage(props: DataPageProps) {
  const t = useStrings();
  const { sessions, checks, events, onExport, onNavigate } = props;
  return (
    <article class="data">
      <BackLink to="sessions" onNavigate={onNavigate} />
      <h2>{t('data.title')}</h2>
      <p>{t('data.where')}</p>
      <p class="meta">
        {t('data.sessions', sessions.length)} · {t('data.checks', checks.length)} ·{' '}
        {t('data.events', events.length)}
      </p>
      {props.isNearlyFull && <p class="problem">{t('data.nearlyFull')}</p>}
      <Unreadable {...props} />

      <h3>{t('data.keep')}</h3>
      <ul class="rows">
        {EXPORTS.map(({ kind, icon: Icon, label, hint }) => (
          <li key={kind}>
            <button type="button" onClick={() => onExport(kind)}>
              <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
              <span>
                <strong>{t(label)}</strong>
                <span class="meta">{t(hint)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>

      <h3>{t('data.bringBack')}</h3>
      <ImportCopy {...props} />

      <h3>{t('data.delete')}</h3>
      <details>
        <summary>{t('data.deleteOpen')}</summary>
        <p>{t('data.deleteMeans')}</p>
        <button type="button" class="secondary" onClick={props.onDeleteAll}>
          {t('data.deleteAll')}
        </button>
      </details>
    </article>
  );
}

/** What cannot be read is said, never hidden and never deleted unasked. */
function Unreadable({ unreadable, onExport, onDiscard }: DataPageProps) {
  const t = useStrings();
  if (unreadable.length === 0) return null;
  return (
    <section class="stop">
      <h3>{t('data.unreadable', unreadable.length)}</h3>
      <p>{t('data.unreadableMeans')}</p>
      <p class="actions">
        <button type="button" class="link" onClick={() => onExport('copy')}>
          {t('data.copy')}
        </button>
      </p>
      <details>
        <summary>{t('data.unreadableList')}</summary>
        <ul class="unreadable">
          {unreadable.map(({ key }) => (
            <li key={key}>
              <code>{key}</code>
              <button type="button" class="link" onClick={() => onDiscard(key)}>
                {t('sessions.remove')}
                <span class="hidden-text"> {key}</span>
              </button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
