import type { Session } from '../sessions/session';
import { describeWhen } from './describeWhen';
import { useStrings } from './strings';

export interface UnconfirmedProps {
  readonly session: Session;
  readonly onDone: (session: Session) => void;
  readonly onRemove: (session: Session) => void;
}

/** A session's time has passed: did it take place? Nothing else can be said before. */
export function Unconfirmed({ session, onDone, onRemove }: UnconfirmedProps) {
  const t = useStrings();
  return (
    <section class="hero">
      <h2>{t('today.tookPlace')}</h2>
      <p>{t('today.wasPlanned', [describeWhen(session, t)])}</p>
      <p class="actions">
        <button type="button" class="primary" onClick={() => onDone(session)}>
          {t('today.tookPlaceYes')}
        </button>
        <button type="button" class="link" onClick={() => onRemove(session)}>
          {t('today.tookPlaceNo')}
        </button>
      </p>
    </section>
  );
}
