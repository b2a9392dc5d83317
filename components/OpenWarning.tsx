import { TriangleAlert } from 'lucide-preact';
import { openWarnings } from '../sessions/openWarnings';
import type { SkinCheck } from '../sessions/skinCheck';
import { worsening } from '../sessions/worsening';
import { useStrings } from './strings';
import { WorseSigns } from './WorseSigns';

export interface OpenWarningProps {
  readonly checks: readonly SkinCheck[];
  readonly onCloseWarning: (check: SkinCheck) => void;
  readonly onNavigate: (path: string) => void;
}

/** Something was noted that is not usual: before all else, what to do about it. */
export function OpenWarning({ checks, onCloseWarning, onNavigate }: OpenWarningProps) {
  const t = useStrings();
  const [warning] = openWarnings(checks);
  if (!warning) return null;
  const { sessionId, day } = warning;
  return (
    <section class="not-usual">
      <h2>
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
        {t('flag.title')}
      </h2>
      <WorseSigns signs={worsening(checks, sessionId).filter((sign) => sign.day === day)} />
      <p>{t('flag.text')}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onNavigate('guide/red-flags')}>
          {t('today.actHow')}
        </button>
        <button type="button" class="link" onClick={() => onNavigate(`sessions/${sessionId}`)}>
          {t('flag.session')} <span aria-hidden="true">›</span>
        </button>
        <button type="button" class="link" onClick={() => onCloseWarning(warning)}>
          {t('flags.close')}
        </button>
      </p>
    </section>
  );
}
