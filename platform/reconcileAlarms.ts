import { browser } from 'wxt/browser';

/** When the background wants to be woken, and what for. */
export interface Alarm {
  /** One alarm for each id: the same id never rings for two things. */
  readonly id: string;
  readonly at: Temporal.ZonedDateTime;
}

/** Chromium refuses more than 500, and each takes its time: the rest is set when these have rung. */
const MOST = 100;
/** What is overdue is asked for again after as long as it is overdue, within these bounds. */
const SOONEST_MS = 1000;
const LATEST_MS = 60 * 60_000;

/**
 * Makes the browser's alarms the next of those given, no more and no fewer. Alarms are a cache: browsers lose
 * them at restarts, updates and when an extension is switched off.
 */
export async function reconcileAlarms(alarms: readonly Alarm[]): Promise<void> {
  const now = Date.now();
  const first = alarms
    .toSorted((a, b) => Temporal.ZonedDateTime.compare(a.at, b.at))
    .slice(0, MOST);
  const wanted = new Map(first.map(({ id, at }) => [id, at.epochMilliseconds]));
  for (const { name, scheduledTime } of await browser.alarms.getAll()) {
    const when = wanted.get(name) ?? Number.NaN;
    const isTrue = when === scheduledTime || (when <= now && scheduledTime > now);
    if (isTrue) wanted.delete(name);
    else await browser.alarms.clear(name);
  }
  for (const [name, when] of wanted) await browser.alarms.create(name, { when: ahead(when, now) });
}

/** An alarm in the past rings at once, and for what cannot be done now it would ring without end. */
function ahead(when: number, now: number): number {
  return when > now ? when : now + Math.min(LATEST_MS, Math.max(SOONEST_MS, now - when));
}
