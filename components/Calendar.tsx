import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { onDay, type Shown } from '../sessions/onDay';
import { weeksOf } from '../sessions/weeksOf';
import { useStrings } from './strings';

/** How far the keys go in a month of days. */
const KEY_STEPS: Readonly<Record<string, Temporal.DurationLike>> = {
  ArrowLeft: { days: -1 },
  ArrowRight: { days: 1 },
  ArrowUp: { weeks: -1 },
  ArrowDown: { weeks: 1 },
  PageUp: { months: -1 },
  PageDown: { months: 1 },
};

/** A month with its sessions, healing days, waits and events; one day of it is chosen. */
export function Calendar(props: {
  readonly shown: Shown;
  readonly today: Temporal.PlainDate;
  readonly chosen: Temporal.PlainDate;
  readonly onChoose: (date: Temporal.PlainDate) => void;
}) {
  const t = useStrings();
  const { shown, today, chosen, onChoose } = props;
  const table = useRef<HTMLTableElement>(null);
  const isMoved = useRef(false);
  const month = chosen.toPlainYearMonth();
  const weeks = weeksOf(month, firstDayOfWeek());
  const title = month.toPlainDate({ day: 1 }).toLocaleString(undefined, {
    month: 'long',
    year: 'numeric',
  });

  // The focus goes with the choice, before the next key can come.
  useLayoutEffect(() => {
    if (isMoved.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoved.current = false;
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = KEY_STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const isMirrored = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    isMoved.current = true;
    onChoose(isMirrored && isSideways ? chosen.subtract(step) : chosen.add(step));
  }

  return (
    <div class="calendar">
      <div class="month">
        <button
          type="button"
          class="icon"
          title={t('journal.earlier')}
          onClick={() => onChoose(chosen.subtract({ months: 1 }))}
        >
          <ChevronLeft size={18} strokeWidth={1.5} aria-hidden="true" />
          <span class="hidden-text">{t('journal.earlier')}</span>
        </button>
        <strong id="month" aria-live="polite">
          {title}
        </strong>
        <button
          type="button"
          class="icon"
          title={t('journal.later')}
          onClick={() => onChoose(chosen.add({ months: 1 }))}
        >
          <ChevronRight size={18} strokeWidth={1.5} aria-hidden="true" />
          <span class="hidden-text">{t('journal.later')}</span>
        </button>
      </div>
      <table ref={table} aria-labelledby="month" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th scope="col" key={day.dayOfWeek}>
                <span aria-hidden="true">
                  {day.toLocaleString(undefined, { weekday: 'short' })}
                </span>
                <span class="hidden-text">
                  {day.toLocaleString(undefined, { weekday: 'long' })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.toString()}>
              {week.map((date) => (
                <td key={date.toString()}>
                  <Day
                    date={date}
                    shown={shown}
                    isOutside={date.month !== month.month}
                    isToday={date.equals(today)}
                    isChosen={date.equals(chosen)}
                    onChoose={() => onChoose(date)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day(props: {
  date: Temporal.PlainDate;
  shown: Shown;
  isOutside: boolean;
  isToday: boolean;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const t = useStrings();
  const { date, isOutside, isToday, isChosen, onChoose } = props;
  const { session, healing, waits, event, warning } = onDay(props.shown, date);
  const words = date.toLocaleString(undefined, { day: 'numeric', month: 'long' });
  const label = session
    ? t(session.status === 'done' ? 'journal.session' : 'journal.plannedSession', [words])
    : healing !== undefined
      ? t('journal.day', [words, String(healing)])
      : waits
        ? t('journal.waiting', [words])
        : words;
  return (
    <button
      type="button"
      class={isOutside ? 'day outside' : 'day'}
      data-on={session?.status ?? (healing !== undefined ? 'healing' : waits && 'waits')}
      data-event={event?.kind}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      data-warning={warning}
      aria-label={`${event ? t('journal.event', [label]) : label}${warning ? `. ${t('flags.openTitle')}` : ''}`}
      onClick={onChoose}
    >
      {date.day}
    </button>
  );
}

/** 1 for Monday to 7 for Sunday, as the reader's language has it. */
function firstDayOfWeek(): number {
  const locale = new Intl.Locale(
    new Intl.DateTimeFormat().resolvedOptions().locale,
  ) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
  };
  return locale.getWeekInfo?.().firstDay ?? 1;
}
