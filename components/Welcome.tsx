import { BellRing, CalendarHeart, Underline } from 'lucide-preact';
import { useStrings } from './strings';

const ABILITIES = [
  { icon: Underline, key: 'today.canExplain' },
  { icon: BellRing, key: 'today.canRemind' },
  { icon: CalendarHeart, key: 'today.canTell' },
] as const;

/** Before the first session: what Skinwise can do, and two ways in. */
export function Welcome({ onNavigate }: { onNavigate: (path: string) => void }) {
  const t = useStrings();
  return (
    <section class="hero">
      <h2>{t('today.welcome')}</h2>
      <ul class="abilities">
        {ABILITIES.map(({ icon: Icon, key }) => (
          <li key={key}>
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {t(key)}
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onNavigate('sessions/new')}>
          {t('today.plan')}
        </button>
        <button type="button" class="link" onClick={() => onNavigate('guide/what-it-is')}>
          {t('today.readFirst')}
        </button>
      </p>
    </section>
  );
}
