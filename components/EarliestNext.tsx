import planning from 'skinwise:planning';
import { Fragment } from 'preact';
import { pickSources } from '../content/pickSources';
import { guardNext } from '../sessions/guardNext';
import type { Session } from '../sessions/session';
import type { Told } from '../sessions/told';
import { formatDay } from './formatDay';
import { Support } from './Support';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

/** When the usual interval has passed, why it is that long, and who says so. It clears nobody. */
export function EarliestNext(
  props: Told & {
    readonly session: Session;
    readonly now: Temporal.ZonedDateTime;
    readonly onNavigate: (path: string) => void;
  },
) {
  const t = useStrings();
  const { session, now, onNavigate } = props;
  const guard = guardNext(session, props, planning);
  const all = useLazy(() => import('skinwise:sources'))?.default;
  const date = guard.usual;
  const reasons = guard.reasons.flatMap((reason) => ('says' in reason ? [reason.says] : []));
  if (!date || guard.verdict === 'red-flag') return null;
  const isReached = Temporal.PlainDate.compare(now.toPlainDate(), date) >= 0;
  return (
    <section>
      <h2>{t('next.title')}</h2>
      <p class="lead">{t(isReached ? 'next.reached' : 'next.from', [formatDay(date)])}</p>
      {reasons.map(({ rule, why, grade, basis, sources }) => (
        <Fragment key={rule}>
          <p>{rule}</p>
          <details>
            <summary>{t('next.why')}</summary>
            <p>{why}</p>
            {all && <Support grade={grade} basis={basis} sources={pickSources(all, sources)} />}
          </details>
        </Fragment>
      ))}
      <p class="actions">
        <button type="button" class="link" onClick={() => onNavigate('sessions/new')}>
          {t('today.plan')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </section>
  );
}
