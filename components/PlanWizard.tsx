import pictures from 'skinwise:pictures';
import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { byStart } from '../sessions/byStart';
import type { CalendarEvent } from '../sessions/event';
import { areFresh, groupsFor, judgeChecks } from '../sessions/judgeChecks';
import type { SessionDraft } from '../sessions/keptDraft';
import type { Profile } from '../sessions/profile';
import { addedBy, type SaveProblem } from '../sessions/saveSession';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { FAILURE_KEYS, type Failure } from './failures';
import {
  answersKept,
  answersToConfirm,
  checkProblem,
  PlanCheck,
  profileWith,
  saysDarker,
} from './PlanCheck';
import { PlanDate, type PlanDateProps, planDateProblem } from './PlanDate';
import { PlanNeedle, planNeedleProblem } from './PlanNeedle';
import { PlanPlace, planPlaceProblem } from './PlanPlace';
import { ClinicFields } from './SessionFields';
import { detailsOf, draftLike, draftOf, planDraftWith, type SessionDetails } from './sessionDraft';
import { useStrings } from './strings';
import { type KeptProps, useKept } from './useKept';

export interface PlanWizardProps extends KeptProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly events: readonly CalendarEvent[];
  readonly profile: Profile;
  readonly now: Temporal.ZonedDateTime;
  /** The plan to change; absent for a new one. */
  readonly session?: Session | undefined;
  /** Answers with what is wrong, or nothing when it is saved. */
  readonly onPlan: (plan: Plan) => Promise<SaveProblem | Failure | undefined>;
  readonly onNavigate: (path: string) => void;
}

/** What a person has decided, to be stored. */
export interface Plan {
  readonly details: SessionDetails;
  readonly session?: Session | undefined;
  /** What they told of themselves, as they want it kept; absent when nothing was asked. */
  readonly profile?: Profile | undefined;
}

const STEPS = {
  needle: 'plan.stepNeedle',
  place: 'plan.stepPlace',
  check: 'plan.stepCheck',
  date: 'plan.stepDate',
  clinic: 'plan.stepClinic',
} as const;
type Step = keyof typeof STEPS;
const CHECK_AT = Object.keys(STEPS).indexOf('check');

/** What each problem is told with: why, and what to do then. */
export const PROBLEM_KEYS = {
  who: 'plan.problem.who',
  length: 'plan.problem.length',
  'home-too-long': 'plan.problem.homeTooLong',
  'home-radiofrequency': 'plan.problem.homeRadiofrequency',
  'home-around-eyes': 'plan.problem.homeAroundEyes',
  area: 'plan.problem.area',
  'check-open': 'plan.problem.checkOpen',
  'check-again': 'plan.problem.checkAgain',
  'check-no': 'plan.problem.checkNo',
  'check-not-home': 'plan.problem.checkNotHome',
  'check-ask': 'plan.problem.checkAsk',
  'check-ask-clinician': 'plan.problem.checkAskClinician',
  'usual-wait': 'plan.problem.override',
  'red-flag': 'flags.blocks',
  future: 'log.problem.future',
  'below-minimum': 'plan.problem.belowMinimum',
  'too-soon': 'plan.problem.tooSoon',
  'not-before': 'plan.problem.notBefore',
  days: 'log.problem.days',
  'no-date': 'sessions.problem.noDate',
  'bad-date': 'sessions.problem.badDate',
  'bad-time': 'sessions.problem.badTime',
  past: 'sessions.problem.past',
  'too-far': 'sessions.problem.tooFar',
  ...FAILURE_KEYS,
} as const;
type Problem = keyof typeof PROBLEM_KEYS;

