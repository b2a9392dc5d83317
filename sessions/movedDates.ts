import * as v from 'valibot';
import type { Planning } from '../content/planning';
import { guardNext } from './guardNext';
import { lastDone } from './lastDone';
import { recordKind } from './recordKind';
import type { Told } from './told';

/** The version that was updated, until the reader has seen which dates that moved. */
const UpdatedSchema = v.strictObject({
  version: v.literal(1),
  from: v.pipe(v.string(), v.regex(/^\d+(\.\d+){0,3}$/)),
});
export type Updated = v.InferOutput<typeof UpdatedSchema>;
export const UPDATED = recordKind<Updated>('updated', UpdatedSchema);

/** A date of the reader's plan that an update has moved. */
export interface Moved {
  readonly was: Temporal.PlainDate;
  readonly is: Temporal.PlainDate;
  /** What has changed and why, as planning.yaml says; the latest last. */
  readonly why: readonly string[];
}

/**
 * How an update moved the first day on which the next session is possible: by the waits as they were, which
 * `changes` in planning.yaml keeps, and as they are. Undefined where it is the same day.
 *
 * @example movedDate(told, planning, { version: 1, from: '1.0.0' })?.is // → 2026-12-18
 */
export function movedDate(
  told: Told,
  planning: Planning,
  updated: Updated | undefined,
): Moved | undefined {
  const last = lastDone(told.sessions);
  if (!updated || !last) return undefined;
  const since = planning.changes.filter((change) => isLater(change.since, updated.from));
  // Of a wait that changed twice the oldest is what the reader was told.
  const were = Object.assign({}, ...since.map(({ waits }) => waits).reverse());
  const bands = planning.bands.map((band) => ({ ...band, ...were[band.id] }));
  const was = guardNext(last, told, { ...planning, bands }).usual;
  const is = guardNext(last, told, planning).usual;
  if (!was || !is || was.equals(is)) return undefined;
  return { was, is, why: since.map(({ why }) => why) };
}

/** Versions are numbers between dots: 1.10 is later than 1.9. */
function isLater(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) > 0;
}
