/** Below what a reader feels as waiting, and far above what an answer takes. */
const TICK_MS = 100;
/** A background that has not answered in ten seconds may have gone without a word. */
const MOST_TICKS = 100;

/**
 * An answer, on a tick of a clock that began when it was asked for: how long the background took, which
 * depends on what the reader keeps, cannot be told from when the card opens.
 */
export async function onTick<T>(answer: Promise<T>): Promise<T> {
  const settled = answer.then(
    () => true,
    () => true,
  );
  for (let tick = 0; tick < MOST_TICKS; tick++) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    if (await Promise.race([settled, false])) break;
  }
  return answer;
}
