import healing from 'skinwise:healing';
import { useState } from 'preact/hooks';
import { onDay } from '../sessions/onDay';
import type { SkinCheck } from '../sessions/skinCheck';
import { Calendar } from './Calendar';
import { describeWhen } from './describeWhen';
import { formatDay } from './formatDay';
import { HealingCurve } from './HealingCurve';
import { Sessions, type SessionsProps } from './Sessions';
import { useStrings } from './strings';

export interface JournalSessionsProps extends SessionsProps {
  readonly checks: readonly SkinCheck[];
}

/** Sessions with room: a month of them, the day in focus, their course, and the list. */
export function JournalSessions(props: JournalSessionsProps) {
  const t = useStrings();
  const { sessions, checks, now, focus, onNavigate } = props;
  const today = now.toPlainDate();
  const focused = sessions.find(({ id }) => id === focus);
  const [chosen, setChosen] = useState(focused ? Temporal.PlainDate.from(focused.date) : today);
  return (
    <div class="journal-sessions">
      <section>
        <h2>{t('journal.calendar')}</h2>
        <Calendar sessions={sessions} today={today} chosen={chosen} onChoose={setChosen} />
        <ChosenDay {...props} date={chosen} />
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
function ChosenDay(props: JournalSessionsProps & { readonly date: Temporal.PlainDate }) {
  const t = useStrings();
  const { sessions, date } = props;
  const { session, healing: day } = onDay(sessions, date);
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
          <strong>{t('journal.healingDay', [String(day)])}.</strong> {span.usual}
        </p>
      )}
      {!session && !span && <p class="meta">{t('journal.nothing')}</p>}
    </div>
  );
}
