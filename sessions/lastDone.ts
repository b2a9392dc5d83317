import { byStart } from './byStart';
import type { Session } from './session';

/** The last session that took place. */
export function lastDone(sessions: readonly Session[]): Session | undefined {
  return sessions
    .filter(({ status }) => status === 'done')
    .sort(byStart)
    .at(-1);
}
