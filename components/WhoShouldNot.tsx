import { Ban, CalendarClock, CircleDashed, CircleQuestionMark } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { pickSources } from '../content/pickSources';
import type { Check, CheckGroup } from '../content/pictures';
import type { Source } from '../content/schema';
import { type CheckAnswers, type CheckVerdict, judgeChecks } from '../sessions/judgeChecks';
import { formatDate } from './formatDay';
import { Picture } from './Picture';
import { Support } from './Support';
import { useStrings } from './strings';

const LEVEL_KEYS = {
  no: 'pictures.levelNo',
  clinician: 'pictures.levelClinician',
  'not-home': 'pictures.levelNotHome',
  ask: 'pictures.levelAsk',
  spare: 'pictures.levelSpare',
} as const;

const VERDICTS = {
  open: CircleDashed,
  'not-now': Ban,
  'not-before': CalendarClock,
  ask: CircleQuestionMark,
  spare: Ban,
  nothing: CircleDashed,
} as const;

export interface WhoShouldNotProps {
  readonly groups: readonly CheckGroup[];
  readonly sources: readonly Source[];
  readonly today: Temporal.PlainDate;
  /** Where the answers go. */
  readonly note: string;
  readonly answers: CheckAnswers;
  readonly onAnswers: (answers: CheckAnswers) => void;
  /** Opens a term of the glossary. */
  readonly onTerm: (id: string) => void;
}

export const NO_ANSWERS: CheckAnswers = { fits: new Set(), none: new Set(), dates: {} };

/** Who should not, as a list to go through. */
export function WhoShouldNot(props: WhoShouldNotProps) {
  const { groups, sources, today, note, answers, onAnswers, onTerm } = props;
  const t = useStrings();
  const own = useId();
  const { fits, none, dates } = answers;

  function tick(group: CheckGroup, id: string, on: boolean): void {
    onAnswers({
      dates,
      fits: toggled(fits, id, on),
      none: on ? toggled(none, group.id, false) : none,
    });
  }
  function tickNone(group: CheckGroup, on: boolean): void {
    const left = new Set(fits);
    if (on) for (const { id } of group.checks) left.delete(id);
    onAnswers({ dates, fits: left, none: toggled(none, group.id, on) });
  }
  function giveDate(id: string, date: string): void {
    onAnswers({ ...answers, dates: { ...dates, [id]: date } });
  }
  const about = (check: Check) => `${own}-${check.id}`;

  return (
    <Picture title={t('pictures.checklist')} note={note}>
      <div class="checklist">
        {groups.map((group, index) => (
          <fieldset key={group.id}>
            <legend>
              <span class="meta">
                {t('pictures.step', [String(index + 1), String(groups.length)])}
              </span>{' '}
              {group.title}
            </legend>
            {group.checks.map((check) => (
              <div key={check.id} class="check-item">
                <label>
                  <input
                    type="checkbox"
                    checked={fits.has(check.id)}
                    aria-describedby={about(check)}
                    onChange={(event) => tick(group, check.id, event.currentTarget.checked)}
                  />
                  <span>{check.name}</span>
                </label>
                <div class="about" id={about(check)}>
                  <p>
                    <strong class={`level ${check.level}`}>{t(LEVEL_KEYS[check.level])}</strong>{' '}
                    {check.note}
                  </p>
                </div>
                <div class="about">
                  {check.wait && fits.has(check.id) && (
                    <label class="date">
                      {check.wait.question}
                      <input
                        type="date"
                        autocomplete="off"
                        max={today.toString()}
                        value={dates[check.id] ?? ''}
                        onInput={(event) => giveDate(check.id, event.currentTarget.value)}
                      />
                    </label>
                  )}
                  <div class="behind">
                    <Support
                      grade={check.grade}
                      basis={check.basis}
                      sources={pickSources(sources, check.sources)}
                    />
                    {check.term && (
                      <button
                        type="button"
                        class="link"
                        onClick={() => onTerm(check.term as string)}
                      >
                        {t('pictures.explain')} <span aria-hidden="true">›</span>
                        <span class="hidden-text">{check.name}</span>
                      </button>
                    )}
                  </div>
                </div>
              </div>
            ))}
            <label class="none">
              <input
                type="checkbox"
                checked={none.has(group.id)}
                onChange={(event) => tickNone(group, event.currentTarget.checked)}
              />
              <span>{t('pictures.noneOfThese')}</span>
            </label>
          </fieldset>
        ))}
      </div>
      <Verdict verdict={judgeChecks(groups, answers, today)} />
    </Picture>
  );
}

function Verdict({ verdict }: { verdict: CheckVerdict }) {
  const t = useStrings();
  const Icon = VERDICTS[verdict.name];
  return (
    <>
      <div class={`verdict ${verdict.name}`} role="status">
        <p class="state">
          <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
          {title(verdict)}
        </p>
        <p>{details(verdict)}</p>
      </div>
      {'because' in verdict && (
        <ul class="because">
          {verdict.because.map((check) => (
            <li key={check.id}>
              {check.name}: {t(LEVEL_KEYS[check.level])}
            </li>
          ))}
        </ul>
      )}
    </>
  );

  function title(verdict: CheckVerdict): string {
    switch (verdict.name) {
      case 'open':
        return t('pictures.verdictOpen', verdict.left);
      case 'not-now':
        return t('pictures.verdictNotNow');
      case 'not-before':
        return t('pictures.verdictNotBefore', [formatDate(verdict.date)]);
      case 'ask':
        return t('pictures.verdictAsk');
      case 'spare':
        return t('pictures.verdictSpare');
      case 'nothing':
        return t('pictures.verdictNothing');
    }
  }
  function details(verdict: CheckVerdict): string {
    switch (verdict.name) {
      case 'open':
        return t('pictures.verdictOpenHow');
      case 'not-now':
        return t('pictures.verdictNotNowHow');
      case 'not-before':
        return t('pictures.verdictNotBeforeHow');
      case 'ask':
        return t('pictures.verdictAskHow');
      case 'spare':
        return t('pictures.verdictSpareHow');
      case 'nothing':
        return t('pictures.verdictNothingHow');
    }
  }
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
