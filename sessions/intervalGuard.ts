import type { Planning } from '../content/planning';
import { bandOf } from './bandOf';
import { isBeyondHome } from './homeLimit';
import { openWarnings } from './openWarnings';
import { sharesSkin } from './sharesSkin';
import type { Told } from './told';
import { type Waiting, type WaitReason, waitBetween } from './waitBetween';

/** What is to be planned; its own id, when it is planned anew, does not stand in its way. */
export interface GuardDraft extends Waiting {
  /** Without it only the dates are asked for. */
  readonly date?: string | undefined;
}

/** Says itself what it stands on. */
export type Reason =
  | WaitReason
  | { readonly name: 'home'; readonly says: Planning['home'] }
  | { readonly name: 'around-eyes'; readonly says: Planning['aroundEyes'] }
  /** Another plan comes too soon after the date asked for. */
  | { readonly name: 'next-plan'; readonly sessionId: string }
  | { readonly name: 'red-flag'; readonly sessionId: string; readonly day: number };

export type Verdict =
  /** Nothing here speaks against it; never a go. */
  | 'ok'
  /** Above our numbers only the clinic's own sheet counts. */
  | 'clinic-only'
  /** Between minimum and usual wait: with `override: 'own-decision'` only. */
  | 'usual-wait'
  /** With `override: 'professional-appointment'` and its reason only. */
  | 'below-minimum'
  /** Earlier than any appointment that is planned, whoever gave it. */
  | 'too-soon'
  /** Cannot be planned, nor can a needle whose length is not told; what was done can be logged. */
  | 'home-too-long'
  /** The same; and only a session stored by an earlier version can have been logged. */
  | 'home-around-eyes'
  /** Nothing is planned while a red flag is open. */
  | 'red-flag';

export interface Guard {
  readonly verdict: Verdict;
  /** The first day after the minimum, and after the usual wait; undefined when nothing came before. */
  readonly earliest?: Temporal.PlainDate;
  readonly usual?: Temporal.PlainDate;
  readonly reasons: readonly Reason[];
}

/**
 * When a session may be planned, and what speaks against the date of a draft. Between two sessions the
 * longer wait holds, whichever of them asks for it.
 *
 * @example intervalGuard({ date: '2026-12-01', who: 'professional' }, told, planning).verdict
 */
export function intervalGuard(draft: GuardDraft, told: Told, planning: Planning): Guard {
  const { date } = draft;
  const own = bandOf(draft, planning.bands);
  const others = told.sessions.filter(({ id }) => id !== draft.id);
  const near = others.filter((other) => sharesSkin(other, draft));
  const before = near.filter((other) => date === undefined || other.date <= date);

  const waits = before.map((session) => {
    const { least, minimum, usual, reasons } = waitBetween(session, draft, told.profile, planning);
    const day = Temporal.PlainDate.from(session.date);
    return {
      reasons,
      least: day.add({ days: least }),
      earliest: day.add({ days: minimum }),
      usual: day.add({ days: usual }),
    };
  });
  const least = latest(waits.map((wait) => wait.least));
  const earliest = latest(waits.map((wait) => wait.earliest));
  const usual = latest(waits.map((wait) => wait.usual));
  const holding = waits.find((wait) => usual?.equals(wait.usual));

  const tooSoonAfter = near.flatMap((next) => {
    if (date === undefined || next.status === 'done' || next.date <= date) return [];
    const gap = Temporal.PlainDate.from(date).until(next.date, { largestUnit: 'days' }).days;
    const { least, minimum, usual } = waitBetween(draft, next, told.profile, planning);
    if (gap >= usual) return [];
    return [{ next, isBelow: gap < minimum, isTooSoon: gap < least }];
  });

  const isUntold = draft.who === 'home' && draft.lengthMm === undefined && date !== undefined;
  const isTooLong = isBeyondHome(draft, planning) || isUntold;
  const isEyesAtHome = draft.who === 'home' && draft.areas?.includes('around-eyes') === true;
  const flags = openWarnings(told.checks);
  const isBefore = (day: Temporal.PlainDate | undefined): boolean =>
    date !== undefined && day !== undefined && Temporal.PlainDate.compare(date, day) < 0;

  const verdicts: readonly (readonly [boolean, Verdict])[] = [
    [flags.length > 0, 'red-flag'],
    [isTooLong, 'home-too-long'],
    [isEyesAtHome, 'home-around-eyes'],
    [isBefore(least) || tooSoonAfter.some(({ isTooSoon }) => isTooSoon), 'too-soon'],
    [isBefore(earliest) || tooSoonAfter.some(({ isBelow }) => isBelow), 'below-minimum'],
    [isBefore(usual) || tooSoonAfter.length > 0, 'usual-wait'],
    [own.clinicOnly === true || holding?.reasons.some(isClinicOnly) === true, 'clinic-only'],
  ];
  const [, verdict] = verdicts.find(([holds]) => holds) ?? [true, 'ok' as const];
  return {
    verdict,
    ...(earliest && { earliest }),
    ...(usual && { usual }),
    reasons: [
      ...flags.map(({ sessionId, day }): Reason => ({ name: 'red-flag', sessionId, day })),
      ...(isTooLong ? [{ name: 'home', says: planning.home } as const] : []),
      ...(isEyesAtHome ? [{ name: 'around-eyes', says: planning.aroundEyes } as const] : []),
      ...(holding?.reasons ?? [{ name: 'band', says: own } as const]),
      ...tooSoonAfter.map(({ next }): Reason => ({ name: 'next-plan', sessionId: next.id })),
    ],
  };
}

const isClinicOnly = (reason: Reason): boolean =>
  reason.name === 'band' && reason.says.clinicOnly === true;

const latest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  [...days].sort(Temporal.PlainDate.compare).at(-1);
