import type { Profile } from './profile';
import type { Session } from './session';
import type { SkinCheck } from './skinCheck';

/** What a person has told, as far as rules look at it. */
export interface Told {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly profile?: Profile | undefined;
}
