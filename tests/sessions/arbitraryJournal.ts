import fc from 'fast-check';
import { EVENT_KINDS } from '../../sessions/event';
import { CHECKS, EVENTS, PROFILE, SESSIONS } from '../../sessions/journal';
import type { Records } from '../../sessions/recordKind';
import { AREAS, CONCERNS, DEVICES } from '../../sessions/session';
import { LAST_CHECK_DAY, LEVELS } from '../../sessions/skinCheck';

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const id = fc.stringMatching(/^[a-z0-9-]{8,64}$/);
const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) =>
    Temporal.PlainTime.from('00:00').add({ minutes }).toString({ smallestUnit: 'minute' }),
  );
const note = fc.string({ unit: 'binary', maxLength: 60 });
const reminderKey = fc.constantFrom('checklist', 'start', 'aftercare:1', 'skin-check:3');
const days = fc.integer({ min: 1, max: 365 });
const level = fc.constantFrom(...LEVELS);
const flag = fc.stringMatching(/^[a-z0-9-]{1,64}$/);

/** A record without the fields that were not told, as storage keeps it. */
const told = <T extends object>(record: fc.Arbitrary<T>) =>
  record.map((record) => JSON.parse(JSON.stringify(record)));

const session = told(
  fc.record({
    version: fc.constant(2),
    id,
    date,
    time: some(time),
    status: fc.constantFrom('planned', 'done'),
    who: some(fc.constantFrom('home', 'professional')),
    device: some(fc.constantFrom(...DEVICES)),
    lengthMm: some(fc.integer({ min: 2, max: 60 }).map((steps) => steps / 20)),
    areas: fc.uniqueArray(fc.constantFrom(...AREAS)),
    passes: some(fc.integer({ min: 1, max: 20 })),
    newCartridge: some(fc.constantFrom('yes', 'no')),
    notes: some(note),
    concern: some(fc.constantFrom(...CONCERNS)),
    clinicSays: some(fc.record({ days: some(days), waitDays: some(days), note: some(note) })),
    override: some(fc.constantFrom('own-decision', 'professional-appointment')),
    overrideReason: some(note),
    added: some(fc.record({ between: days, products: days })),
    settled: fc.uniqueArray(reminderKey),
    snoozed: some(fc.dictionary(reminderKey, fc.constant('2026-11-28T14:30:00Z'))),
  }),
);
const check = told(
  fc.record({
    version: fc.constant(2),
    sessionId: id,
    day: fc.integer({ min: 0, max: LAST_CHECK_DAY }),
    levels: fc.record({ redness: some(level), pain: some(level) }),
    redFlags: some(fc.uniqueArray(flag, { minLength: 1, maxLength: 5 })),
    redFlagsClosed: some(fc.constant(true)),
    worseningClosed: some(fc.constant(true)),
    note: some(note),
  }),
);
const event = told(
  fc.record({
    version: fc.constant(1),
    id,
    date,
    kind: fc.constantFrom(...EVENT_KINDS),
    note: some(note),
  }),
);
const profile = told(
  fc.record({ version: fc.constant(1), darkerOrMarks: some(fc.boolean()), checkedOn: some(date) }),
);
const unreadable = fc.record({ version: fc.constant(99), what: fc.jsonValue() });

/** Whatever a person may have stored, some of it unreadable. */
export const arbitraryRecords: fc.Arbitrary<Records> = fc
  .record({
    sessions: fc.array(session, { maxLength: 5 }),
    checks: fc.array(check, { maxLength: 5 }),
    events: fc.array(event, { maxLength: 3 }),
    profiles: fc.array(profile, { maxLength: 1 }),
    unreadable: fc.dictionary(
      id.map((id) => `session:${id}`),
      unreadable,
      { maxKeys: 2 },
    ),
  })
  .map(({ sessions, checks, events, profiles, unreadable }) =>
    JSON.parse(
      JSON.stringify({
        ...unreadable,
        ...SESSIONS.recordsOf(...sessions),
        ...CHECKS.recordsOf(...checks),
        ...EVENTS.recordsOf(...events),
        ...PROFILE.recordsOf(...profiles),
      }),
    ),
  );
