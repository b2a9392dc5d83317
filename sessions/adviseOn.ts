import type { CareDays } from '../content/schema';
import { byStart } from './byStart';
import { healingDay } from './healingDay';
import { isOver } from './isOver';
import { lastUse } from './lastUse';
import { openWarnings } from './openWarnings';
import type { Session } from './session';
import type { SkinCheck } from './skinCheck';
import { LAST_HOUR_WAIT, waitEnd } from './waitEnd';

/** What an advice rests on: the rule, one session, and today's day of it (negative before it). */
interface Because {
  readonly ruleId: string;
  readonly sessionId: string;
  readonly day: number;
  /**
   * The rule itself, the clinic's longer wait, that nothing goes on skin for 24 hours, or that channels
   * stay open for longer in darker skin (planning.yaml, `cautious`).
   */
  readonly by: 'rule' | 'clinic' | 'first-hours' | 'arm-study' | 'red-flag';
  /** The session's time has passed and nobody has said whether it took place. */
  readonly isUnconfirmed?: true;
}

interface Common {
  /** The shortest and the longest that sources name, in days. */
  readonly range?: readonly [number, number];
  /** Where it is prescribed there is no date of ours: the prescriber decides. */
  readonly prescribed?: 'ask';
}

/** A care rule on a person's day. */
export type Advice =
  /** No known wait; never a go. */
  | ({ readonly state: 'none' } & Common)
  | ({
      readonly state: 'from';
      /** The first day on which it is free, and from when of it. */
      readonly date: Temporal.PlainDate;
      readonly from: Temporal.ZonedDateTime;
      /** The wait, where it is one of hours: 24, 48 or 72. */
      readonly hours?: number;
      /** Free only until then, since a session is planned. */
      readonly lastUse?: Temporal.PlainDate;
      readonly because: Because;
    } & Common)
  | ({
      readonly state: 'stop';
      readonly lastUse: Temporal.PlainDate;
      /** That day is over, or does not come before its wait is: to be left until after the session. */
      readonly isNow: boolean;
      readonly because: Because;
    } & Common)
  /** Only a prescriber or the clinic can say. */
  | ({ readonly state: 'ask'; readonly because?: Because } & Common)
  /** Not on needled skin, and no day on which that ends. */
  | ({ readonly state: 'never'; readonly because?: Because } & Common)
  /** A red flag is open: nothing kind is said. */
  | ({ readonly state: 'silenced'; readonly because: Because } & Common);

/** What is not put on skin, and so not touched by "nothing in the first 24 hours". */
const NOT_ON_SKIN: readonly CareDays['group'][] = [
  'medicines',
  'procedures',
  'supplements',
  'everyday life',
];

/** So long after a session a rule that names no end is still asked about. */
export const ASK_DAYS = 28;

/**
 * What a care rule means today, the strictest over all sessions; undefined while there are none. A plan
 * whose time has passed counts as done until someone says otherwise.
 *
 * @example adviseOn(retinol, [{ date: '2026-11-20', status: 'done', … }], [], now)
 * // → { state: 'from', date: 2026-11-28, … }
 */
