import { vi } from 'vitest';

/** The day on which unit tests of the background take place. */
export const TODAY = '2026-11-20';

/** Stops the clock on that day, at an hour of this machine's own zone; timers go on. */
export function stopClock(time = '12:00', date = TODAY): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${date}T${time}`) });
}

/** @example dayFromNow(-3) // → '2026-11-17' */
export const dayFromNow = (days: number): string =>
  Temporal.PlainDate.from(TODAY).add({ days }).toString();
