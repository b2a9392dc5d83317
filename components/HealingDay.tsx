import healing from 'skinwise:healing';
import help from 'skinwise:help';
import waits from 'skinwise:waits';
import { Ban, TriangleAlert } from 'lucide-preact';
import { guardNext } from '../sessions/guardNext';
import { openWarnings } from '../sessions/openWarnings';
import type { Profile } from '../sessions/profile';
import type { Session } from '../sessions/session';
import { LAST_CHECK_DAY, type SkinMark } from '../sessions/skinCheck';
import { USUAL_HEALING_DAYS } from '../sessions/whereAmI';
import type { CareProps } from './CareByDay';
import { Comeback } from './Comeback';
import { DayRing } from './DayRing';
import { formatDay } from './formatDay';
import { SkinCheckForm } from './SkinCheckForm';
import { useStrings } from './strings';
import { TickLines, type TickProps } from './TickLines';
import { useLazy } from './useLazy';
import { Worsening } from './Worsening';

/** Things come back one at a time, which takes a while after the last wait. */
const LAST_COMEBACK_DAY = 28;

export interface HealingDayProps extends TickProps, CareProps {
  readonly session: Session;
  readonly day: number;
  /** Whether after-effects are still usual; over does not mean cleared. */
  readonly isUsual: boolean;
  /** Darker skin, or past dark marks, waits longer. */
  readonly profile?: Profile | undefined;
  readonly onSkinMark: (mark: SkinMark) => void;
  readonly onNavigate: (path: string) => void;
}

/** After a session: which day it is, what is usual and what is not, what helps, how skin is. */
export function HealingDay(props: HealingDayProps) {
  const t = useStrings();
  const { session, day, isUsual, profile, now, sessions, checks, onSkinMark, onNavigate } = props;
  const span = healing.find(({ from, to }) => from <= day && day <= to);
  const guard = guardNext(session, { sessions, checks, profile }, waits);
  // With a warning sign open nothing is called usual, good or free of a wait.
  const isFlagged = openWarnings(checks).length > 0;
  const date = formatDay(Temporal.PlainDate.from(session.date));
  return (
    <>
      <section class="hero">
        <div class="healing">
          {isUsual && <DayRing day={day} days={USUAL_HEALING_DAYS} />}
          <div>
            <h2>
              {isUsual
                ? t('today.dayOf', [String(day), String(USUAL_HEALING_DAYS)])
                : t('today.healedTitle')}
            </h2>
            <p class="meta">
              {t('today.sessionOn', [date])}
              {!isUsual && ` · ${t('today.day', [String(day)])}`}
            </p>
          </div>
        </div>
        {span && !isFlagged && <p class="usual">{span.usual}</p>}
        {!isFlagged && guard.usual && (
          <p class={isUsual ? 'meta' : 'lead'}>
            {t(nextKey(guard.usual, isUsual, now.toPlainDate()), [formatDay(guard.usual)])}
          </p>
        )}
      </section>
      {span && (
        <section class="not-usual">
          <h2>
            <TriangleAlert size={16} strokeWidth={1.5} aria-hidden="true" />
            {t('today.act')}
          </h2>
          <p>{span.act}</p>
          <p>{help}</p>
          <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
            {t('today.actHow')} <span aria-hidden="true">›</span>
          </button>
        </section>
      )}
      {span && !isFlagged && (
        <section class="do-dont">
          <div>
            <h2>{t('today.do')}</h2>
            <TickLines {...props} sessionId={session.id} lines={span.do} />
          </div>
          <div>
            <h2>{t('today.dont')}</h2>
            <ul class="icon-lines">
              {span.dont.map((line) => (
                <li key={line}>
                  <Ban size={16} strokeWidth={1.5} aria-hidden="true" />
                  {line}
                </li>
              ))}
            </ul>
          </div>
          <p class="meta">{t('today.clinicFirst')}</p>
          <p class="actions">
            <button type="button" class="link" onClick={() => onNavigate('guide/aftercare')}>
              {t('today.aftercare')} <span aria-hidden="true">›</span>
            </button>
          </p>
        </section>
      )}
      {day <= LAST_COMEBACK_DAY && !isFlagged && <Comeback {...props} />}
      {day <= LAST_CHECK_DAY && (
        <>
          <SkinCheckForm
            key={`${session.id} ${day}`}
            check={checks.find((check) => check.sessionId === session.id && check.day === day)}
            onMark={(sign, level) => onSkinMark({ sessionId: session.id, day, sign, level })}
          />
          <Worsening session={session} checks={checks} onNavigate={onNavigate} />
        </>
      )}
      {!isUsual && !isFlagged && <Next {...props} />}
    </>
  );
}

/** While skin heals a date is enough; later it is said whether the wait is over. It clears nobody. */
function nextKey(from: Temporal.PlainDate, isUsual: boolean, today: Temporal.PlainDate) {
  if (isUsual) return 'next.earliest';
  return Temporal.PlainDate.compare(today, from) >= 0 ? 'next.reached' : 'next.from';
}

/** Why the wait is as long as it is comes a moment later, below all else. */
function Next(props: HealingDayProps) {
  const loaded = useLazy(() => import('./EarliestNext'));
  return loaded ? <loaded.EarliestNext {...props} /> : null;
}
