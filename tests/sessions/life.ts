import fc from 'fast-check';
import type { Planning } from '../../content/planning';
import { carryReminders } from '../../sessions/carryReminders';
import { noticeOf } from '../../sessions/noticeOf';
import { quietEnd } from '../../sessions/quietEnd';
import { kindOf, REMINDER_KINDS, type ReminderKind } from '../../sessions/reminderKey';
import { DEFAULT_PREFERENCES, type ReminderPreferences } from '../../sessions/reminderPreferences';
import { dueReminders, openReminders } from '../../sessions/reminders';
import { type Reminder, reminderTimes } from '../../sessions/reminderTimes';
import type { Session } from '../../sessions/session';
import { settleReminders } from '../../sessions/settleReminders';
import type { SkinCheck } from '../../sessions/skinCheck';
import { SNOOZES, type Snooze, snoozeReminder, snoozeUntil } from '../../sessions/snooze';

/** What can happen to a person with Skinwise, and to their browser. */
export type Happening =
  | { readonly does: 'plan'; readonly inDays: number; readonly time: string | undefined }
  | { readonly does: 'log'; readonly daysAgo: number; readonly time: string | undefined }
  | { readonly does: 'move'; readonly which: number; readonly byDays: number }
  | { readonly does: 'retime'; readonly which: number; readonly time: string | undefined }
  | { readonly does: 'annotate' | 'confirm' | 'delete' | 'check'; readonly which: number }
  | { readonly does: 'flag' | 'close-flag'; readonly which: number }
  | { readonly does: 'snooze'; readonly snooze: Snooze }
  | { readonly does: 'switch'; readonly kind: ReminderKind }
  /** The browser runs and its alarms ring. */
  | { readonly does: 'run'; readonly hours: number }
  /** No alarm wakes a sleeping machine; what is due is done when it wakes. */
  | { readonly does: 'sleep'; readonly hours: number }
  | { readonly does: 'lose-alarms' | 'restart' }
  /** After a sleep; noted only at the next start. */
  | { readonly does: 'die-while-telling'; readonly hours: number }
  | { readonly does: 'travel'; readonly timeZone: string }
  | { readonly does: 'set-clock'; readonly byHours: number };

const which = fc.nat(2);
const time = fc.constantFrom(undefined, '02:30', '09:00', '14:30', '22:00');
const begins = fc.oneof(
  fc.record({ does: fc.constant('plan' as const), inDays: fc.integer({ min: 0, max: 30 }), time }),
  fc.record({ does: fc.constant('log' as const), daysAgo: fc.integer({ min: 0, max: 9 }), time }),
);
const happening = fc.oneof(
  begins,
  fc.record({ does: fc.constant('move'), which, byDays: fc.integer({ min: -20, max: 20 }) }),
  fc.record({ does: fc.constant('retime'), which, time }),
  fc.record({
    does: fc.constantFrom('annotate', 'confirm', 'delete', 'check', 'flag', 'close-flag'),
    which,
  }),
  fc.record({ does: fc.constant('snooze'), snooze: fc.constantFrom(...SNOOZES) }),
  fc.record({ does: fc.constant('switch'), kind: fc.constantFrom(...REMINDER_KINDS) }),
  fc.record({ does: fc.constant('run'), hours: fc.integer({ min: 1, max: 100 }) }),
  fc.record({ does: fc.constant('sleep'), hours: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ does: fc.constantFrom('lose-alarms', 'restart') }),
  fc.record({ does: fc.constant('die-while-telling'), hours: fc.integer({ min: 0, max: 100 }) }),
  fc.record({
    does: fc.constant('travel'),
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Asia/Tokyo',
      'Pacific/Auckland',
      'Pacific/Honolulu',
    ),
  }),
  fc.record({ does: fc.constant('set-clock'), byHours: fc.integer({ min: -30, max: 30 }) }),
) as fc.Arbitrary<Happening>;

/** Lives begin around the days on which clocks change, or anywhere in a year. */
export const life: fc.Arbitrary<{
  readonly begin: string;
  readonly happenings: readonly Happening[];
}> = fc.record({
  begin: fc.constantFrom(
    '2026-03-26T10:00',
    '2026-10-22T10:00',
    '2026-03-05T10:00',
    '2026-10-29T10:00',
    '2026-06-01T23:30',
    '2026-12-28T07:00',
  ),
  happenings: fc
    .tuple(begins, fc.array(happening, { minLength: 1, maxLength: 9 }))
    .map(([first, rest]) => [first, ...rest]),
});

/** A reminder as it is set now: once its session moves, it is another. */
export const occasion = ({
  id,
  setFor,
}: {
  readonly id: string;
  readonly setFor: Temporal.ZonedDateTime | Temporal.PlainDateTime;
}): string => `${id} ${'timeZoneId' in setFor ? setFor.toPlainDateTime() : setFor}`;

