/** @example formatDay(Temporal.PlainDate.from('2026-11-28')) // → 'Sat 28 Nov' in British English */
export function formatDay(date: Temporal.PlainDate): string {
  return date.toLocaleString(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** @example formatDate(Temporal.PlainDate.from('2027-05-28')) // → '28 May 2027' in British English */
export function formatDate(date: Temporal.PlainDate): string {
  return date.toLocaleString(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** @example formatTime('14:30') // → '2:30 PM' or '14:30', as the browser's language has it */
export function formatTime(time: string | Temporal.PlainTime): string {
  return Temporal.PlainTime.from(time).toLocaleString(undefined, {
    hour: 'numeric',
    minute: '2-digit',
  });
}
