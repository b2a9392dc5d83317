import * as v from 'valibot';
import type { Planning } from '../content/planning';
import { lastUse } from './lastUse';
import { openWarnings } from './openWarnings';
import { quietEnd } from './quietEnd';
import { kindOf, type ReminderKey, ReminderKeySchema } from './reminderKey';
import type { ReminderPreferences } from './reminderPreferences';
import { type Reminder, reminderTimes } from './reminderTimes';
import type { Session } from './session';
import type { Told } from './told';

/** What reminders go by, apart from what is told. */
export interface ReminderRules {
  readonly planning: Planning;
  readonly preferences: ReminderPreferences;
}

/** A reminder still to come, and when it rings: put off, or after quiet hours, later than set for. */
export interface OpenReminder extends Reminder {
  readonly at: Temporal.ZonedDateTime;
}

/**
 * Reminders still to come or to deliver, in order of what they are set for. One whose time has come in
 * quiet hours rings when they are over.
 */
export function openReminders(
  told: Told,
  rules: ReminderRules,
  now: Temporal.ZonedDateTime,
): OpenReminder[] {
  const open = unsettled(told, rules, now).filter(({ fate }) => fate === 'tell');
  const next = quietEnd(now, rules.preferences.quietHours);
  const isHushed = !mayTell(open, rules, now);
  return open.map(({ reminder }) =>
    isHushed && isDue(reminder, now) ? { ...reminder, at: next } : reminder,
  );
}

/** What is due: what to tell, in order, and what is settled with it (also what no one wants told). */
export interface Due {
  readonly tell: readonly OpenReminder[];
  readonly settle: readonly Reminder[];
}

/** @example dueReminders(journal, { planning, preferences: settings }, now).tell[0]?.key // → 'start' */
export function dueReminders(told: Told, rules: ReminderRules, now: Temporal.ZonedDateTime): Due {
  const due = unsettled(told, rules, now).filter(
    ({ reminder, fate }) => fate !== 'withhold' && isDue(reminder, now),
  );
  const tell = due.filter(({ fate }) => fate === 'tell');
  if (!mayTell(tell, rules, now)) return { tell: [], settle: [] };
  return {
    tell: tell.map(({ reminder }) => reminder),
    settle: due.map(({ reminder }) => reminder),
  };
}

const isDue = ({ at }: OpenReminder, now: Temporal.ZonedDateTime): boolean =>
  Temporal.ZonedDateTime.compare(at, now) <= 0;

/** In quiet hours only when something comes that the person gave the hour of; then all that is due. */
function mayTell(
  open: readonly Unsettled[],
  { preferences: { quietHours } }: ReminderRules,
  now: Temporal.ZonedDateTime,
): boolean {
  const isQuiet = !quietEnd(now, quietHours).equals(now);
  return (
    !isQuiet ||
    open.some(
      ({ isOwnHour, reminder }) =>
        isOwnHour && isDue(reminder, now) && now.since(reminder.at).total('hours') < 1,
    )
  );
}

interface Unsettled {
  readonly reminder: OpenReminder;
  /** The person gave the hour themselves, and is up then. */
  readonly isOwnHour: boolean;
  /** `drop`: nobody wants it told. `withhold`: not while a red flag is open. */
  readonly fate: 'tell' | 'drop' | 'withhold';
}

function unsettled(told: Told, rules: ReminderRules, now: Temporal.ZonedDateTime): Unsettled[] {
  return told.sessions
    .flatMap((session) =>
      reminderTimes(session, told, rules.planning, now.timeZoneId)
        .filter(({ key }) => !session.settled.includes(key))
        .map((reminder) => {
          const snoozed = session.snoozed?.[reminder.key];
          const isStart = reminder.key === 'start' && session.time !== undefined;
          const isOwnHour = snoozed !== undefined || isStart;
          const wanted = snoozed ? momentOf(snoozed, now.timeZoneId) : reminder.setFor;
          const at = isOwnHour ? wanted : quietEnd(wanted, rules.preferences.quietHours);
          return {
            reminder: { ...reminder, at },
            isOwnHour,
            fate: fateOf(reminder, session, told, rules),
          };
        }),
    )
    .sort(({ reminder: a }, { reminder: b }) => {
      const order = Temporal.ZonedDateTime.compare(a.setFor, b.setFor);
      return order || (a.id < b.id ? -1 : 1);
    });
}

function momentOf(snoozed: string, timeZone: string): Temporal.ZonedDateTime {
  return snoozed.endsWith('Z')
    ? Temporal.Instant.from(snoozed).toZonedDateTimeISO(timeZone)
    : Temporal.PlainDateTime.from(snoozed).toZonedDateTime(timeZone);
}

function fateOf(
  { key, setFor }: Reminder,
  session: Session,
  { sessions, checks }: Told,
  { planning, preferences }: ReminderRules,
): Unsettled['fate'] {
  const kind = kindOf(key);
  if (preferences.remindersOff.includes(kind)) return 'drop';
  const isChecked = checks.some(
    ({ sessionId, day }) => sessionId === session.id && key === `skin-check:${day}`,
  );
  if (isChecked) return 'drop';
  const isFlagged = openWarnings(checks).length > 0;
  // What is usual is nothing to be told beside a warning sign; day 7 tells when to get help.
  if (isFlagged && kind === 'aftercare' && key !== 'aftercare:7') return 'drop';
  if (kind !== 'next-possible' && kind !== 'reintroduce') return 'tell';
  // A later session has its own; a plan is an answer to when the next one is possible.
  const later = sessions.filter(({ id, date }) => id !== session.id && date > session.date);
  const ends = kind === 'reintroduce' ? later.filter(({ status }) => status === 'done') : later;
  if (ends.length > 0) return 'drop';
  // What is to be left again so soon, before the next session, is not brought back in between.
  const longest = Math.max(...planning.leave.map(({ days }) => days));
  const on = setFor.toPlainDate();
  const isLeftAgain = later.some(
    (next) =>
      Temporal.PlainDate.compare(on, lastUse(next, longest)) >= 0 &&
      Temporal.PlainDate.compare(on, next.date) <= 0,
  );
  if (kind === 'reintroduce' && isLeftAgain) return 'drop';
  return isFlagged ? 'withhold' : 'tell';
}

/** What a reminder's or notification's id speaks of; undefined when it is not one of ours. */
export function readReminderId(
  id: string,
): { readonly sessionId: string; readonly key: ReminderKey } | undefined {
  const [sessionId = '', key, ...rest] = id.split('/');
  return rest.length === 0 && v.is(ReminderKeySchema, key) ? { sessionId, key } : undefined;
}
