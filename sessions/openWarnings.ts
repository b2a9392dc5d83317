import type { SkinCheck } from './skinCheck';
import { worsening } from './worsening';

/**
 * Checks with something that is not usual and that nobody has settled: a red flag that was ticked, or
 * signs that got worse. They silence kind words and stop planning.
 */
export function openWarnings(checks: readonly SkinCheck[]): SkinCheck[] {
  const ids = new Set(checks.map(({ sessionId }) => sessionId));
  const worse = new Set(
    [...ids].flatMap((id) => worsening(checks, id).map(({ day }) => `${id} ${day}`)),
  );
  return checks.filter(
    ({ sessionId, day, redFlags, redFlagsClosed }) =>
      (redFlags?.length && !redFlagsClosed) || worse.has(`${sessionId} ${day}`),
  );
}
