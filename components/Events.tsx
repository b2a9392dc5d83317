import { useState } from 'preact/hooks';
import type { CalendarEvent, EventKind } from '../sessions/event';
import { BackLink } from './BackLink';
import { ChooseOne } from './Choices';
import { describeEvent } from './describeEvent';
import { FAILURE_KEYS, type Failure } from './failures';
import { EVENT_KEYS, EVENT_KINDS } from './sessionKeys';
import { useStrings } from './strings';

/** An event without what the app adds. */
export type EventDetails = Pick<CalendarEvent, 'date' | 'until' | 'kind' | 'note'>;

export interface EventsProps {
  readonly events: readonly CalendarEvent[];
  readonly today: Temporal.PlainDate;
  /** Answers once it is stored, or why it could not be. */
  readonly onEvent: (event: EventDetails) => Promise<Failure | undefined>;
  readonly onRemoveEvent: (event: CalendarEvent) => void;
  readonly onNavigate: (path: string) => void;
}

/** What else is in a person's calendar, entered once, so that plans can keep clear of it. */
export function Events(props: EventsProps) {
  const t = useStrings();
  const { events, today, onRemoveEvent, onNavigate } = props;
  const ahead = [...events]
    .filter(({ date, until }) => (until ?? date) >= today.subtract({ days: 28 }).toString())
    .sort((a, b) => a.date.localeCompare(b.date));
  return (
    <section class="wizard">
      <BackLink to="sessions" onNavigate={onNavigate} />
      <h2>{t('events.title')}</h2>
      <p class="meta">{t('events.hint')}</p>
      <ul class="session-list events-list">
        {ahead.map((event) => (
          <li key={event.id}>
            <span>
              <strong>{describeEvent(event)}</strong>
              <span class="meta">
                {[t(EVENT_KEYS[event.kind]), event.note].filter(Boolean).join(' · ')}
              </span>
            </span>
            <button type="button" class="link" onClick={() => onRemoveEvent(event)}>
              {t('sessions.remove')}
              <span class="hidden-text">
                {' '}
                {t(EVENT_KEYS[event.kind])} {describeEvent(event)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <NewEvent {...props} />
    </section>
  );
}

function NewEvent({ today, onEvent }: EventsProps) {
  const t = useStrings();
  const [kind, setKind] = useState<EventKind>();
  const [date, setDate] = useState('');
  const [until, setUntil] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<keyof typeof PROBLEM_KEYS>();
  const [isSaving, setSaving] = useState(false);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const found = !kind ? 'kind' : !date ? 'date' : until && until <= date ? 'until' : undefined;
    setProblem(found);
    if (found || !kind || isSaving) return;
    setSaving(true);
    const failure = await onEvent({
      kind,
      date,
      ...(until && { until }),
      ...(note.trim() && { note: note.trim() }),
    });
    setSaving(false);
    setProblem(failure);
    if (failure) return;
    setKind(undefined);
    setDate('');
    setUntil('');
    setNote('');
  }

  return (
    <details>
      <summary>{t('events.add')}</summary>
      <form class="session-form" onSubmit={submit} noValidate>
        <ChooseOne
          legend={t('events.kind')}
          options={EVENT_KINDS.map((value) => ({ value, label: t(EVENT_KEYS[value]) }))}
          chosen={kind}
          onChoose={setKind}
        />
        <div class="fields">
          <label>
            {t('events.from')}
            <input
              type="date"
              min={today.subtract({ years: 1 }).toString()}
              value={date}
              onInput={({ currentTarget }) => setDate(currentTarget.value)}
            />
          </label>
          <label>
            {t('events.until')}
            <input
              type="date"
              min={date}
              value={until}
              onInput={({ currentTarget }) => setUntil(currentTarget.value)}
            />
          </label>
        </div>
        <label>
          {t('events.note')}
          <input
            value={note}
            maxLength={200}
            onInput={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </label>
        <p class="problem" role="alert">
          {problem && t(PROBLEM_KEYS[problem])}
        </p>
        <button type="submit" class="primary">
          {t('events.save')}
        </button>
      </form>
    </details>
  );
}

const PROBLEM_KEYS = {
  kind: 'events.problem.kind',
  date: 'events.problem.date',
  until: 'events.problem.until',
  ...FAILURE_KEYS,
} as const;
