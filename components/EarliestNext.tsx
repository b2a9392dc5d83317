import planning from 'skinwise:planning';
import { formatDay } from './formatDay';
import { Support } from './Support';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

/** When the usual interval has passed, why it is that long, and who says so. It clears nobody. */
export function EarliestNext(props: {
  readonly date: Temporal.PlainDate;
  readonly today: Temporal.PlainDate;
  readonly onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const { date, today, onNavigate } = props;
  const { rule, why, grade, basis, sources } = planning.interval;
  const all = useLazy(() => import('skinwise:sources'))?.default;
  const isReached = Temporal.PlainDate.compare(today, date) >= 0;
  return (
    <section class="next">
      <h2>{t('next.title')}</h2>
      <p class="lead">{t(isReached ? 'next.reached' : 'next.from', [formatDay(date)])}</p>
      <p>{rule}</p>
      <details>
        <summary>{t('next.why')}</summary>
        <p>{why}</p>
        {all && (
          <Support
            grade={grade}
            basis={basis}
            sources={all.filter(({ id }) => sources.includes(id))}
          />
        )}
      </details>
      <p class="actions">
        <button type="button" class="link" onClick={() => onNavigate('sessions/new')}>
          {t('today.plan')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </section>
  );
}
