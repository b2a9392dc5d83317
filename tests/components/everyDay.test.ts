import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeDayLine } from '../../components/describeDayLine';
import { adviseOn } from '../../sessions/adviseOn';
import { realContent } from '../content/realContent';
import { berlin, sampleSession, untimedSession } from '../sessions/sampleSession';
import { t } from '../strings';

/**
 * What every care rule says on every day around a session, against a table written by hand from the
 * numbers in care.yaml: neither the rules of sessions/ nor the code that compiles content/ is asked.
 */
interface Days {
  readonly days?: number;
  readonly range?: readonly [number, number];
}
interface Entry {
  readonly id: string;
  readonly code: string;
  readonly group: string;
  readonly before?: Days;
  readonly after?: Days;
  readonly clinics?: true;
  readonly neverFree?: true;
}
const ENTRIES: readonly Entry[] = parse(readFileSync('content/en/care.yaml', 'utf8'));

/** The session: a Friday. */
const DATE = '2026-11-20';

/** By `before: days`: the last day on which it is used. */
const LAST_USE: Readonly<Record<number, readonly [day: number, date: string]>> = {
  1: [-1, '2026-11-19'],
  2: [-2, '2026-11-18'],
  3: [-3, '2026-11-17'],
  5: [-5, '2026-11-15'],
  7: [-7, '2026-11-13'],
  14: [-14, '2026-11-06'],
};
/** By `after: days`: the last day on which it waits, and the first on which it does not. */
const WAITS: Readonly<Record<number, readonly [day: number, free: string]>> = {
  1: [1, '2026-11-22'],
  2: [2, '2026-11-23'],
  3: [3, '2026-11-24'],
  5: [5, '2026-11-26'],
  7: [7, '2026-11-28'],
  14: [14, '2026-12-05'],
};
/** The same after a session at half past two: up to three days are hours, and end in the afternoon. */
const WAITS_HOURS: typeof WAITS = {
  ...WAITS,
  1: [1, '2026-11-21'],
  2: [2, '2026-11-22'],
  3: [3, '2026-11-23'],
};
/** What does not touch skin does not wait for the first 24 hours. */
const OFF_SKIN = ['medicines', 'procedures', 'supplements', 'everyday life'];
/** Nobody names an end: asked about for four weeks. */
const ASKED_DAYS = 28;

const ASK = 'Ask your clinic';
const FREE = 'No known wait';
const LEAVE = 'Leave it now';
const NEVER_FREE = 'Leave it while skin heals';

/** As the formatter of the machine writes it, by the older of the two ways to say a date. */
const words = (date: string): string =>
  new Date(date).toLocaleDateString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });

/** How the line has to begin. */
function beginning(entry: Entry, day: number, waits: typeof WAITS): string {
  const { code, group, before, after, clinics, neverFree } = entry;
  if (code === 'clinician') return clinics ? ASK : 'Ask the person who prescribed it';
  if (code === 'never-during' && after === undefined) return 'Not on needled skin';
  if (day < 0) {
    if (before?.days === undefined) {
      const isAsked = before?.range && -day <= before.range[1];
      if (isAsked) return ASK;
    } else if (before.days > 0) {
      const [last, date] = LAST_USE[before.days] ?? [];
      if (last === undefined || !date) throw new Error(`No line for ${before.days} days before.`);
      return day <= last ? `Last use ${words(date)}` : LEAVE;
    }
    return neverFree ? NEVER_FREE : FREE;
  }
  if (after?.days === undefined) return day <= ASKED_DAYS ? ASK : FREE;
  // On skin nothing is put in the first 24 hours, whatever the rule says.
  const days = after.days === 0 && !OFF_SKIN.includes(group) ? 1 : after.days;
  if (days === 0) return FREE;
  const [last, date] = waits[days] ?? [];
  if (last === undefined || !date) throw new Error(`No line for ${days} days after.`);
  if (day > last) return neverFree ? NEVER_FREE : FREE;
  return neverFree ? LEAVE : `From ${words(date)}`;
}

/** The shape and colour beside it. */
const kindOf = (begins: string): string => {
  if (begins.startsWith('Ask')) return 'ask';
  if (begins === 'Not on needled skin') return 'never';
  if (begins === NEVER_FREE) return 'general';
  return begins === FREE ? 'fine' : 'wait';
};

/** What is said of the day next, where anything is. */
function said(day: number): string {
  if (day >= 0) return `today is day ${day}`;
  return day === -1 ? 'session tomorrow' : `session in ${-day} days`;
}

test('the table knows of every rule, and every number of it is needed', () => {
  expect(ENTRIES.map(({ id }) => id)).toEqual(realContent.care.map(({ id }) => id));
  const of = (side: 'before' | 'after'): string[] => {
    const all = ENTRIES.flatMap((entry) => entry[side]?.days ?? []).filter((days) => days > 0);
    return [...new Set(all)].sort((a, b) => a - b).map(String);
  };
  expect(of('before')).toEqual(Object.keys(LAST_USE));
  expect(of('after')).toEqual(Object.keys(WAITS));
});

describe.each([
  ['without a time', untimedSession({ date: DATE }), WAITS, -32, 32],
  // The time matters to waits of hours alone.
  ['at half past two', sampleSession({ date: DATE, time: '14:30' }), WAITS_HOURS, -2, 9],
] as const)('around a session %s', (_, session, waits, firstDay, lastDay) => {
  test.each(ENTRIES)('$id', (entry) => {
    const rule = realContent.care.find(({ id }) => id === entry.id);
    if (!rule) throw new Error(`${entry.id} is not in content/.`);
    for (let day = firstDay; day <= lastDay; day++) {
      // At noon: on the last day of a wait of hours it has not come to its end.
      const now = berlin(`${DATE}T12:00`).add({ days: day });
      // On its own day at noon one at half past two is still ahead, unless it took place.
      const one = { ...session, status: day < 0 ? 'planned' : 'done' } as const;
      const { kind, text } = describeDayLine(adviseOn(rule, [one], [], now), rule, t);
      const begins = beginning(entry, day, waits);
      const at = `${entry.id} on day ${day}: ${text}`;
      expect(text.startsWith(begins), `${at}, not ${begins}`).toBe(true);
      expect(kind, at).toBe(kindOf(begins));
      const isPlain = begins === FREE || begins === NEVER_FREE;
      expect(text.includes(said(day)), at).toBe(!isPlain);
      const [, from, to] = /clinics say (\d+)–(\d+) days/.exec(text) ?? [];
      const range = (day < 0 ? entry.before : (entry.after ?? entry.before))?.range;
      if (from) expect([Number(from), Number(to)], at).toEqual(range);
    }
  });
});
