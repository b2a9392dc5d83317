import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { pickSources } from '../content/pickSources';
import type { Reason } from '../sessions/intervalGuard';
import type { Session } from '../sessions/session';
import { formatDay } from './formatDay';
import { Support } from './Support';
import { useStrings } from './strings';

/** Why a wait is as long as it is, and who says so. */
export function GuardReasons(props: {
  readonly reasons: readonly Reason[];
  readonly sessions: readonly Session[];
  /** What no date ever shortens stands below all other reasons. */
  readonly isAll?: boolean;
}) {
  const t = useStrings();
  const { reasons, sessions, isAll } = props;
  const dateOf = (id: string): string => {
    const session = sessions.find((one) => one.id === id);
    return session ? formatDay(Temporal.PlainDate.from(session.date)) : '';
  };
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason.name}>
          {'says' in reason && (
            <>
              <p>
                {reason.says.rule}{' '}
                {reason.name === 'band' &&
                  reason.sessionId &&
                  t('plan.since', [dateOf(reason.sessionId)])}
              </p>
              <details>
                <summary>{t('next.why')}</summary>
                <p>{reason.says.why}</p>
                <Support
                  grade={reason.says.grade}
                  basis={reason.says.basis}
                  sources={pickSources(sources, reason.says.sources)}
                />
              </details>
            </>
          )}
          {reason.name === 'clinic' && (
            <p>
              {t('plan.clinicSaid', reason.days, [String(reason.days), dateOf(reason.sessionId)])}
            </p>
          )}
          {reason.name === 'added' && <p>{t('plan.added', reason.days, [String(reason.days)])}</p>}
          {reason.name === 'next-plan' && <p>{t('plan.nextPlan', [dateOf(reason.sessionId)])}</p>}
        </li>
      ))}
      {isAll && <li>{planning.calm}</li>}
    </ul>
  );
}
