import type { CalendarEvent } from '../sessions/event';
import { formatDay } from './formatDay';

/** @example 'Sat 28 Nov – Fri 4 Dec' */
export function describeEvent({ date, until }: Pick<CalendarEvent, 'date' | 'until'>): string {
  const days = [date, until].filter((day) => day !== undefined);
  return days.map((day) => formatDay(Temporal.PlainDate.from(day))).join(' – ');
}
