import healing from 'skinwise:healing';
import planning from 'skinwise:planning';
import { useState } from 'preact/hooks';
import { conflicts } from '../sessions/conflicts';
import type { CalendarEvent } from '../sessions/event';
import { guardNext } from '../sessions/guardNext';
import { lastDone } from '../sessions/lastDone';
import { onDay, type Shown } from '../sessions/onDay';
import { openWarnings } from '../sessions/openWarnings';
import type { Profile } from '../sessions/profile';
import { Calendar } from './Calendar';
import { describeEvent } from './describeEvent';
import { describeWhen } from './describeWhen';
import { formatDay } from './formatDay';
import { HealingCurve } from './HealingCurve';
import { PlanConflicts } from './PlanConflicts';
import { Sessions, type SessionsProps } from './Sessions';
import { EVENT_KEYS } from './sessionKeys';
import { useStrings } from './strings';

export interface JournalSessionsProps extends SessionsProps {
  readonly events: readonly CalendarEvent[];
  readonly profile: Profile;
}

/** Sessions with room: a month of them, the day in focus, their course, and the list. */
export function JournalSessions(props: JournalSessionsProps) {
  const t = useStrings();
  const { sessions, checks, events, now, focus, onNavigate } = props;
  const today = now.toPlainDate();
  const focused = sessions.find(({ id }) => id === focus);
  const ahead = sessions.filter(
    ({ date, status }) => status === 'planned' && date >= today.toString(),
  );
  // With a warning sign open no wait is told, and nothing is called usual.
  const isFlagged = openWarnings(checks).length > 0;
  const shown = { sessions, events, checks, waitsUntil: isFlagged ? undefined : usualAfter(props) };
  const [chosen, setChosen] = useState(focused ? Temporal.PlainDate.from(focused.date) : today);
  return (
    <div class="journal-sessions">
      <section>
        <h2>{t('journal.calendar')}</h2>
        <Calendar shown={shown} today={today} chosen={chosen} onChoose={setChosen} />
        <p class="meta legend">
          <span data-on="done">{t('journal.legendDone')}</span>
          <span data-on="planned">{t('sessions.planned')}</span>
          <span data-on="healing">{t('journal.legendHealing')}</span>
          {!isFlagged && <span data-on="waits">{t('journal.legendWaits')}</span>}
          <span data-event>{t('journal.legendEvent')}</span>
          {isFlagged && <span data-warning>{t('flags.openTitle')}</span>}
        </p>
        <ChosenDay shown={shown} date={chosen} isFlagged={isFlagged} />
        <PlanConflicts found={conflicts(events, ahead, planning)} />
      </section>
      <section>
        <h2>{t('curve.title')}</h2>
        <HealingCurve sessions={sessions} checks={checks} today={today} />
        {sessions.some(({ status }) => status === 'done') && (
          <p class="actions">
            <button type="button" class="link" onClick={() => onNavigate('sheet')}>
              {t('journal.sheet')} <span aria-hidden="true">›</span>
            </button>
          </p>
        )}
      </section>
      <Sessions {...props} />
    </div>
  );
}

/** What there is to say of the day chosen in the calendar. */
function ChosenDay(props: {
  readonly shown: Shown;
  readonly date: Temporal.PlainDate;
  readonly isFlagged: boolean;
}) {
  const t = useStrings();
  const { shown, date, isFlagged } = props;
  const { session, healing: day, waits, event, warning } = onDay(shown, date);
  const span = day !== undefined && healing.find(({ from, to }) => from <= day && day <= to);
  return (
    <div class="chosen-day" aria-live="polite">
      <h3>{formatDay(date)}</h3>
      {session && (
        <p>
          {describeWhen(session, t)} · {t(`sessions.${session.status}`)}
        </p>
      )}
      {span && (
        <p>
          <strong>{t('journal.healingDay', [String(day)])}.</strong> {!isFlagged && span.usual}
        </p>
      )}
      {event && (
        <p>
          {t(EVENT_KEYS[event.kind])}, {describeEvent(event)}
        </p>
      )}
      {warning && <p class="flagged">{t('flags.openTitle')}.</p>}
      {waits && shown.waitsUntil && <p>{t('journal.waitsUntil', [formatDay(shown.waitsUntil)])}</p>}
      {!session && !span && !event && !waits && <p class="meta">{t('journal.nothing')}</p>}
    </div>
  );
}

/** Until when the usual wait after the last session runs, for one more like it. */
function usualAfter({ sessions, checks, profile }: JournalSessionsProps) {
  const last = lastDone(sessions);
  return last && guardNext(last, { sessions, checks, profile }, planning).usual;
}
