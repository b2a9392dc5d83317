import pictures from 'skinwise:pictures';
import planning from 'skinwise:planning';
import { conflicts } from '../sessions/conflicts';
import type { CalendarEvent } from '../sessions/event';
import { guardProblem } from '../sessions/guardProblem';
import { type Guard, intervalGuard } from '../sessions/intervalGuard';
import { type CheckAnswers, groupsFor, judgeChecks } from '../sessions/judgeChecks';
import type { Profile } from '../sessions/profile';
import { MAX_YEARS_AHEAD } from '../sessions/saveSession';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import { formatDate } from './formatDay';
import { GuardReasons } from './GuardReasons';
import { PlanBack } from './PlanBack';
import { PlanConflicts } from './PlanConflicts';
import { type FieldProps, NoteField } from './SessionFields';
import { State } from './State';
import { needlingOf, planOf } from './sessionDraft';
import { useStrings } from './strings';

export interface PlanDateProps extends FieldProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly events: readonly CalendarEvent[];
  readonly profile: Profile;
  /** What was said of who should not: some waits run from a date given there. */
  readonly answers: CheckAnswers;
  readonly now: Temporal.ZonedDateTime;
  /** The plan that is changed; it does not stand in its own way. */
  readonly session?: Session | undefined;
  readonly onNavigate: (path: string) => void;
}

/** When: the earliest day with its reason, and what speaks against the day that is chosen. */
export function PlanDate(props: PlanDateProps) {
  const t = useStrings();
  const { draft, onDraft, sessions, events, now } = props;
  const today = now.toPlainDate();
  const general = guardOf(props, false);
  const from = later(general.usual, checkedUntil(props));
  const found = draft.date ? conflicts(events, [planOf(draft)], planning) : [];
  return (
    <>
      {from && Temporal.PlainDate.compare(from, today) > 0 && (
        <div class="earliest">
          <p>
            {t('plan.usualFrom')}
            <strong>{formatDate(from)}</strong>
          </p>
          {draft.date !== from.toString() && (
            <button type="button" class="link" onClick={() => onDraft({ date: from.toString() })}>
              {t('plan.takeIt')}
            </button>
          )}
        </div>
      )}
      <GuardReasons reasons={general.reasons} sessions={sessions} isAll />
      <div class="fields">
        <label>
          {t('sessions.date')}
          <input
            type="date"
            name="date"
            min={today.toString()}
            max={today.add({ years: MAX_YEARS_AHEAD }).toString()}
            value={draft.date}
            onInput={({ currentTarget }) => onDraft({ date: currentTarget.value })}
          />
        </label>
        <label>
          {t('sessions.time')}
          <input
            type="time"
            name="time"
            aria-describedby="time-hint"
            value={draft.time}
            onInput={({ currentTarget }) => onDraft({ time: currentTarget.value })}
          />
        </label>
      </div>
      <p class="meta" id="time-hint">
        {t('sessions.timeHint')}
      </p>
      <div aria-live="polite">
        {draft.date && <OnThatDay {...props} isFree={found.length === 0} />}
      </div>
      <PlanConflicts found={found} />
      <PlanBack {...props} onDate={(date) => onDraft({ date })} />
    </>
  );
}

/** What the day that is chosen comes to, and what it takes to choose it all the same. */
function OnThatDay(props: PlanDateProps & { readonly isFree: boolean }) {
  const t = useStrings();
  const { draft, onDraft, sessions, isFree } = props;
  const { verdict, reasons } = guardOf(props, true);
  switch (verdict) {
    case 'ok':
      // Of a day that is refused, or is not free in the calendar, nothing kind is said.
      if (!isFree || planDateProblem(props)) return null;
      return <State kind="fine">{t('plan.nothingAgainst')}</State>;
    case 'clinic-only':
      return <State kind="ask">{t('plan.clinicOnly')}</State>;
    case 'usual-wait':
    case 'below-minimum':
    case 'too-soon':
      return (
        <div class="stop">
          <State kind={verdict === 'too-soon' ? 'ask' : 'wait'}>{t(EARLY_KEYS[verdict])}</State>
          {reasons.some(({ name }) => name === 'next-plan') && (
            <GuardReasons
              reasons={reasons.filter(({ name }) => name === 'next-plan')}
              sessions={sessions}
            />
          )}
          {verdict === 'too-soon' ? (
            <p>{planning.early.rule}</p>
          ) : (
            <Override
              draft={draft}
              onDraft={onDraft}
              override={verdict === 'usual-wait' ? 'own-decision' : 'professional-appointment'}
            />
          )}
        </div>
      );
    default:
      return null;
  }
}

const EARLY_KEYS = {
  'usual-wait': 'plan.earlierThanUsual',
  'below-minimum': 'plan.tooEarly',
  'too-soon': 'plan.muchTooEarly',
} as const;

/** What it takes to choose the day all the same; of an appointment below our minimum also the clinic's reason. */
function Override(props: FieldProps & { readonly override: NonNullable<Session['override']> }) {
  const t = useStrings();
  const { draft, onDraft, override } = props;
  const isChosen = draft.override === override;
  const isClinics = override === 'professional-appointment';
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          name="override"
          checked={isChosen}
          onChange={({ currentTarget: { checked } }) =>
            onDraft({ override: checked ? override : undefined })
          }
        />
        <span>{t(isClinics ? 'plan.professionalAppointment' : 'plan.ownDecision')}</span>
      </label>
      {isClinics && isChosen && (
        <NoteField
          label={t('plan.overrideReason')}
          value={draft.overrideReason ?? ''}
          onNote={(overrideReason) => onDraft({ overrideReason })}
        />
      )}
    </>
  );
}

/** Why the day that is chosen cannot be gone on with. */
export function planDateProblem(props: PlanDateProps) {
  const { draft } = props;
  if (draft.date === '') return 'no-date';
  const today = props.now.toPlainDate();
  const last = today.add({ years: MAX_YEARS_AHEAD }).toString();
  // As text: a field can give a year of five digits, which Temporal does not read.
  if (draft.date.length > last.length || draft.date > last) return 'too-far';
  if (draft.date < today.toString()) return 'past';
  const until = checkedUntil(props);
  if (until && Temporal.PlainDate.compare(draft.date, until) < 0) return 'not-before';
  const { session, sessions, checks, profile } = props;
  const plan = { ...planOf(draft), ...(session && { id: session.id }) };
  return guardProblem(plan, { sessions, checks, profile }, planning);
}

function guardOf(props: PlanDateProps, isDated: boolean): Guard {
  const { draft, session, sessions, checks, profile } = props;
  const { date } = draft;
  return intervalGuard(
    {
      ...needlingOf(draft),
      ...(draft.added && { added: draft.added }),
      ...(session && { id: session.id }),
      ...(isDated && { date }),
    },
    { sessions, checks, profile },
    planning,
  );
}

/** The day before which an answer to "who should not" speaks against a session. */
function checkedUntil({ draft, answers, now }: PlanDateProps): Temporal.PlainDate | undefined {
  const groups = groupsFor(pictures['who-should-not'], draft);
  const verdict = judgeChecks(groups, answers, now.toPlainDate());
  return verdict.name === 'not-before' ? verdict.date : undefined;
}

const later = (
  a: Temporal.PlainDate | undefined,
  b: Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined =>
  a && b ? (Temporal.PlainDate.compare(a, b) > 0 ? a : b) : (a ?? b);
