import { TriangleAlert } from 'lucide-preact';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { worsening } from '../sessions/worsening';
import { useStrings } from './strings';
import { WorseSigns } from './WorseSigns';

/** What one's own notes say that is not how healing usually goes, told where it was just noted. */
export function Worsening(props: {
  readonly session: Session;
  readonly checks: readonly SkinCheck[];
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { session, checks, onNavigate } = props;
  const signs = worsening(checks, session.id);
  return (
    <div aria-live="polite">
      {signs.length > 0 && (
        <section class="not-usual">
          <h2>
            <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            {t('flags.changes')}
          </h2>
          <WorseSigns signs={signs} />
          <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
            {t('today.actHow')} <span aria-hidden="true">›</span>
          </button>
        </section>
      )}
    </div>
  );
}
