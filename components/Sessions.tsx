import type { PlanProblem, SessionDraft } from '../sessions/planSession';
import type { Session } from '../sessions/session';
import { PlanForm } from './PlanForm';
import { useStrings } from './strings';
import { describeWhen } from './Today';

export interface SessionsProps {
  readonly sessions: readonly Session[];
  readonly now: Temporal.ZonedDateTime;
  /** The session to point at, or `new` for the form alone. */
  readonly focus?: string | undefined;
  /** Answers with what is wrong, or nothing when it is saved. */
  readonly onPlan: (draft: SessionDraft) => Promise<PlanProblem | undefined>;
  readonly onRemove: (session: Session) => void;
  readonly onNavigate: (path: string) => void;
}

/** All sessions, latest first, and the way to plan one. */
export function Sessions({ sessions, now, focus, onPlan, onRemove, onNavigate }: SessionsProps) {
  const t = useStrings();
  const latestFirst = [...sessions].sort((a, b) =>
    `${b.date} ${b.time ?? ''}`.localeCompare(`${a.date} ${a.time ?? ''}`),
  );
  return (
    <>
      {focus !== 'new' && (
        <section>
          <h2>{t('sessions.title')}</h2>
          {latestFirst.length === 0 && <p class="meta">{t('sessions.empty')}</p>}
          <ul class="session-list">
            {latestFirst.map((session) => (
              <li key={session.id} aria-current={session.id === focus ? 'true' : undefined}>
                <span>
                  <strong>{describeWhen(session, t)}</strong>
                  <span class="meta">{t(`sessions.${session.status}`)}</span>
                </span>
                <button type="button" class="link" onClick={() => onRemove(session)}>
                  {t('sessions.remove')}
                  <span class="hidden-text"> {describeWhen(session, t)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PlanForm today={now.toPlainDate()} onPlan={onPlan} onNavigate={onNavigate} />
    </>
  );
}
