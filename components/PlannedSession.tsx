import planning from 'skinwise:planning';
import { type Leave, leaveBefore } from '../sessions/leaveBefore';
import type { ReminderPreferences } from '../sessions/reminderPreferences';
import { openReminders } from '../sessions/reminders';
import type { Session } from '../sessions/session';
import { describeWhen } from './describeWhen';
import { formatDay, formatTime } from './formatDay';
import { State } from './State';
import { type Translate, useStrings } from './strings';

export interface PlannedSessionProps {
  readonly session: Session;
  readonly daysLeft: number;
  readonly now: Temporal.ZonedDateTime;
  readonly settings: ReminderPreferences;
  /** What this person is to leave; without it what the guide says to everyone. */
  readonly leaves?: readonly Leave[] | undefined;
  readonly onNavigate: (path: string) => void;
}

/** A session is ahead: how long, what to leave from when, and what to do on the last day. */
export function PlannedSession(props: PlannedSessionProps) {
  const t = useStrings();
  const { session, daysLeft, now, settings, leaves = planning.leave, onNavigate } = props;
  const reminded = describeReminders(session, settings, now, t);
  return (
    <>
      <section class="hero">
        <p class="meta">{t('today.nextSession')}</p>
        <h2 class="number">{t('today.daysLeft', daysLeft, [String(daysLeft)])}</h2>
        <p>{describeWhen(session, t)}</p>
        {reminded && <p class="meta">{reminded}</p>}
      </section>
      {daysLeft <= 1 && (
        <section>
          <h2>{t('planned.ready')}</h2>
          <ul class="lines">
            {planning.ready.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('planned.leave')}</h2>
        <ul class="leaves">
          {leaveBefore(session, leaves, now.toPlainDate()).map(({ what, lastUse, isNow }) => (
            <li key={what}>
              <State kind="wait">
                {isNow ? t('planned.leaveNow') : t('planned.lastUse', [formatDay(lastUse)])}
              </State>
              <span>{what}</span>
            </li>
          ))}
          <li>
            <State kind="ask">{t('planned.ask')}</State>
            <span>{planning.prescribed}</span>
          </li>
        </ul>
        <p class="meta">{t('planned.custom')}</p>
        <p class="actions">
          <button type="button" class="link" onClick={() => onNavigate('guide/before')}>
            {t('today.before')} <span aria-hidden="true">›</span>
          </button>
        </p>
      </section>
    </>
  );
}

/** @example 'We remind you on Fri 27 Nov, 14:30, and again on the day.' */
function describeReminders(
  session: Session,
  preferences: ReminderPreferences,
  now: Temporal.ZonedDateTime,
  t: Translate,
): string | undefined {
  const told = { sessions: [session], checks: [] };
  const open = openReminders(told, { planning, preferences }, now);
  const before = open.find(({ key }) => key === 'checklist');
  const hasStart = open.some(({ key }) => key === 'start');
  if (!before) return hasStart ? t('today.remindedStart') : undefined;
  const day = formatDay(before.at.toPlainDate());
  const time = formatTime(before.at.toPlainTime().toString({ smallestUnit: 'minute' }));
  return t('today.remindedBoth', [`${day}, ${time}`]);
}
