import { TriangleAlert } from 'lucide-preact';
import { openRedFlags } from '../sessions/openRedFlags';
import type { SkinCheck } from '../sessions/skinCheck';
import { useStrings } from './strings';

/** Something was noted that is not usual: before all else, what to do about it. */
export function OpenRedFlag(props: {
  readonly checks: readonly SkinCheck[];
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { checks, onNavigate } = props;
  const [flag] = openRedFlags(checks);
  if (!flag) return null;
  return (
    <section class="not-usual">
      <h2>
        <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
        {t('flag.title')}
      </h2>
      <p>{t('flag.text')}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onNavigate('guide/red-flags')}>
          {t('today.actHow')}
        </button>
        <button type="button" class="link" onClick={() => onNavigate(`sessions/${flag.sessionId}`)}>
          {t('flag.session')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </section>
  );
}
