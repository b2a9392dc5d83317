import planning from 'skinwise:planning';
import texts from 'skinwise:reminders';
import { describeReminder, whatOf } from '../sessions/describeReminder';
import type { ReminderPreferences } from '../sessions/reminderPreferences';
import type { Session } from '../sessions/session';
import { type SessionReminder, sessionReminders } from '../sessions/sessionReminders';
import { SNOOZES, type Snooze } from '../sessions/snooze';
import type { Told } from '../sessions/told';
import { formatDay, formatTime } from './formatDay';
import { useStrings } from './strings';

export interface SessionRemindersProps extends Told {
  readonly settings: ReminderPreferences;
  readonly now: Temporal.ZonedDateTime;
  readonly onSnooze: (reminderId: string, until: Snooze) => void;
  readonly onSettle: (reminderId: string) => void;
}

const SNOOZE_KEYS = {
  hour: 'reminder.inAnHour',
  evening: 'reminder.thisEvening',
  tomorrow: 'reminder.tomorrow',
} as const satisfies Record<Snooze, string>;

const STATE_KEYS = { told: 'reminder.told', done: 'reminder.done' } as const;

/** What Skinwise has told of a session in the last day, and what it will tell. */
export function SessionReminders(props: SessionRemindersProps & { readonly session: Session }) {
  const t = useStrings();
  const { session, settings, now } = props;
  const all = sessionReminders(session, props, { planning, preferences: settings }, now);
  if (all.length === 0) return <p class="meta">{t('reminder.none')}</p>;
  return (
    <ul class="reminders">
      {all.map((reminder) => (
        <Line key={reminder.id} {...props} reminder={reminder} />
      ))}
    </ul>
  );
}

function Line(props: SessionRemindersProps & { session: Session; reminder: SessionReminder }) {
  const t = useStrings();
  const { session, reminder, now, onSnooze, onSettle } = props;
  const { id, key, at, state } = reminder;
  const { title, message } = describeReminder(key, session, texts, planning, now.timeZoneId);
  const what = whatOf(key, planning);
  const time = formatTime(at.toPlainTime());
  const when = `${formatDay(at.toPlainDate())}, ${time}`;
  return (
    <li data-state={state}>
      <strong>{title}</strong>
      <span class="meta">
        {[when, state !== 'coming' && t(STATE_KEYS[state])].filter(Boolean).join(' · ')}
      </span>
      {state === 'told' ? <p>{message}</p> : what && <p>{what}</p>}
      {state === 'told' && (
        <p class="actions">
          <span class="meta">{t('reminder.again')}</span>
          {SNOOZES.map((until) => (
            <button key={until} type="button" class="link" onClick={() => onSnooze(id, until)}>
              {t(SNOOZE_KEYS[until])}
            </button>
          ))}
        </p>
      )}
      {state === 'coming' && (
        <p class="actions">
          <button type="button" class="link" onClick={() => onSettle(id)}>
            {t('reminder.settle')}
            <span class="hidden-text"> {title}</span>
          </button>
        </p>
      )}
    </li>
  );
}
