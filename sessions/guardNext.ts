import type { Planning } from '../content/planning';
import { type Guard, intervalGuard } from './intervalGuard';
import type { Session } from './session';
import type { Told } from './told';

/**
 * When one more session like this one may be planned, by it and by all that took place before it: an
 * earlier one with longer needles can ask for more than this one does.
 */
export function guardNext(session: Session, told: Told, planning: Planning): Guard {
  const { id, date, ...like } = session;
  const before = told.sessions.filter(
    (other) => other.id !== id && other.status === 'done' && other.date <= date,
  );
  return intervalGuard(like, { ...told, sessions: [...before, session] }, planning);
}
