import healing from 'skinwise:healing';
import { openReminders } from '../sessions/reminders';
import type { Session } from '../sessions/session';
import { startOf } from '../sessions/startOf';
import { USUAL_HEALING_DAYS, whereAmI } from '../sessions/whereAmI';
import { DayRing } from './DayRing';
import { formatDay, formatTime } from './formatDay';
import { PageTerms, type PageTermsProps } from './PageTerms';
import { useStrings } from './strings';

export interface TodayProps extends PageTermsProps {
  readonly sessions: readonly Session[];
  readonly onDone: (session: Session) => void;
  readonly onRemove: (session: Session) => void;
}

/** Where am I, what is usual, what's next: the one thing that matters today is the largest. */
export function Today(props: TodayProps) {
  return (
    <>
      <section class="hero">
        <Hero {...props} />
      </section>
      <PageTerms {...props} />
    </>
  );
}

function Hero({ sessions, now, onDone, onRemove, onNavigate }: TodayProps) {
  const t = useStrings();
  const here = whereAmI(sessions, now);
  const open = (path: string) => () => onNavigate(path);

  if (here.name === 'nothing-yet') {
    return (
      <>
        <h2>{t('today.welcome')}</h2>
        <p>{t('today.welcomeText')}</p>
        <p class="actions">
          <button type="button" class="primary" onClick={open('sessions/new')}>
            {t('today.plan')}
          </button>
          <button type="button" class="link" onClick={open('guide/what-it-is')}>
            {t('today.readFirst')}
          </button>
        </p>
      </>
    );
  }

  const { session } = here;
  const when = describeWhen(session, t);
  if (here.name === 'unconfirmed') {
    return (
      <>
        <h2>{t('today.tookPlace')}</h2>
        <p>{t('today.wasPlanned', [when])}</p>
        <p class="actions">
          <button type="button" class="primary" onClick={() => onDone(session)}>
            {t('today.tookPlaceYes')}
          </button>
          <button type="button" class="link" onClick={() => onRemove(session)}>
            {t('today.tookPlaceNo')}
          </button>
        </p>
      </>
    );
  }
  if (here.name === 'planned') {
    const [first] = openReminders([session], now.timeZoneId);
    return (
      <>
        <p class="meta">{t('today.nextSession')}</p>
        <h2 class="number">{t('today.daysLeft', here.daysLeft, [String(here.daysLeft)])}</h2>
        <p>{when}</p>
        {first && (
          <p class="meta">
            {first.kind === 'day-before'
              ? t('today.remindedBoth', [
                  `${formatDay(first.at.toPlainDate())}, ${formatTime(first.at.toPlainTime().toString({ smallestUnit: 'minute' }))}`,
                ])
              : t('today.remindedStart')}
          </p>
        )}
        <p class="actions">
          <button type="button" class="link" onClick={open('guide/before')}>
            {t('today.before')} <span aria-hidden="true">›</span>
          </button>
        </p>
      </>
    );
  }

  const span = healing.find(({ from, to }) => from <= here.day && here.day <= to);
  return (
    <>
      <div class="healing">
        {here.name === 'healing' && <DayRing day={here.day} days={USUAL_HEALING_DAYS} />}
        <div>
          <h2>
            {here.name === 'healing'
              ? t('today.dayOf', [String(here.day), String(USUAL_HEALING_DAYS)])
              : t('today.healedTitle')}
          </h2>
          <p class="meta">
            {formatDay(startOf(session, now.timeZoneId).toPlainDate())}
            {here.name === 'healed' && ` · ${t('today.day', [String(here.day)])}`}
          </p>
        </div>
      </div>
      {here.name === 'healed' && <p>{t('today.healedText')}</p>}
      {span && (
        <dl>
          <dt>{t('today.usual')}</dt>
          <dd>{span.usual}</dd>
          <dt class="alarm">{t('today.act')}</dt>
          <dd>{span.act}</dd>
        </dl>
      )}
      <p class="actions">
        <button type="button" class="link" onClick={open('guide/aftercare')}>
          {t('today.aftercare')} <span aria-hidden="true">›</span>
        </button>
        <button type="button" class="link" onClick={open('guide/red-flags')}>
          {t('today.actHow')} <span aria-hidden="true">›</span>
        </button>
      </p>
    </>
  );
}

/** @example 'Sat 28 Nov at 14:30', or the day alone when no time was given */
export function describeWhen(session: Session, t: ReturnType<typeof useStrings>): string {
  const day = formatDay(Temporal.PlainDate.from(session.date));
  return session.time ? `${day} ${t('today.atTime', [formatTime(session.time)])}` : day;
}
