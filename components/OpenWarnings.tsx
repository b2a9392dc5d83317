import pictures from 'skinwise:pictures';
import { Siren } from 'lucide-preact';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { worsening } from '../sessions/worsening';
import { describeWhen } from './describeWhen';
import { useStrings } from './strings';
import { WorseSigns } from './WorseSigns';

export interface OpenWarningsProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly check: SkinCheck;
  readonly onClose: (check: SkinCheck) => void;
  readonly onNavigate: (path: string) => void;
}

/** While a warning is open nothing is planned: what it is, what to do, and how it is closed. */
export function OpenWarnings({ sessions, checks, check, onClose, onNavigate }: OpenWarningsProps) {
  const t = useStrings();
  const session = sessions.find(({ id }) => id === check.sessionId);
  const worse = worsening(checks, check.sessionId).filter(({ day }) => day === check.day);
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
      <WorseSigns signs={worse} />
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
