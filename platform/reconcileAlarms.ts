import { browser } from 'wxt/browser';

/** When the background wants to be woken, and what for. */
export interface Alarm {
  /** One alarm for each id: the same id never rings for two things. */
  readonly id: string;
  readonly at: Temporal.ZonedDateTime;
}

/** Chromium refuses more than 500, and each takes its time: the rest is set when these have rung. */
const MOST = 100;

/**
 * Makes the browser's alarms the next of those given, no more and no fewer. Alarms are a cache: browsers lose
 * them at restarts, updates and when an extension is switched off.
 */
export async function reconcileAlarms(alarms: readonly Alarm[]): Promise<void> {
  const first = alarms
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
    .slice(0, MOST);
  const wanted = new Map(first.map(({ id, at }) => [id, at.epochMilliseconds]));
  for (const { name, scheduledTime } of await browser.alarms.getAll()) {
    if (wanted.get(name) === scheduledTime) wanted.delete(name);
    else await browser.alarms.clear(name);
  }
  for (const [name, when] of wanted) await browser.alarms.create(name, { when });
}
