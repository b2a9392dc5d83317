import type { Check, CheckGroup } from '../content/pictures';
import type { Session } from './session';

/** What a person ticked; kept only while the list is open. */
export interface CheckAnswers {
  /** Ids of the checks that fit. */
  readonly fits: ReadonlySet<string>;
  /** Ids of the groups of which nothing fits. */
  readonly none: ReadonlySet<string>;
  /** What was given as a date, by the check's id. */
  readonly dates: Readonly<Record<string, string>>;
}

export type CheckVerdict =
  /** Groups without an answer: nothing is said before the whole list was looked at. */
  | { readonly name: 'open'; readonly left: number }
  | { readonly name: 'not-now'; readonly because: readonly Check[] }
  | {
      readonly name: 'not-before';
      readonly date: Temporal.PlainDate;
      readonly because: readonly Check[];
    }
  | { readonly name: 'ask'; readonly because: readonly Check[] }
  /** Only places or products to leave out. */
  | { readonly name: 'spare'; readonly because: readonly Check[] }
  /** Never a go-ahead. */
  | { readonly name: 'nothing' };

/** Joins the answers to the strictest that they come to. */
export function judgeChecks(
  groups: readonly CheckGroup[],
  { fits, none, dates }: CheckAnswers,
  today: Temporal.PlainDate,
): CheckVerdict {
  const because = groups.flatMap(({ checks }) => checks.filter(({ id }) => fits.has(id)));
  // A reason against is told at once, however much of the list is still to come.
  if (because.some(({ level }) => level === 'no')) return { name: 'not-now', because };
  const left = groups.filter(
    ({ id, checks }) => !none.has(id) && !checks.some((check) => fits.has(check.id)),
  ).length;
  if (left > 0) return { name: 'open', left };
  if (because.length === 0) return { name: 'nothing' };
  if (because.every(({ level }) => level === 'spare')) return { name: 'spare', because };
  const date = because
    .flatMap((check) => firstDay(check, dates[check.id]) ?? [])
    .sort(Temporal.PlainDate.compare)
    .at(-1);
  if (date && Temporal.PlainDate.compare(date, today) > 0) {
    return { name: 'not-before', date, because };
  }
  return { name: 'ask', because };
}

/** The day after which a wait is over, when its date was given and can be read. */
function firstDay({ wait }: Check, date: string | undefined): Temporal.PlainDate | undefined {
  if (!wait || !date) return undefined;
  try {
    const { days = 0, months = 0 } = wait;
    // A wait in days includes its last one; a month ends on the day of the same number.
    return Temporal.PlainDate.from(date).add({ months, days: days > 0 ? days + 1 : 0 });
  } catch {
    return undefined;
  }
}

/** What is asked of a session: of a professional's whose device was not told, as of every device. */
export function groupsFor(
  groups: readonly CheckGroup[],
  { who, device }: Pick<Session, 'who' | 'device'>,
): readonly CheckGroup[] {
  const isUntold = device === undefined && who !== 'home';
  return groups.filter(({ only }) => only === undefined || only === device || isUntold);
}

/** For so many days an answer to what changes is still the answer. */
const FRESH_DAYS = 28;

/**
 * Answers kept earlier, without those to what changes: a cold sore, a fever, a pregnancy, a new medicine.
 * These are asked for anew, and so is a part of the list that has grown since.
 */
export function answersThatLast(
  groups: readonly CheckGroup[],
  { fits, none, dates }: CheckAnswers,
  checkedOn: string,
): CheckAnswers {
  const asked = groups.filter(({ changes, revised = '' }) => changes || revised > checkedOn);
  const gone = new Set(asked.flatMap(({ id, checks }) => [id, ...checks.map((one) => one.id)]));
  const lasts = (id: string): boolean => !gone.has(id);
  return {
    fits: new Set([...fits].filter(lasts)),
    none: new Set([...none].filter(lasts)),
    dates: Object.fromEntries(Object.entries(dates).filter(([id]) => lasts(id))),
  };
}

/** Whether answers given on a day still stand for a session whose date does not move. */
export function areFresh(
  groups: readonly CheckGroup[],
  checkedOn: string,
  today: Temporal.PlainDate,
): boolean {
  const days = Temporal.PlainDate.from(checkedOn).until(today, { largestUnit: 'days' }).days;
  const isRevised = groups.some(({ revised = '' }) => revised > checkedOn);
  return !isRevised && days >= 0 && days <= FRESH_DAYS;
}
