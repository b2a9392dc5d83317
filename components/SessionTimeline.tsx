import type { Session } from '../sessions/session';
import { checksOf, type SkinCheck } from '../sessions/skinCheck';
import { describeWhen } from './describeWhen';
import { useStrings } from './strings';

/** Sessions along a line, latest first, with the time between them. */
export function SessionTimeline(props: {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly focus?: string | undefined;
  readonly onRemove: (session: Session) => void;
}) {
  const t = useStrings();
  const { sessions, checks, focus, onRemove } = props;
  const latestFirst = [...sessions].sort((a, b) =>
    `${b.date} ${b.time ?? ''}`.localeCompare(`${a.date} ${a.time ?? ''}`),
  );
  return (
    <ul class="session-list">
      {latestFirst.map((session, index) => {
        const before = latestFirst[index + 1];
        const days = before && daysBetween(before, session);
        const noted = checksOf(checks, session.id).length;
        const about = [
          t(`sessions.${session.status}`),
          days && t('journal.daysAfter', days, [String(days)]),
          noted > 0 && t('journal.checked', noted, [String(noted)]),
        ];
        return (
          <li
            key={session.id}
            data-status={session.status}
            aria-current={session.id === focus ? 'true' : undefined}
          >
            <span>
              <strong>{describeWhen(session, t)}</strong>
              <span class="meta">{about.filter(Boolean).join(' · ')}</span>
            </span>
            <button type="button" class="link" onClick={() => onRemove(session)}>
              {t('sessions.remove')}
              <span class="hidden-text"> {describeWhen(session, t)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function daysBetween(a: Session, b: Session): number {
  return Temporal.PlainDate.from(a.date).until(b.date, { largestUnit: 'days' }).days;
}
