import type { Session } from '../sessions/session';
import { formatDay, formatTime } from './formatDay';
import type { Translate } from './strings';

/** @example 'Sat 28 Nov at 14:30', or the day alone when no time was given */
export function describeWhen(session: Session, t: Translate): string {
  const day = formatDay(Temporal.PlainDate.from(session.date));
  return session.time ? `${day} ${t('today.atTime', [formatTime(session.time)])}` : day;
}
