import { type CalendarEvent, EventSchema } from './event';
import { type Profile, ProfileSchema } from './profile';
import { type Records, recordKind } from './recordKind';
import { type Session, StoredSessionSchema } from './session';
import { type SkinCheck, StoredSkinCheckSchema } from './skinCheck';

export const SESSIONS = recordKind<Session, Pick<Session, 'id'>>(
  'session',
  StoredSessionSchema,
  ({ id }) => id,
);
export const CHECKS = recordKind<SkinCheck, Pick<SkinCheck, 'sessionId' | 'day'>>(
  'check',
  StoredSkinCheckSchema,
  ({ sessionId, day }) => `${sessionId}:${day}`,
);
export const EVENTS = recordKind<CalendarEvent, Pick<CalendarEvent, 'id'>>(
  'event',
  EventSchema,
  ({ id }) => id,
);
export const PROFILE = recordKind<Profile>('profile', ProfileSchema);

/** All kinds of records that a person's journal consists of. */
export const JOURNAL_KINDS = [SESSIONS, CHECKS, EVENTS, PROFILE];

/** A record that nobody can read, kept exactly where and as it is. */
interface Unreadable {
  readonly key: string;
  readonly record: unknown;
}

/** All that a person has told. */
export interface Journal {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly events: readonly CalendarEvent[];
  readonly profile: Profile;
  readonly unreadable: readonly Unreadable[];
}

/** Where a record that cannot be read goes when a backup can mend it. */
const ASIDE = 'aside:';
export const isAside = (key: string): boolean => key.startsWith(ASIDE);
export const asideKey = (key: string, now: Temporal.Instant): string =>
  isAside(key) ? key : `${ASIDE}${now.epochMilliseconds}:${key}`;

/** The journal among stored records; what cannot be read hides nothing else. */
export function readJournal(records: Records): Journal {
  const sessions: Session[] = [];
  const checks: SkinCheck[] = [];
  const events: CalendarEvent[] = [];
  const unreadable: Unreadable[] = [];
  let profile: Profile = { version: 1 };
  for (const [key, record] of Object.entries(records)) {
    const session = SESSIONS.read(key, record);
    const check = CHECKS.read(key, record);
    const event = EVENTS.read(key, record);
    const told = PROFILE.read(key, record);
    if (session) sessions.push(session);
    else if (check) checks.push(check);
    else if (event) events.push(event);
    else if (told) profile = told;
    else if (isAside(key) || JOURNAL_KINDS.some((kind) => kind.owns(key))) {
      unreadable.push({ key, record });
    }
  }
  return { sessions, checks, events, profile, unreadable };
}
