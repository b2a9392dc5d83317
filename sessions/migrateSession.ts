import * as v from 'valibot';
import { isoDate, isoTime } from './isoTimes';
import type { ReminderKey } from './reminderKey';

/** As version 1 stored it: a date, and nothing of who, where and how deep. */
const SessionV1Schema = v.strictObject({
  version: v.literal(1),
  id: v.string(),
  date: isoDate,
  time: v.optional(isoTime),
  status: v.picklist(['planned', 'done']),
  settled: v.array(v.picklist(['day-before', 'start'])),
});

/** All that this version would say after a session; version 1 promised none of it. */
const AFTER: readonly ReminderKey[] = [
  'aftercare:1',
  'aftercare:2',
  'aftercare:3',
  'aftercare:7',
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => `skin-check:${day}` as const),
  'reintroduce',
  'next-possible',
];

/** What comes before the checklist, and so has been overtaken when that was told. */
const BEFORE = [14, 7, 5, 3, 2, 1].map((days) => `pause-actives:${days}` as const);

/** A record of version 1 as one of version 2; whatever else it is comes back as it came. */
export function migrateSession(record: unknown): unknown {
  const old = v.safeParse(SessionV1Schema, record);
  if (!old.success) return record;
  const { settled, ...session } = old.output;
  const renamed = settled.flatMap((key): ReminderKey[] =>
    key === 'day-before' ? [...BEFORE, 'checklist'] : [key],
  );
  return {
    ...session,
    version: 2,
    areas: [],
    // Months later nobody is to be told how day 1 was.
    settled: session.status === 'done' ? [...renamed, ...AFTER] : renamed,
  };
}