export function adviseOn(
  rule: CareDays,
  sessions: readonly Session[],
  checks: readonly SkinCheck[],
  now: Temporal.ZonedDateTime,
): Advice | undefined {
  if (sessions.length === 0) return undefined;
  const today = now.toPlainDate();
  const past = sessions.filter(({ status, ...at }) => status === 'done' || isOver(at, now));
  const ahead = sessions.filter((session) => !past.includes(session)).sort(byStart);
  const latest = past.reduce<Session | undefined>(
    (a, b) => (a && byStart(a, b) > 0 ? a : b),
    undefined,
  );

  const because = (session: Session, by: Because['by'] = 'rule'): Because => ({
    ruleId: rule.id,
    sessionId: session.id,
    day: healingDay(session, today),
    by,
    ...(session.status === 'planned' && past.includes(session) && { isUnconfirmed: true }),
  });
  const about = latest ?? ahead[0];
  const common = (range?: readonly [number, number]): Common => ({
    ...(range && { range }),
    ...(rule.prescribed && { prescribed: rule.prescribed }),
  });
  const { before, after } = rule;

  if (rule.code === 'clinician') {
    const range = ahead.length > 0 && !latest ? before?.range : (after?.range ?? before?.range);
    return { state: 'ask', ...(about && { because: because(about) }), ...common(range) };
  }
  if (rule.code === 'never-during' && after?.days === undefined) {
    return { state: 'never', ...(about && { because: because(about) }), ...common() };
  }
  const [flag] = openWarnings(checks);
  if (flag) {
    const day = sessions.find(({ id }) => id === flag.sessionId);
    return {
      state: 'silenced',
      because: {
        ruleId: rule.id,
        sessionId: flag.sessionId,
        day: day ? healingDay(day, today) : flag.day,
        by: 'red-flag',
      },
      ...common(),
    };
  }

  const wait = past
    .map((session) => waitAfter(rule, session, now.timeZoneId))
    .filter(({ from }) => Temporal.ZonedDateTime.compare(from, now) > 0)
    .sort((a, b) => Temporal.ZonedDateTime.compare(a.from, b.from))
    .at(-1);
  const [next] = ahead;
  const stop =
    next && before?.days ? { session: next, day: lastUse(next, before.days) } : undefined;

  if (wait) {
    const date = wait.from.toPlainDate();
    // Free only once it is to be left again already: there is no day for it in between.
    if (stop && Temporal.PlainDate.compare(date, stop.day) > 0) {
      return {
        state: 'stop',
        lastUse: stop.day,
        isNow: true,
        because: because(stop.session),
        ...common(before?.range),
      };
    }
    return {
      state: 'from',
      date,
      from: wait.from,
      ...(wait.hours && { hours: wait.hours }),
      ...(stop && { lastUse: stop.day }),
      because: because(wait.session, wait.by),
      ...common(after?.range),
    };
  }
  // Nobody names an end: near a session it is asked about.
  const isNear = latest && healingDay(latest, today) <= ASK_DAYS;
  if (latest && isNear && after?.days === undefined) {
    return { state: 'ask', because: because(latest), ...common(after?.range) };
  }
  if (stop) {
    return {
      state: 'stop',
      lastUse: stop.day,
      isNow: Temporal.PlainDate.compare(today, stop.day) > 0,
      because: because(stop.session),
      ...common(before?.range),
    };
  }
  const range = before?.range;
  if (next && range && before.days === undefined && -healingDay(next, today) <= range[1]) {
    return { state: 'ask', because: because(next), ...common(range) };
  }
  return { state: 'none', ...common() };
}

/** When a session lets something be used again, and who says so. */
function waitAfter(
  rule: CareDays,
  session: Session,
  timeZone: string,
): { session: Session; by: Because['by']; from: Temporal.ZonedDateTime; hours?: number } {
  const own = rule.after?.days ?? 0;
  const isOnSkin = !NOT_ON_SKIN.includes(rule.group);
  const days = Math.max(own, isOnSkin ? 1 : 0);
  const clinic = session.clinicSays?.waitDays ?? 0;
  // A clinic's word is about what waits for days; what may come back within hours it means otherwise.
  const isLonger = own > LAST_HOUR_WAIT && clinic > own;
  const counted = isLonger ? clinic : days;
  const by: Because['by'] = isLonger ? 'clinic' : own > 0 ? 'rule' : 'first-hours';
  const from = waitEnd(session, counted, timeZone);
  const added = isOnSkin && counted > 1 && counted <= LAST_HOUR_WAIT && session.added?.products;
  if (added) return { session, by: 'arm-study', from: from.add({ days: added }) };
  return { session, by, from, ...(counted <= LAST_HOUR_WAIT && { hours: counted * 24 }) };
}