/** A notification as it was shown. */
export interface Shown {
  readonly id: string;
  readonly at: Temporal.ZonedDateTime;
  readonly reminders: readonly Reminder[];
  /** Died before it was noted, so it may come again under the same id. */
  readonly isUnnoted: boolean;
}

/** Lives a life through the rules, as the background does: show, then note in one write. */
export class World {
  sessions: Session[] = [];
  checks: SkinCheck[] = [];
  preferences: ReminderPreferences = DEFAULT_PREFERENCES;
  now: Temporal.ZonedDateTime;
  alarms: Temporal.ZonedDateTime[] = [];
  readonly shown: Shown[] = [];
  /** Reminders settled without being told, and whether they might be. */
  readonly dropped: { reminder: Reminder; isAllowed: boolean }[] = [];
  /** How often a reminder may have been told: anew after each move of its time and each snooze. */
  readonly allowed = new Map<string, number>();
  /** Set when their time was over already, and so never told. */
  readonly tooLate = new Set<string>();
  readonly snoozed = new Set<string>();
  /** Alarms that nothing came of and that stand again. */
  readonly idle: string[] = [];
  #count = 0;

  constructor(
    begin: string,
    private readonly planning: Planning,
  ) {
    this.now = Temporal.PlainDateTime.from(begin).toZonedDateTime('Europe/Berlin');
  }

  get told() {
    return { sessions: this.sessions, checks: this.checks };
  }
  get rules() {
    return { planning: this.planning, preferences: this.preferences };
  }
  timesOf(session: Session): Reminder[] {
    return reminderTimes(session, this.told, this.planning, this.now.timeZoneId);
  }

