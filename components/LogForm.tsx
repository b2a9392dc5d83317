import planning from 'skinwise:planning';
import { useRef, useState } from 'preact/hooks';
import { lastDone } from '../sessions/lastDone';
import type { Session } from '../sessions/session';
import { ChooseOne } from './Choices';
import { FAILURE_KEYS, type Failure } from './failures';
import { formatDay } from './formatDay';
import { LogMeaning } from './LogMeaning';
import {
  AreaField,
  CartridgeField,
  ClinicFields,
  DeviceField,
  LengthField,
  NoteField,
  WhoField,
} from './SessionFields';
import { detailsOf, draftLike, draftOf, type SessionDetails } from './sessionDraft';
import { useStrings } from './strings';
import { type KeptProps, useKept } from './useKept';

export interface LogFormProps extends KeptProps {
  readonly sessions: readonly Session[];
  readonly today: Temporal.PlainDate;
  /** The one to tell anew, which took place; absent for one more. */
  readonly session?: Session | undefined;
  /** Answers once it is stored, or why it could not be. */
  readonly onSave: (details: SessionDetails, session?: Session) => Promise<Failure | undefined>;
  readonly onNavigate: (path: string) => void;
}

const PROBLEM_KEYS = {
  date: 'log.problem.date',
  future: 'log.problem.future',
  time: 'sessions.problem.badTime',
  length: 'log.problem.length',
  cartridge: 'log.problem.cartridge',
  days: 'log.problem.days',
  ...FAILURE_KEYS,
} as const;
type Problem = keyof typeof PROBLEM_KEYS;

/**
 * What took place, told in a few taps: all but the cartridge is as last time. Any day that is over and
 * any needle length can be told, since what was done needs its aftercare.
 */
export function LogForm(props: LogFormProps) {
  const t = useStrings();
  const { sessions, today, session, kept, onKeep, onSave, onNavigate } = props;
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(
    () =>
      kept?.fields ??
      (session ? draftOf(session) : { ...draftLike(lastDone(sessions)), date: today.toString() }),
  );
  useKept({ step: 0, fields: draft }, onKeep);
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const fields = {
    draft,
    onDraft: (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change })),
  };

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const found = problemOf(form.current);
    setProblem(found);
    if (found || isSaving) return;
    setSaving(true);
    const refused = await onSave(detailsOf(draft), session);
    if (!refused) onKeep();
    setProblem(refused);
    setSaving(false);
  }
  function giveUp(): void {
    onKeep();
    onNavigate('sessions');
  }
  function problemOf(form: HTMLFormElement | null): Problem | undefined {
    if (draft.date === '') return 'date';
    if (Temporal.PlainDate.compare(draft.date, today) > 0) return 'future';
    const invalid = form?.querySelector<HTMLInputElement>('input:invalid');
    if (draft.lengthMm === 'other' || invalid?.step === '0.05') return 'length';
    if (invalid?.type === 'time') return 'time';
    if (invalid) return invalid.type === 'date' ? 'date' : 'days';
    return !draft.newCartridge ? 'cartridge' : undefined;
  }

  return (
    <form ref={form} class="session-form" onSubmit={submit} noValidate>
      <DateField date={draft.date} today={today} onDate={(date) => fields.onDraft({ date })} />
      <WhoField {...fields} />
      <DeviceField {...fields} />
      <LengthField {...fields} />
      <AreaField {...fields} eyes={planning.aroundEyes.rule} />
      <CartridgeField {...fields} />
      <LogMeaning draft={draft} onNavigate={onNavigate} />
      <details open={session !== undefined}>
        <summary>{t('log.more')}</summary>
        <div class="session-form">
          <div class="fields">
            <label>
              {t('sessions.time')}
              <input
                type="time"
                value={draft.time}
                onInput={({ currentTarget }) => fields.onDraft({ time: currentTarget.value })}
              />
            </label>
            <label>
              {t('log.passes')}
              <input
                type="number"
                inputMode="numeric"
                min="1"
                max="20"
                step="1"
                value={draft.passes}
                onInput={({ currentTarget }) => fields.onDraft({ passes: currentTarget.value })}
              />
            </label>
          </div>
          <NoteField
            label={t('log.notes')}
            value={draft.notes}
            onNote={(notes) => fields.onDraft({ notes })}
          />
          <ClinicFields {...fields} />
        </div>
      </details>
      <p class="problem" role="alert">
        {problem && t(PROBLEM_KEYS[problem])}
      </p>
      <p class="actions">
        <button type="submit" class="primary">
          {t(session ? 'log.saveChanges' : 'log.save')}
        </button>
        <button type="button" class="link" onClick={giveUp}>
          {t('plan.cancel')}
        </button>
      </p>
    </form>
  );
}

/** Today is chosen, yesterday is a tap away, and any other day can be typed. */
function DateField(props: {
  date: string;
  today: Temporal.PlainDate;
  onDate: (date: string) => void;
}) {
  const t = useStrings();
  const { date, today, onDate } = props;
  const yesterday = today.subtract({ days: 1 });
  const near = [today, yesterday].map(String);
  const [isOther, setOther] = useState(!near.includes(date));
  return (
    <>
      <ChooseOne
        legend={t('log.when')}
        options={[
          { value: today.toString(), label: t('log.today') },
          { value: yesterday.toString(), label: t('log.yesterday', [formatDay(yesterday)]) },
          { value: 'other', label: t('log.otherDay') },
        ]}
        chosen={isOther ? 'other' : date}
        onChoose={(value) => {
          setOther(value === 'other');
          if (value !== 'other') onDate(value);
        }}
      />
      {isOther && (
        <label class="narrow">
          {t('sessions.date')}
          <input
            type="date"
            max={today.toString()}
            value={date}
            onInput={({ currentTarget }) => onDate(currentTarget.value)}
          />
        </label>
      )}
    </>
  );
}
