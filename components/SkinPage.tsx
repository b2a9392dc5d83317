import { useState } from 'preact/hooks';
import { healingDay } from '../sessions/healingDay';
import type { Session } from '../sessions/session';
import {
  LAST_CHECK_DAY,
  type SkinCheck,
  type SkinMark,
  type SkinNote,
} from '../sessions/skinCheck';
import { BackLink } from './BackLink';
import { describeWhen } from './describeWhen';
import { formatDay } from './formatDay';
import { SkinCheckForm } from './SkinCheckForm';
import { SkinDetails } from './SkinDetails';
import { useStrings } from './strings';
import { Worsening } from './Worsening';

export interface SkinPageProps {
  readonly session: Session;
  readonly checks: readonly SkinCheck[];
  readonly today: Temporal.PlainDate;
  readonly onSkinMark: (mark: SkinMark) => void;
  readonly onSkinNote: (told: SkinNote) => void;
  readonly onNavigate: (path: string) => void;
}

/** How skin was on any day after a session, all that can be told of it. */
export function SkinPage(props: SkinPageProps) {
  const t = useStrings();
  const { session, checks, today, onSkinMark, onSkinNote, onNavigate } = props;
  const last = Math.max(0, Math.min(healingDay(session, today), LAST_CHECK_DAY));
  const [day, setDay] = useState(last);
  const at = { sessionId: session.id, day };
  const check = checks.find((check) => check.sessionId === session.id && check.day === day);
  return (
    <section class="skin-page">
      <BackLink to="sessions" onNavigate={onNavigate} />
      <p class="meta">{t('today.sessionOn', [describeWhen(session, t)])}</p>
      <label class="narrow">
        {t('check.day')}
        <select value={day} onChange={({ currentTarget }) => setDay(Number(currentTarget.value))}>
          {Array.from({ length: last + 1 }, (_, day) => last - day).map((day) => (
            <option key={day} value={day}>
              {`${t('today.day', [String(day)])} · ${formatDay(Temporal.PlainDate.from(session.date).add({ days: day }))}`}
            </option>
          ))}
        </select>
      </label>
      <SkinCheckForm
        key={day}
        check={check}
        onMark={(sign, level) => onSkinMark({ ...at, sign, level })}
      />
      <Worsening {...props} />
      <SkinDetails
        key={`details ${day}`}
        check={check}
        onTell={(told) => onSkinNote({ ...at, ...told })}
        onNavigate={onNavigate}
      />
    </section>
  );
}
