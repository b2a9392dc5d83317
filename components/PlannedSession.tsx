import waits from 'skinwise:waits';
import { adviseOn } from '../sessions/adviseOn';
import { healingDay } from '../sessions/healingDay';
import { leaveBefore } from '../sessions/leaveBefore';
import type { ReminderPreferences } from '../sessions/reminderPreferences';
import { openReminders } from '../sessions/reminders';
import type { Session } from '../sessions/session';
import { CareByDay, type CareProps } from './CareByDay';
import { describeWhen } from './describeWhen';
import { formatDay, formatTime } from './formatDay';
import { State } from './State';
import { type Translate, useStrings } from './strings';
import { TickLine, TickLines, type TickProps } from './TickLines';

export interface PlannedSessionProps extends TickProps, CareProps {
  readonly session: Session;
  readonly daysLeft: number;
  readonly settings: ReminderPreferences;
  readonly onNavigate: (path: string) => void;
}

/** A session is ahead: how long, what to leave from when, and what to do on the last day. */
export function PlannedSession(props: PlannedSessionProps) {
  const t = useStrings();
  const { session, daysLeft, now, settings, ticks, onTick, onNavigate } = props;
  const today = now.toPlainDate();
  const own = { ticks, onTick, sessionId: session.id };
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
          <TickLines {...own} day={healingDay(session, today)} lines={waits.ready} />
        </section>
      )}
      <section>
        <h2>{t('planned.leave')}</h2>
        <ul class="leaves">
          {leaveBefore(session, waits.leave, today).map(({ what, days, lastUse, isNow }) => (
            <li key={what}>
              <State kind="wait">
                {isNow ? t('dayLine.stopNow') : t('dayLine.stop', [formatDay(lastUse)])}
              </State>
              {/* Left once, it stays left: the tick is that of the day on which it began. */}
              {isNow ? <TickLine {...own} day={-days} line={what} /> : <span>{what}</span>}
            </li>
          ))}
          <li>
            <State kind="ask">{t('planned.ask')}</State>
            <span>{waits.prescribed}</span>
          </li>
        </ul>
        <StopsByName {...props} />
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

/** The same from the care rules, each by its name, and in the order of their days. */
function StopsByName(props: PlannedSessionProps) {
  const t = useStrings();
  const { care, sessions, checks, now } = props;
  const advised = care.flatMap((rule) => {
    const advice = adviseOn(rule, sessions, checks, now);
    if (advice?.state === 'stop') return [{ rule, days: rule.before?.days ?? 0 }];
    return advice?.state === 'ask' ? [{ rule, days: 0 }] : [];
  });
  if (advised.length === 0) return null;
  const rules = advised.sort((a, b) => b.days - a.days).map(({ rule }) => rule);
  return (
    <details class="by-name">
      <summary>{t('planned.byName')}</summary>
      <CareByDay {...props} rules={rules} />
    </details>
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
  const open = openReminders(told, { planning: waits, preferences }, now);
  const before = open.find(({ key }) => key === 'checklist');
  const hasStart = open.some(({ key }) => key === 'start');
  if (!before) return hasStart ? t('today.remindedStart') : undefined;
  const day = formatDay(before.at.toPlainDate());
  const time = formatTime(before.at.toPlainTime());
  return t('today.remindedBoth', [`${day}, ${time}`]);
}
