import pictures from 'skinwise:pictures';
import { Siren } from 'lucide-preact';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { describeWhen } from './describeWhen';
import { useStrings } from './strings';

export interface OpenRedFlagsProps {
  readonly sessions: readonly Session[];
  readonly check: SkinCheck;
  readonly onClose: (check: SkinCheck) => void;
  readonly onNavigate: (path: string) => void;
}

/** While a red flag is open nothing is planned: what it is, what to do, and how it is closed. */
export function OpenRedFlags({ sessions, check, onClose, onNavigate }: OpenRedFlagsProps) {
  const t = useStrings();
  const session = sessions.find(({ id }) => id === check.sessionId);
  const flags = pictures['red-flags'].filter(({ id }) => check.redFlags?.includes(id));
  return (
    <section class="red-flag-open">
      <h2>
        <Siren size={20} strokeWidth={1.5} aria-hidden="true" /> {t('flags.openTitle')}
      </h2>
      <p class="meta">
        {session && `${t('today.sessionOn', [describeWhen(session, t)])} · `}
        {t('today.day', [String(check.day)])}
      </p>
      <ul>
        {flags.map(({ id, sign, act }) => (
          <li key={id}>
            <p>{sign}</p>
            <p>
              <strong>{t('guide.redFlagDo')}:</strong> {act}
            </p>
          </li>
        ))}
      </ul>
      <p>{t('flags.blocks')}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onClose(check)}>
          {t('flags.close')}
        </button>
        <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
          {t('today.actHow')} <span aria-hidden="true">›</span>
        </button>
      </p>
      <p class="meta">{t('flags.closeMeans')}</p>
    </section>
  );
}
