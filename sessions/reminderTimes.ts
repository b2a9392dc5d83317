import type { Planning } from '../content/planning';
import { guardNext } from './guardNext';
import { lastUse } from './lastUse';
import type { ReminderKey } from './reminderKey';
import type { Session } from './session';
import { startOf } from './startOf';
import type { Told } from './told';

/** Something to say about a session at a time. */
export interface Reminder {
  /** Also the id of its alarm and its notification, so that it can exist only once. */
  readonly id: string;
  readonly sessionId: string;
  readonly key: ReminderKey;
  /** What the wall clock says it is about, whenever it rings. */
  readonly setFor: Temporal.ZonedDateTime;
}

const AFTERCARE_DAYS = [1, 2, 3, 7] as const;
const SKIN_CHECK_DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** The first day without the usual week's wait. */
const REINTRODUCE_DAY = 8;

const MORNING = Temporal.PlainTime.from('09:00');
/** Redness is looked at when the day's washing and weather are behind it. */
const EVENING = Temporal.PlainTime.from('18:00');

/**
 * All reminders of a session, settled or not, in order of time: before it while it is planned, else after.
 *
 * @param told what else is told: earlier sessions can put off when the next one is possible
 */
export function reminderTimes(
  session: Session,
  told: Told,
  planning: Planning,
  timeZone: string,
): Reminder[] {
  const on = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime): Temporal.ZonedDateTime =>
    date.toZonedDateTime({ timeZone, plainTime });
  const times = session.status === 'planned' ? before() : after();
  return times
    .map(([key, setFor]) => ({ id: `${session.id}/${key}`, sessionId: session.id, key, setFor }))
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.setFor, b.setFor));

  function before(): (readonly [ReminderKey, Temporal.ZonedDateTime])[] {
    const start = startOf(session, timeZone);
    return [
      ...planning.leave.map(
        ({ days }) => [`pause-actives:${days}`, on(lastUse(session, days), MORNING)] as const,
      ),
      // By the wall clock: where the session's hour is skipped, the day before has it all the same.
      ['checklist', startOf({ ...session, date: lastUse(session, 1).toString() }, timeZone)],
      ['start', start],
    ];
  }

  function after(): (readonly [ReminderKey, Temporal.ZonedDateTime])[] {
    const day = (count: number): Temporal.PlainDate =>
      Temporal.PlainDate.from(session.date).add({ days: count });
    const possible = guardNext(session, told, planning).usual as Temporal.PlainDate;
    // A clinic's wait includes its last day, as ours does.
    const reintroduce = Math.max(REINTRODUCE_DAY, (session.clinicSays?.waitDays ?? 0) + 1);
    return [
      ...AFTERCARE_DAYS.map((count) => [`aftercare:${count}`, on(day(count), MORNING)] as const),
      ...SKIN_CHECK_DAYS.map((count) => [`skin-check:${count}`, on(day(count), EVENING)] as const),
      ['reintroduce', on(day(reintroduce), MORNING)],
      ['next-possible', on(possible, MORNING)],
    ];
  }
}
