import type { Planning } from '../content/planning';
import { reminderTimes } from './reminderTimes';
import type { Session } from './session';
import type { Told } from './told';

/**
 * A session as it is to be stored, with what is noted of its reminders: one delivered or put off stays
 * so unless its time has changed, and a new one that would come at once says nothing new.
 *
 * @param before what is stored under the same id; undefined for a new session
 */
export function carryReminders(
  { settled: _, snoozed: __, ...session }: Session,
  before: Session | undefined,
  told: Told,
  planning: Planning,
  now: Temporal.ZonedDateTime,
): Session {
  const timesOf = (of: Session) => reminderTimes(of, told, planning, now.timeZoneId);
  const was = new Map(before && timesOf(before).map(({ key, setFor }) => [key, setFor]));
  const settled: Session['settled'] = [];
  const snoozed: NonNullable<Session['snoozed']> = {};
  for (const { key, setFor } of timesOf({ ...session, settled: [] })) {
    const until = before?.snoozed?.[key];
    const isSame = was.get(key)?.equals(setFor) ?? false;
    if (isSame ? before?.settled.includes(key) : Temporal.ZonedDateTime.compare(setFor, now) <= 0) {
      settled.push(key);
    } else if (isSame && until) snoozed[key] = until;
  }
  return { ...session, settled, ...(Object.keys(snoozed).length > 0 && { snoozed }) };
}
