import type { Check, CheckGroup } from '../content/pictures';

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