/** Plans a session in five short steps. Who should not comes before the date: facts, copy rule 5. */
export function PlanWizard(props: PlanWizardProps) {
  const t = useStrings();
  const { sessions, profile, now, session, kept, onKeep, onPlan, onNavigate } = props;
  const today = now.toPlainDate();
  const [draft, setDraft] = useState(
    () => kept?.fields ?? (session ? draftOf(session) : draftLike(last(sessions))),
  );
  const groups = groupsFor(pictures['who-should-not'], draft);
  const [keptCheck] = useState(() => answersKept(profile));
  const [check, setCheck] = useState(() => answersToConfirm(pictures['who-should-not'], profile));
  // Who changes a plan but not its date, and kept the answers given for it, is not asked again. Decided
  // once: answers are stored before the plan is, while these steps still stand.
  const [isKept, setKept] = useState(session !== undefined && hasFresh(profile, today));
  const isAnswered = isKept && judgeChecks(groups, keptCheck.answers, today).name !== 'open';
  const steps = (Object.keys(STEPS) as Step[]).filter((step) => !isAnswered || step !== 'check');
  // Answers that are not to be kept are given anew, before what rests on them.
  const mayStartAt = steps.includes('check') ? CHECK_AT : steps.length;
  const [at, setAt] = useState(Math.min(kept?.step ?? 0, mayStartAt));
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const step = steps[at] ?? 'needle';
  const hasMoved = isAnswered && draft.date !== session?.date;

  useKept({ step: at, fields: draft }, onKeep);

  // A new step starts at its top, for eye and screen reader, before the next key can come; the first has
  // the view's own.
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [at]);
  function go(to: number): void {
    moved.current = true;
    setProblem(undefined);
    setAt(to);
  }

  const fields = {
    draft,
    onDraft: (change: Partial<SessionDraft>) => setDraft((before) => planDraftWith(before, change)),
  };
  const about: PlanDateProps = {
    ...fields,
    ...props,
    profile: isAnswered ? profile : { ...profile, darkerOrMarks: saysDarker(check) },
    answers: (isAnswered ? keptCheck : check).answers,
  };

  function problemOf(): Problem | undefined {
    const isBad = (type: string): boolean =>
      form.current?.querySelector(`input[type=${type}]:invalid`) != null;
    switch (step) {
      case 'needle':
        return planNeedleProblem(draft);
      case 'place':
        return planPlaceProblem(draft);
      case 'check':
        return checkProblem(groups, check, draft.who, today);
      case 'date':
        if (isBad('time')) return 'bad-time';
        // A half-filled field gives no value; the browser knows that something was typed.
        if (draft.date === '' && isBad('date')) return 'bad-date';
        return planDateProblem(about) ?? (hasMoved ? 'check-again' : undefined);
      case 'clinic':
        return isBad('number') ? 'days' : undefined;
    }
  }
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const found = problemOf();
    if (found === 'check-again') {
      setKept(false);
      go(CHECK_AT);
    }
    setProblem(found);
    if (found || isSaving) return;
    if (at < steps.length - 1) {
      go(at + 1);
      return;
    }
    setSaving(true);
    const refused = await onPlan({
      details: detailsOf({ ...draft, added: added() }),
      session,
      profile: isAnswered ? undefined : profileWith(profile, check, today),
    });
    if (!refused) onKeep();
    setProblem(refused);
    setSaving(false);
  }

  /** Days that the answers add to waits: stored without the answers. */
  function added(): Session['added'] {
    if (isAnswered) return session?.added;
    return saysDarker(check) ? addedBy(planning.cautious) : undefined;
  }

  function giveUp(): void {
    onKeep();
    onNavigate('sessions');
  }

  return (
    <section class="wizard">
      <h2>{t(session ? 'plan.change' : 'sessions.planTitle')}</h2>
      <ol class="steps" aria-hidden="true">
        {steps.map((one, index) => (
          <li key={one} class={index <= at ? 'reached' : undefined} />
        ))}
      </ol>
      <h3 ref={heading} tabIndex={-1}>
        <span class="meta">{t('pictures.step', [String(at + 1), String(steps.length)])}</span>{' '}
        {t(STEPS[step])}
      </h3>
      <form ref={form} class="session-form" onSubmit={submit} noValidate>
        {step === 'needle' && <PlanNeedle {...fields} onNavigate={onNavigate} />}
        {step === 'place' && <PlanPlace {...fields} />}
        {step === 'clinic' && <ClinicFields {...fields} />}
        {step === 'date' && <PlanDate {...about} />}
        {step === 'check' && (
          <PlanCheck
            {...{ groups, sources, today, check, onNavigate }}
            who={draft.who}
            onCheck={setCheck}
          />
        )}
        <p class="problem" role="alert">
          {problem && t(PROBLEM_KEYS[problem])}
        </p>
        <p class="actions">
          <button type="submit" class="primary">
            {t(at < steps.length - 1 ? 'plan.next' : 'sessions.save')}
          </button>
          {at > 0 ? (
            <button type="button" class="link" onClick={() => go(at - 1)}>
              {t('plan.back')}
            </button>
          ) : (
            <button type="button" class="link" onClick={giveUp}>
              {t('plan.cancel')}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}

/** Whether all answers were kept, lately enough to stand for a plan whose date does not move. */
function hasFresh({ checkAnswers, checkedOn }: Profile, today: Temporal.PlainDate): boolean {
  if (!checkAnswers || !checkedOn) return false;
  return areFresh(pictures['who-should-not'], checkedOn, today);
}

/** The session that was dated last, whether it took place or not. */
function last(sessions: readonly Session[]): Session | undefined {
  return [...sessions].sort(byStart).at(-1);
}
