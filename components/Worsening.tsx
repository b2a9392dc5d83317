import { TriangleAlert } from 'lucide-preact';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { worsening } from '../sessions/worsening';
import { LEVEL_KEYS, SIGN_KEYS } from './checkKeys';
import { useStrings } from './strings';

const URGENCY_KEYS = {
  now: 'pictures.urgencyNow',
  'same-day': 'pictures.urgencySameDay',
  days: 'pictures.urgencyDays',
} as const;

/** What one's own notes say that is not how healing usually goes, and the way to what to do. */
export function Worsening(props: {
  readonly session: Session;
  readonly checks: readonly SkinCheck[];
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { session, checks, onNavigate } = props;
  const found = worsening(checks, session.id);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section class="not-usual">
          <h2>
            <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            {t('flags.changes')}
          </h2>
          <ul>
            {found.map(({ name, urgency, sign, day, level }) => (
              <li key={`${name} ${sign}`}>
                {t(SIGN_KEYS[sign])}: {t(LEVEL_KEYS[level])}, {t('today.day', [String(day)])}.{' '}
                <strong>
                  {t('flags.getHelp')} {t(URGENCY_KEYS[urgency])}
                </strong>
              </li>
            ))}
          </ul>
          <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
            {t('today.actHow')} <span aria-hidden="true">›</span>
          </button>
        </section>
      )}
    </div>
  );
}
