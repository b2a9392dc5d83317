/** Two browsers on two cores can keep an answer waiting; no promise is measured by this. */
const WATCHDOG_MS = 20_000;

/** How long to wait between two questions: the first answers come soon, and asking costs time as well. */
const FIRST_PAUSE_MS = 8;
const LONGEST_PAUSE_MS = 60;

/** Asks again and again until there is an answer; false and undefined are none. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  timeoutMs = WATCHDOG_MS,
): Promise<T> {
  const end = performance.now() + timeoutMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
