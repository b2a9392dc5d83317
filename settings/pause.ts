import type { Settings } from './settings';

/** For an hour, until local midnight, or until the reader turns marks on again. */
export type Pause = 'hour' | 'today' | 'resumed';

/** The longest timed pause: a day on which clocks are set back. */
const LONGEST_HOURS = 25;

type Paused = Pick<Settings, 'pausedUntil'>;

/** What `pausedUntil` becomes when the reader pauses now. */
export function pauseFrom(pause: Pause, now: Temporal.ZonedDateTime): Settings['pausedUntil'] {
  if (pause === 'resumed') return 'resumed';
  const end = pause === 'hour' ? now.add({ hours: 1 }) : now.add({ days: 1 }).startOfDay();
  return end.epochMilliseconds;
}

/** When a timed pause ends, in the zone of `now`; undefined when none is running. */
export function pauseEnd(
  { pausedUntil }: Paused,
  now: Temporal.ZonedDateTime,
): Temporal.ZonedDateTime | undefined {
  if (typeof pausedUntil !== 'number') return undefined;
  const latest = now.add({ hours: LONGEST_HOURS }).epochMilliseconds;
  // Further away than any pause can be: the clock was wrong then or is now, so do not wait for it.
  if (pausedUntil <= now.epochMilliseconds || pausedUntil > latest) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(pausedUntil).toZonedDateTimeISO(now.timeZoneId);
}

/** Whether marks are paused everywhere. */
export function isPaused(settings: Paused, now: Temporal.ZonedDateTime): boolean {
  return settings.pausedUntil === 'resumed' || pauseEnd(settings, now) !== undefined;
}

/** Whether a pause was timed and is over, which is still to be noted and told to open tabs. */
export function isPauseOver(settings: Paused, now: Temporal.ZonedDateTime): boolean {
  return settings.pausedUntil !== null && !isPaused(settings, now);
}
