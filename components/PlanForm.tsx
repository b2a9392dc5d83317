import { useRef, useState } from 'preact/hooks';
import { MAX_YEARS_AHEAD, type PlanProblem, type SessionDraft } from '../sessions/planSession';
import { useStrings } from './strings';

export interface PlanFormProps {
  readonly today: Temporal.PlainDate;
  readonly onPlan: (draft: SessionDraft) => Promise<PlanProblem | undefined>;
  readonly onNavigate: (path: string) => void;
}

type FormProblem = PlanProblem | 'unread' | 'failed';

const PROBLEM_KEYS = {
  unread: 'sessions.problem.unread',
  'no-date': 'sessions.problem.noDate',
  'bad-date': 'sessions.problem.badDate',
  'bad-time': 'sessions.problem.badTime',
  past: 'sessions.problem.past',
  'too-far': 'sessions.problem.tooFar',
  failed: 'app.failed',
} as const satisfies Record<FormProblem, string>;

/** Plans a session. Who should not comes before the date: facts, copy rule 5. */
export function PlanForm({ today, onPlan, onNavigate }: PlanFormProps) {
  const t = useStrings();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState<FormProblem>();

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    if (data.get('read') !== 'on') {
      setProblem('unread');
      return;
    }
    const date = String(data.get('date') ?? '');
    const time = String(data.get('time') ?? '');
    // A half-filled field gives no value at all; the browser knows that something was typed.
    const field = form.current?.elements.namedItem('date');
    if (date === '' && field instanceof HTMLInputElement && field.validity.badInput) {
      setProblem('bad-date');
      return;
    }
    try {
      setProblem(await onPlan({ date, time }));
    } catch {
      setProblem('failed');
    }
  }

  return (
    <section>
      <h2>{t('sessions.planTitle')}</h2>
      <form ref={form} onSubmit={submit} noValidate>
        <p>
          {t('sessions.checkFirst')}{' '}
          <button type="button" class="link" onClick={() => onNavigate('guide/who-should-not')}>
            {t('sessions.checkLink')} <span aria-hidden="true">›</span>
          </button>
        </p>
        <label class="check">
          <input type="checkbox" name="read" />
          <span>{t('sessions.checkBox')}</span>
        </label>
        <div class="fields">
          <label>
            {t('sessions.date')}
            <input
              type="date"
              name="date"
              min={today.toString()}
              max={today.add({ years: MAX_YEARS_AHEAD }).toString()}
              aria-describedby="plan-problem"
            />
          </label>
          <label>
            {t('sessions.time')}
            <input type="time" name="time" aria-describedby="time-hint plan-problem" />
          </label>
        </div>
        <p class="meta" id="time-hint">
          {t('sessions.timeHint')}
        </p>
        <p class="problem" id="plan-problem" role="alert">
          {problem && t(PROBLEM_KEYS[problem])}
        </p>
        <button type="submit" class="primary">
          {t('sessions.save')}
        </button>
      </form>
    </section>
  );
}
