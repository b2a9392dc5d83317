import planning from 'skinwise:planning';
import { Fragment } from 'preact';
import { pickSources } from '../content/pickSources';
import { guardNext } from '../sessions/guardNext';
import type { Session } from '../sessions/session';
import type { Told } from '../sessions/told';
import { Support } from './Support';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

/** Why the next session is not possible earlier, and who says so. */
export function EarliestNext(
  props: Told & {
    readonly session: Session;
    readonly onNavigate: (path: string) => void;
  },
) {
  const t = useStrings();
  const { session, onNavigate } = props;
  const guard = guardNext(session, props, planning);
  const all = useLazy(() => import('skinwise:sources'))?.default;
  const reasons = guard.reasons.flatMap((reason) => ('says' in reason ? [reason.says] : []));
  if (!guard.usual) return null;
  return (
    <section>
      <h2>{t('next.title')}</h2>
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
