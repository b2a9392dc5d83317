import type { CheckGroup } from '../content/pictures';
import type { Source } from '../content/schema';
import {
  answersThatLast,
  type CheckAnswers,
  type CheckVerdict,
  judgeChecks,
} from '../sessions/judgeChecks';
import type { Profile } from '../sessions/profile';
import type { Session } from '../sessions/session';
import { type Translate, useStrings } from './strings';
import { NO_ANSWERS, WhoShouldNot } from './WhoShouldNot';

/** What a person answered, and what they say of it. */
export interface CheckState {
  readonly answers: CheckAnswers;
  /** They have asked whoever the list says to ask. */
  readonly asked: boolean;
  /** The answers are to be kept for the next time. */
  readonly keep: boolean;
}

export interface PlanCheckProps {
  readonly groups: readonly CheckGroup[];
  readonly sources: readonly Source[];
  readonly today: Temporal.PlainDate;
  readonly who: Session['who'];
  readonly check: CheckState;
  readonly onCheck: (check: CheckState) => void;
  readonly onNavigate: (path: string) => void;
}

/** May I needle? The list of who should not, before a plan: NO stops, "ask" asks, and nothing clears. */
export function PlanCheck(props: PlanCheckProps) {
  const t = useStrings();
  const { groups, sources, today, who, check, onCheck, onNavigate } = props;
  const verdict = judgeChecks(groups, check.answers, today);
  return (
    <>
      <WhoShouldNot
        groups={groups}
        sources={sources}
        today={today}
        note={t('plan.checkNote')}
        answers={check.answers}
        onAnswers={(answers) => onCheck({ ...check, answers, asked: false })}
        onTerm={(id) => onNavigate(`terms/${id}`)}
      />
      {needsAsking(verdict, who) && (
        <label class="check">
          <input
            type="checkbox"
            name="asked"
            checked={check.asked}
            onChange={({ currentTarget }) => onCheck({ ...check, asked: currentTarget.checked })}
          />
          <span>{describeAsked(verdict, t)}</span>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          name="keep"
          checked={check.keep}
          onChange={({ currentTarget }) => onCheck({ ...check, keep: currentTarget.checked })}
        />
        <span>{t('plan.keepAnswers')}</span>
      </label>
    </>
  );
}

/** Who was asked, as the strictest of the points says, and about which of them. */
function describeAsked(verdict: CheckVerdict, t: Translate): string {
  const because = 'because' in verdict ? verdict.because : [];
  const points = because
    .filter(({ level }) => level !== 'spare')
    .map(({ name }) => name)
    .join('; ');
  return t(isForClinician(verdict) ? 'plan.askedClinician' : 'plan.asked', [points]);
}

/** Some of it only a doctor or the prescriber can decide. */
const isForClinician = (verdict: CheckVerdict): boolean =>
  'because' in verdict && verdict.because.some(({ level }) => level === 'clinician');

const needsAsking = (verdict: CheckVerdict, who: Session['who']): boolean =>
  (verdict.name === 'ask' || verdict.name === 'not-before') && !isNotForHome(verdict, who);

/** What the list says should never be done at home. */
const isNotForHome = (verdict: CheckVerdict, who: Session['who']): boolean =>
  who === 'home' &&
  'because' in verdict &&
  verdict.because.some(({ level }) => level === 'not-home' || level === 'clinician');

/** Why planning stops at the list; undefined where it goes on. */
export function checkProblem(
  groups: readonly CheckGroup[],
  { answers, asked }: CheckState,
  who: Session['who'],
  today: Temporal.PlainDate,
): 'check-open' | 'check-no' | 'check-not-home' | 'check-ask' | 'check-ask-clinician' | undefined {
  const verdict = judgeChecks(groups, answers, today);
  if (verdict.name === 'open') return 'check-open';
  if (verdict.name === 'not-now') return 'check-no';
  if (isNotForHome(verdict, who)) return 'check-not-home';
  if (asked || !needsAsking(verdict, who)) return undefined;
  return isForClinician(verdict) ? 'check-ask-clinician' : 'check-ask';
}

/** The answers that the person wanted kept. */
export function answersKept({ checkAnswers }: Profile): CheckState {
  if (!checkAnswers) return { answers: NO_ANSWERS, asked: false, keep: false };
  const { fits, none, dates } = checkAnswers;
  return { answers: { fits: new Set(fits), none: new Set(none), dates }, asked: false, keep: true };
}

/** The same to be looked through again: what may have changed meanwhile is to be answered anew. */
export function answersToConfirm(groups: readonly CheckGroup[], profile: Profile): CheckState {
  const kept = answersKept(profile);
  const answers = answersThatLast(groups, kept.answers, profile.checkedOn ?? '');
  return { ...kept, answers };
}

/** Darker skin or past dark marks: two weeks longer between sessions. */
export const saysDarker = ({ answers }: CheckState): boolean => answers.fits.has('pigment');

/**
 * The profile with what is kept of the answers: all, or none of it when the person does not want it.
 * Undefined where there is nothing to keep or to forget.
 */
export function profileWith(
  profile: Profile,
  check: CheckState,
  today: Temporal.PlainDate,
): Profile | undefined {
  const { answers, keep } = check;
  if (!keep) return profile.checkAnswers && { version: 1 };
  const dates = Object.entries(answers.dates).filter(([, date]) => date !== '');
  return {
    ...profile,
    darkerOrMarks: saysDarker(check),
    checkAnswers: {
      fits: [...answers.fits],
      none: [...answers.none],
      dates: Object.fromEntries(dates),
    },
    checkedOn: today.toString(),
  };
}
