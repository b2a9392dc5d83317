import { CalendarPlus, PenLine } from 'lucide-preact';
import { type Copy, isCopyDue } from '../sessions/copyNudge';
import { CopyNudge } from './CopyNudge';
import type { ExportKind } from './DataPage';
import { SessionTimeline, type SessionTimelineProps } from './SessionTimeline';
import { useStrings } from './strings';

export interface SessionsProps extends SessionTimelineProps {
  /** When a copy of the log was kept. */
  readonly copy: Copy;
  readonly onExport: (kind: ExportKind) => void;
  readonly onCopyLater: () => void;
}

/** All sessions, latest first, and the ways to one more. */
export function Sessions(props: SessionsProps) {
  const t = useStrings();
  const { sessions, now, copy, onExport, onCopyLater, onNavigate } = props;
  return (
    <section>
      <h2>{t('sessions.title')}</h2>
      <p class="actions">
        <button type="button" class="primary with-icon" onClick={() => onNavigate('sessions/log')}>
          <PenLine size={16} strokeWidth={1.5} aria-hidden="true" /> {t('log.open')}
        </button>
        <button
          type="button"
          class="secondary with-icon"
          onClick={() => onNavigate('sessions/new')}
        >
          <CalendarPlus size={16} strokeWidth={1.5} aria-hidden="true" /> {t('today.plan')}
        </button>
      </p>
      {sessions.length === 0 && <p class="meta">{t('sessions.empty')}</p>}
      <SessionTimeline {...props} />
      {isCopyDue(sessions, copy, now.toPlainDate()) && (
        <CopyNudge onExport={() => onExport('copy')} onLater={onCopyLater} />
      )}
      <p class="actions more">
        <button type="button" class="link" onClick={() => onNavigate('events')}>
          {t('events.title')} <span aria-hidden="true">›</span>
        </button>
        <button type="button" class="link" onClick={() => onNavigate('data')}>
          {t('data.title')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </section>
  );
}
