import pictures from 'skinwise:pictures';
import sources from 'skinwise:sources';
import { useState } from 'preact/hooks';
import { groupsFor } from '../sessions/judgeChecks';
import type { Profile } from '../sessions/profile';
import type { Session } from '../sessions/session';
import { BackLink } from './BackLink';
import { describeWhen } from './describeWhen';
import { answersToConfirm, type CheckState, PlanCheck, profileWith } from './PlanCheck';
import { useStrings } from './strings';

export interface MayIProps {
  readonly session: Session;
  readonly profile: Profile;
  readonly today: Temporal.PlainDate;
  readonly onProfile: (profile: Profile) => void;
  readonly onNavigate: (path: string) => void;
}

/** May I needle today? The same list before each session as before the first plan. */
export function MayI({ session, profile, today, onProfile, onNavigate }: MayIProps) {
  const t = useStrings();
  const groups = groupsFor(pictures['who-should-not'], session);
  const [check, setCheck] = useState<CheckState>(() => answersToConfirm(groups, profile));
  return (
    <section class="wizard">
      <BackLink to="sessions" onNavigate={onNavigate} />
      <h2>{t('plan.mayI')}</h2>
      <p class="meta">{describeWhen(session, t)}</p>
      <div class="session-form">
        <PlanCheck
          groups={groups}
          sources={sources}
          today={today}
          who={session.who}
          check={check}
          onCheck={setCheck}
          onNavigate={onNavigate}
        />
        <p class="actions">
          <button
            type="button"
            class="primary"
            onClick={() => {
              const next = profileWith(profile, check, today);
              if (next) onProfile(next);
              onNavigate('today');
            }}
          >
            {t('plan.finish')}
          </button>
        </p>
      </div>
    </section>
  );
}
