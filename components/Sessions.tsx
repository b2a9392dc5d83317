import type { PlanProblem, SessionDraft } from '../sessions/planSession';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { PlanForm } from './PlanForm';
import { SessionTimeline } from './SessionTimeline';
import { useStrings } from './strings';

export interface SessionsProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly now: Temporal.ZonedDateTime;
  /** The session to point at, or `new` for the form alone. */
  readonly focus?: string | undefined;
  /** Answers with what is wrong, or nothing when it is saved. */
  readonly onPlan: (draft: SessionDraft) => Promise<PlanProblem | undefined>;
  readonly onRemove: (session: Session) => void;
  readonly onNavigate: (path: string) => void;
}

/** All sessions, latest first, and the way to plan one. */
export function Sessions(props: SessionsProps) {
  const t = useStrings();
  const { sessions, now, focus, onPlan, onNavigate } = props;
  return (
    <>
      {focus !== 'new' && (
        <section>
          <h2>{t('sessions.title')}</h2>
          {sessions.length === 0 && <p class="meta">{t('sessions.empty')}</p>}
          <SessionTimeline {...props} />
        </section>
      )}
      <PlanForm today={now.toPlainDate()} onPlan={onPlan} onNavigate={onNavigate} />
    </>
  );
}
