import * as v from 'valibot';
import { type Backup, kindOf } from './backup';
import { isSame } from './isSame';
import { asideKey, isAside } from './journal';
import type { RecordKind, Records } from './recordKind';

/** What a record of a backup would be here. */
export interface Change {
  readonly key: string;
  /** `mended`: what stands here cannot be read, what the backup has can. */
  readonly is: 'new' | 'same' | 'changed' | 'mended';
  /** What stands here now. */
  readonly here?: unknown;
  readonly there: unknown;
}

/** How many records of a backup are what. */
export type Counts = Readonly<Record<Change['is'], number>>;

/** Whose record stays where both have one and they differ. */
export const TAKES = ['mine', 'file'] as const;
export type Take = (typeof TAKES)[number];

/** What takes a change of many records back: records to put back, and keys to remove. */
export const UndoSchema = v.object({
  records: v.record(v.string(), v.unknown()),
  remove: v.array(v.string()),
});
export type Undo = v.InferOutput<typeof UndoSchema>;

/** What to write, and what takes that back. */
export interface Applied {
  readonly write: Records;
  readonly undo: Undo;
}

/** What each record of a backup would be here; nothing is changed yet. */
export function compareBackup(
  here: Records,
  { records, unreadable }: Backup,
  kinds: readonly RecordKind[],
  now: Temporal.Instant,
): Change[] {
  return [
    ...Object.entries(records).map(([key, there]): Change => {
      if (!Object.hasOwn(here, key)) return { key, is: 'new', there };
      const mine = kindOf(key, kinds)?.read(key, here[key]);
      if (mine === undefined) return { key, is: 'mended', here: here[key], there };
      return { key, is: isSame(mine, there) ? 'same' : 'changed', here: mine, there };
    }),
    ...Object.entries(unreadable).map(([key, there]): Change => {
      const isHere = Object.entries(here).some(
        ([other, record]) =>
          (other === key || (isAside(other) && other.endsWith(`:${key}`))) && isSame(record, there),
      );
      if (isHere) return { key, is: 'same', there };
      const isTaken = Object.hasOwn(here, key) || Object.hasOwn(records, key);
      return { key: isTaken ? asideKey(key, now) : key, is: 'new', there };
    }),
  ];
}

/** What to write for changes. What cannot be read is put aside, never written over. */
export function applyChanges(
  changes: readonly Change[],
  take: Take,
  now: Temporal.Instant,
): Applied {
  const write: [string, unknown][] = [];
  const records: [string, unknown][] = [];
  const remove: string[] = [];
  for (const { key, is, here, there } of changes) {
    if (is === 'same' || (is === 'changed' && take === 'mine')) continue;
    write.push([key, there]);
    if (is === 'new') remove.push(key);
    else records.push([key, here]);
    if (is !== 'mended') continue;
    write.push([asideKey(key, now), here]);
    remove.push(asideKey(key, now));
  }
  return {
    write: Object.fromEntries(write),
    undo: { records: Object.fromEntries(records), remove },
  };
}

export function countChanges(changes: readonly Change[]): Counts {
  const counts = { new: 0, same: 0, changed: 0, mended: 0 };
  for (const { is } of changes) counts[is]++;
  return counts;
}
