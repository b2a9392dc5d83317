import type { ReminderPreferences } from './reminderPreferences';

/**
 * When quiet hours that a moment lies in are over; the moment itself where it lies in none.
 *
 * @example quietEnd(2026-11-28T23:00, { from: '22:00', to: '08:00' }) // → 2026-11-29T08:00
 */
export function quietEnd(
  at: Temporal.ZonedDateTime,
  quietHours: ReminderPreferences['quietHours'],
): Temporal.ZonedDateTime {
  if (!quietHours) return at;
  const { from, to } = quietHours;
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  const isOvernight = from > to;
  const isQuiet = isOvernight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return at;
  const day = at.toPlainDate().add({ days: isOvernight && time >= from ? 1 : 0 });
  const end = day.toZonedDateTime({
    timeZone: at.timeZoneId,
    plainTime: Temporal.PlainTime.from(to),
  });
  // In the hour that a change of clocks repeats, the end can lie in its first pass.
  return Temporal.ZonedDateTime.compare(end, at) > 0 ? end : at;
}
