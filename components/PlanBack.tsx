import planning from 'skinwise:planning';
import sources from 'skinwise:sources';
import { useState } from 'preact/hooks';
import { pickSources } from '../content/pickSources';
import { planBack } from '../sessions/planBack';
import { ChooseOne } from './Choices';
import { formatDate, formatDay } from './formatDay';
import type { PlanDateProps } from './PlanDate';
import { Support } from './Support';
import { needlingOf } from './sessionDraft';
import { EVENT_KEYS } from './sessionKeys';
import { useStrings } from './strings';

/** Counted back from a day that matters: when the last session must be, and the ones before it. */
export function PlanBack(props: PlanDateProps & { readonly onDate: (date: string) => void }) {
  const t = useStrings();
  const { events, now } = props;
  const today = now.toPlainDate();
  const [day, setDay] = useState('');
  const ahead = events.filter(({ kind, date }) => kind === 'occasion' && date > today.toString());
  return (
    <details class="plan-back">
      <summary>{t('plan.fromDay')}</summary>
      <div class="session-form">
        {ahead.length > 0 && (
          <ChooseOne
            legend={t('events.title')}
            options={ahead.map(({ date, kind, note }) => ({
              value: date,
              label: `${note ?? t(EVENT_KEYS[kind])}, ${formatDay(Temporal.PlainDate.from(date))}`,
            }))}
            chosen={day}
            onChoose={setDay}
          />
        )}
        <label class="narrow">
          {t('plan.theDay')}
          <input
            type="date"
            min={today.toString()}
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </label>
        <div aria-live="polite">{day && <CountedBack {...props} day={day} />}</div>
      </div>
    </details>
  );
}

function CountedBack(
  props: PlanDateProps & { readonly day: string; readonly onDate: (date: string) => void },
) {
  const t = useStrings();
  const { day, draft, sessions, checks, profile, now, onDate } = props;
  const { event } = planning;
  const back = planBack(
    Temporal.PlainDate.from(day),
    draft.concern,
    needlingOf(draft),
    { sessions: sessions.filter(({ id }) => id !== props.session?.id), checks, profile },
    planning,
    now.toPlainDate(),
  );
  return (
    <>
      {back.name === 'not-enough-time' ? (
        <p>
          <strong>{t('plan.notEnoughTime')}</strong>{' '}
          {t('plan.lastAtLatest', [formatDate(back.latest)])}
        </p>
      ) : (
        <>
          <p>{t('plan.takeOne')}</p>
          <ol class="dates">
            {back.dates.map((date) => (
              <li key={date.toString()}>
                <button type="button" class="chip" onClick={() => onDate(date.toString())}>
                  {formatDate(date)}
                </button>
              </li>
            ))}
          </ol>
          {back.isShort && <p>{t('plan.shortSeries')}</p>}
          <p>{t('plan.tooSoonToJudge')}</p>
        </>
      )}
      <p class="meta">
        {event.rule} {event.why}
      </p>
      <Support
        grade={event.grade}
        basis={event.basis}
        sources={pickSources(sources, event.sources)}
      />
    </>
  );
}
