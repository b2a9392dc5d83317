import { useState } from 'preact/hooks';
import { byStart } from '../sessions/byStart';
import { openWarnings } from '../sessions/openWarnings';
import type { Session } from '../sessions/session';
import { checksOf, type SkinCheck } from '../sessions/skinCheck';
import { describeSession } from './describeSession';
import { describeWhen } from './describeWhen';
import type { SessionRemindersProps } from './SessionReminders';
import { State } from './State';
import { type Translate, useStrings } from './strings';
import { useLazy } from './useLazy';

export interface SessionTimelineProps extends SessionRemindersProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly focus?: string | undefined;
  readonly onRemove: (session: Session) => void;
  readonly onNavigate: (path: string) => void;
}

/** Sessions along a line, latest first, with the time between them. */
export function SessionTimeline(props: SessionTimelineProps) {
  const latestFirst = [...props.sessions].sort((a, b) => byStart(b, a));
  return (
    <ul class="session-list">
      {latestFirst.map((session, index) => (
        <Entry key={session.id} {...props} session={session} before={latestFirst[index + 1]} />
      ))}
    </ul>
  );
}

function Entry(props: SessionTimelineProps & { session: Session; before: Session | undefined }) {
  const t = useStrings();
  const { session, before, checks, focus, onRemove, onNavigate } = props;
  const noted = checksOf(checks, session.id);
  const when = describeWhen(session, t);
  const about = [
    t(`sessions.${session.status}`),
    before && describeGap(before, session, t),
    noted.length > 0 && t('journal.checked', noted.length, [String(noted.length)]),
  ];
  const link = (path: string, label: string) => (
    <button type="button" class="link" onClick={() => onNavigate(`${path}/${session.id}`)}>
      {label}
      <span class="hidden-text"> {when}</span>
    </button>
  );
  return (
    <li data-status={session.status} aria-current={session.id === focus ? 'true' : undefined}>
      <div>
        <strong>{when}</strong>
        <span class="meta">{about.filter(Boolean).join(' · ')}</span>
        <span class="meta">{describeSession(session, t)}</span>
        {session.override && (
          <State kind="wait">
            {t(
              session.override === 'own-decision'
                ? 'sessions.ownDecision'
                : 'sessions.professionalAppointment',
            )}
          </State>
        )}
        {session.overrideReason && (
          <p class="quote">
            <span class="meta">{t('sessions.overrideReason')}:</span> {session.overrideReason}
          </p>
        )}
        {openWarnings(noted).length > 0 && <strong class="flagged">{t('flags.openTitle')}</strong>}
        {session.clinicSays?.note && (
          <p class="quote">
            <span class="meta">{t('clinic.title')}:</span> {session.clinicSays.note}
          </p>
        )}
        {session.notes && <p class="quote">{session.notes}</p>}
        {mayRemind(session, props.now) && <Reminders {...props} />}
        <p class="actions">
          {session.status === 'done'
            ? link('skin', t('sessions.skin'))
            : link('check', t('plan.mayI'))}
          {link('edit', t('sessions.edit'))}
          <button type="button" class="link" onClick={() => onRemove(session)}>
            {t('sessions.remove')}
            <span class="hidden-text"> {when}</span>
          </button>
        </p>
      </div>
    </li>
  );
}

/** The last of a session's reminders comes when the wait for the next one is over: ours, or the clinic's. */
const REMINDED_DAYS = 60;
function mayRemind({ date, clinicSays }: Session, now: Temporal.ZonedDateTime): boolean {
  const days = Math.max(REMINDED_DAYS, (clinicSays?.days ?? 0) + 1);
  return date >= now.toPlainDate().subtract({ days }).toString();
}

/** Open where a notification has led to its session. */
function Reminders(props: SessionTimelineProps & { session: Session }) {
  const t = useStrings();
  const { session, focus } = props;
  const [isOpen, setOpen] = useState(session.id === focus);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('reminder.title')}</summary>
      {isOpen && <OpenReminders {...props} />}
    </details>
  );
}
function OpenReminders(props: SessionTimelineProps & { session: Session }) {
  const loaded = useLazy(() => import('./SessionReminders'));
  return loaded ? <loaded.SessionReminders {...props} /> : null;
}

function describeGap(a: Session, b: Session, t: Translate): string | undefined {
  const { days } = Temporal.PlainDate.from(a.date).until(b.date, { largestUnit: 'days' });
  return days > 0 ? t('journal.daysAfter', days, [String(days)]) : undefined;
}
