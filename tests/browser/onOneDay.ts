/**
 * Does something that rests on what day it is, and does it once more when it has failed because
 * midnight came in between.
 *
 * @param step sets up all that it needs, since it may run twice
 */
export async function onOneDay(
  step: (today: Temporal.PlainDate) => Promise<unknown>,
): Promise<void> {
  const today = Temporal.Now.plainDateISO();
  try {
    await step(today);
  } catch (error) {
    const now = Temporal.Now.plainDateISO();
    if (now.equals(today)) throw error;
    await step(now);
  }
}
