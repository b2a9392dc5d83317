import type { SkinCheck } from './skinCheck';

/** Checks with a red flag that nobody has closed: they silence kind words and stop planning. */
export function openRedFlags(checks: readonly SkinCheck[]): SkinCheck[] {
  return checks.filter(({ redFlags, redFlagsClosed }) => redFlags?.length && !redFlagsClosed);
}
