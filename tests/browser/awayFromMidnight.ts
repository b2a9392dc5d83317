/** No test that names a day takes longer. */
const LONGEST_MS = 60_000;

/**
 * Before a test that names a day: where midnight would pass in the middle of it, waits until it has. The
 * browser's clock cannot be stopped, and a test cannot know on which side of midnight it read it.
 */
export async function awayFromMidnight(): Promise<void> {
  const now = Temporal.Now.zonedDateTimeISO();
  const left = now.until(now.add({ days: 1 }).startOfDay()).total('milliseconds');
  // A moment more: timers may come early by one.
  if (left < LONGEST_MS) await new Promise((resolve) => setTimeout(resolve, left + 10));
}
