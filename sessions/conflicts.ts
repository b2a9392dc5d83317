import type { ConflictRule, Planning } from '../content/planning';
import type { CalendarEvent } from './event';
import type { Session } from './session';

/** Something in a person's calendar that is too close to a session. */
export interface Conflict {
  readonly event: CalendarEvent;
  readonly session: Session;
  /** Where the event lies; one of several days around a session lies on it. */
  readonly lies: 'before' | 'on' | 'after';
  /** The rule that says so, from content/en/planning.yaml. */
  readonly says: ConflictRule;
  /** Clear of this session: for an event after it the first such day, for one before it the last. */
  readonly clear: Temporal.PlainDate;
}

/**
 * Which events get in the way of which sessions, in order of the sessions' dates.
 *
 * @example conflicts([{ kind: 'sun', date: '2026-12-01', … }], [{ date: '2026-11-28', … }], planning)
 */
export function conflicts(
  events: readonly CalendarEvent[],
  sessions: readonly Session[],
  { conflicts: rules, event: occasion }: Planning,
): Conflict[] {
  const found = sessions.flatMap((session) =>
    events.flatMap((event): Conflict[] => {
      const says: ConflictRule =
        event.kind === 'occasion'
          ? { ...occasion, after: occasion.settleDays - 1, text: occasion.rule }
          : rules[event.kind];
      const first = Temporal.PlainDate.from(event.date);
      const last = Temporal.PlainDate.from(event.until ?? event.date);
      const day = Temporal.PlainDate.from(session.date);
      const toEvent = day.until(first, { largestUnit: 'days' }).days;
      const fromEvent = last.until(day, { largestUnit: 'days' }).days;
      const at = { event, session, says };
      if (toEvent > 0) {
        if (says.after === undefined || toEvent > says.after) return [];
        return [{ ...at, lies: 'after', clear: day.add({ days: says.after + 1 }) }];
      }
      if (fromEvent > 0) {
        if (says.before === undefined || fromEvent >= says.before) return [];
        return [{ ...at, lies: 'before', clear: day.subtract({ days: says.before }) }];
      }
      return [{ ...at, lies: 'on', clear: day.add({ days: (says.after ?? 0) + 1 }) }];
    }),
  );
  return found.sort(
    (a, b) =>
      compareText(a.session.date, b.session.date) || compareText(a.event.date, b.event.date),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