  happen(what: Happening): void {
    switch (what.does) {
      case 'plan':
        this.#add('planned', this.now.toPlainDate().add({ days: what.inDays }), what.time);
        break;
      case 'log':
        this.#add('done', this.now.toPlainDate().subtract({ days: what.daysAgo }), what.time);
        break;
      case 'move':
        this.#change(what.which, (session) => {
          const date = Temporal.PlainDate.from(session.date).add({ days: what.byDays });
          return { ...session, date: date.toString() };
        });
        break;
      case 'retime':
        this.#change(what.which, ({ time: _, ...session }) =>
          what.time ? { ...session, time: what.time } : session,
        );
        break;
      case 'annotate':
        this.#change(what.which, (session) => ({ ...session, notes: 'Left cheek' }));
        break;
      case 'confirm':
        this.#change(what.which, (session) => ({ ...session, status: 'done' }));
        break;
      case 'delete':
        this.sessions = this.sessions.filter((_, index) => index !== what.which);
        this.resetAlarms();
        break;
      case 'check':
      case 'flag':
      case 'close-flag':
        this.#check(what.which, what.does);
        this.resetAlarms();
        break;
      case 'snooze':
        this.#snooze(what.snooze);
        break;
      case 'switch': {
        const { remindersOff: off } = this.preferences;
        const remindersOff = off.includes(what.kind)
          ? off.filter((kind) => kind !== what.kind)
          : [...off, what.kind];
        this.preferences = { ...this.preferences, remindersOff };
        this.resetAlarms();
        break;
      }
      case 'run':
        this.#run(what.hours);
        break;
      case 'sleep':
        this.now = this.now.add({ hours: what.hours });
        this.catchUp();
        break;
      case 'lose-alarms':
        this.alarms = [];
        break;
      case 'restart':
        this.alarms = [];
        this.catchUp();
        break;
      case 'die-while-telling':
        this.now = this.now.add({ hours: what.hours });
        this.#show(true);
        // The machine is off for a while, and more may have come due.
        this.now = this.now.add({ hours: 5 });
        this.#showAgain();
        break;
      case 'travel':
        // No browser tells of it: the next thing that starts the background notices.
        this.now = this.now.withTimeZone(what.timeZone);
        break;
      case 'set-clock':
        this.now = this.now.add({ hours: what.byHours });
        break;
    }
  }

  /** Does what is due and makes the alarms true, as entrypoints/background/catchUp.ts. */
  catchUp(): void {
    const settle = this.#show(false);
    const changed = settleReminders(this.sessions, settle);
    this.sessions = this.sessions.map((one) => changed.find(({ id }) => id === one.id) ?? one);
    this.resetAlarms();
  }

  /** What died before it was noted comes again; in quiet hours later, when anything may have moved. */
  #showAgain(): void {
    const before = this.shown.length;
    this.catchUp();
    const unnoted = this.shown.at(-1);
    if (this.shown.length > before || !unnoted?.isUnnoted) return;
    for (const { id } of unnoted.reminders) this.#allow(id);
  }

  resetAlarms(): void {
    this.alarms = openReminders(this.told, this.rules, this.now).map(({ at }) => at);
  }

  #show(isUnnoted: boolean): readonly Reminder[] {
    const { tell, settle } = dueReminders(this.told, this.rules, this.now);
    const notice = noticeOf(tell, this.sessions, this.now);
    if (notice) {
      const reminders = notice.items.map(({ reminder }) => reminder);
      this.shown.push({ id: notice.id, at: this.now, reminders, isUnnoted });
    }
    if (!isUnnoted) {
      for (const reminder of settle.filter(({ id }) => !tell.some((one) => one.id === id))) {
        this.dropped.push({ reminder, isAllowed: this.#mayDrop(reminder) });
      }
    }
    return settle;
  }

  /** Asked for otherwise than the rules ask. */
  #mayDrop({ sessionId, key }: Reminder): boolean {
    const kind = kindOf(key);
    const own = this.sessions.find(({ id }) => id === sessionId);
    return (
      this.preferences.remindersOff.includes(kind) ||
      // What is usual is not told beside a warning sign.
      (kind === 'aftercare' &&
        key !== 'aftercare:7' &&
        this.checks.some((check) => check.redFlags?.length && !check.redFlagsClosed)) ||
      this.checks.some(
        (check) => `${check.sessionId} skin-check:${check.day}` === `${sessionId} ${key}`,
      ) ||
      ((kind === 'next-possible' || kind === 'reintroduce') &&
        this.sessions.some(({ date }) => own && date > own.date))
    );
  }

  #run(hours: number): void {
    const end = this.now.add({ hours });
    this.catchUp();
    for (;;) {
      const next = [...this.alarms].sort(Temporal.ZonedDateTime.compare)[0];
      if (!next || Temporal.ZonedDateTime.compare(next, end) > 0) break;
      if (Temporal.ZonedDateTime.compare(next, this.now) > 0)
        this.now = next.withTimeZone(end.timeZoneId);
      const before = this.shown.length;
      this.catchUp();
      // It would ring for ever.
      if (this.shown.length === before && this.alarms.some((one) => one.equals(next))) {
        this.idle.push(`the alarm at ${next} tells nothing`);
        break;
      }
    }
    this.now = end;
  }

  #add(status: Session['status'], date: Temporal.PlainDate, time: string | undefined): void {
    if (this.sessions.length >= 3) return;
    this.#count += 1;
    const session: Session = {
      version: 2,
      id: `session-${this.#count}`,
      date: date.toString(),
      ...(time && { time }),
      status,
      areas: [],
      settled: [],
    };
    this.#write(session, undefined);
  }

  #change(index: number, change: (session: Session) => Session): void {
    const before = this.sessions[index];
    if (before) this.#write(change(before), before);
  }

  #write(after: Session, before: Session | undefined): void {
    const was = new Map(before && this.timesOf(before).map(({ id, setFor }) => [id, setFor]));
    for (const { id, setFor } of this.timesOf(after)) {
      if (was.get(id)?.equals(setFor)) continue;
      this.#allow(id);
      const isTooLate = Temporal.ZonedDateTime.compare(setFor, this.now) <= 0;
      this.tooLate[isTooLate ? 'add' : 'delete'](occasion({ id, setFor }));
    }
    const stored = carryReminders(after, before, this.told, this.planning, this.now);
    this.sessions = [...this.sessions.filter(({ id }) => id !== after.id), stored];
    this.resetAlarms();
  }

  #allow(id: string): void {
    this.allowed.set(id, (this.allowed.get(id) ?? 0) + 1);
  }

  #check(index: number, does: 'check' | 'flag' | 'close-flag'): void {
    const session = this.sessions[index];
    if (session?.status !== 'done') return;
    const day = Temporal.PlainDate.from(session.date).until(this.now.toPlainDate()).days;
    if (day < 0 || day > 180) return;
    const others = this.checks.filter((one) => one.sessionId !== session.id || one.day !== day);
    const check: SkinCheck = { version: 2, sessionId: session.id, day, levels: { redness: 1 } };
    const flagged: SkinCheck = { ...check, redFlags: ['pus'] };
    const next = {
      check,
      flag: flagged,
      'close-flag': { ...flagged, redFlagsClosed: true as const },
    };
    this.checks = [...others, next[does]];
  }

  /** The last thing shown is put off, as from its notification. */
  #snooze(snooze: Snooze): void {
    const reminder = this.shown.at(-1)?.reminders[0];
    const session = this.sessions.find(({ id }) => id === reminder?.sessionId);
    if (!reminder || !session?.settled.includes(reminder.key)) return;
    const put = snoozeReminder(session, reminder.key, snoozeUntil(snooze, this.now));
    this.sessions = this.sessions.map((one) => (one.id === put.id ? put : one));
    this.#allow(reminder.id);
    this.snoozed.add(reminder.id);
    this.resetAlarms();
  }

  isQuiet(at: Temporal.ZonedDateTime): boolean {
    return !quietEnd(at, this.preferences.quietHours).equals(at);
  }
}
