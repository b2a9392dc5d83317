import type { Planning } from '../content/planning';
import { bandOf, type Needling } from './bandOf';
import { openRedFlags } from './openRedFlags';
import { sharesSkin } from './sharesSkin';
import type { Told } from './told';
import { type WaitReason, waitBetween } from './waitBetween';

/** What is to be planned; its own id, when it is planned anew, does not stand in its way. */
export interface GuardDraft extends Needling {
  readonly id?: string;
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
  /** With `override: 'professional-appointment'` only. */
  | 'below-minimum'
  /** Cannot be planned; what was done can be logged. */
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
    const { minimum, usual, reasons } = waitBetween(session, draft, told.profile, planning);
    const day = Temporal.PlainDate.from(session.date);
    return { reasons, earliest: day.add({ days: minimum }), usual: day.add({ days: usual }) };
  });
  const earliest = latest(waits.map((wait) => wait.earliest));
  const usual = latest(waits.map((wait) => wait.usual));
  const holding = waits.find((wait) => usual?.equals(wait.usual));

  const tooSoonAfter = near.flatMap((next) => {
    if (date === undefined || next.status === 'done' || next.date <= date) return [];
    const gap = Temporal.PlainDate.from(date).until(next.date, { largestUnit: 'days' }).days;
    const { minimum, usual } = waitBetween(draft, next, told.profile, planning);
    if (gap >= usual) return [];
    return [{ next, isBelow: gap < minimum }];
  });

  const isTooLong =
    draft.who === 'home' &&
    (draft.device === 'radiofrequency' || (draft.lengthMm ?? 0) > planning.home.upToMm);
  const isEyesAtHome = draft.who === 'home' && draft.areas?.includes('around-eyes') === true;
  const flags = openRedFlags(told.checks);
  const isBefore = (day: Temporal.PlainDate | undefined): boolean =>
    date !== undefined && day !== undefined && Temporal.PlainDate.compare(date, day) < 0;

  const verdict: Verdict =
    flags.length > 0
      ? 'red-flag'
      : isTooLong
        ? 'home-too-long'
        : isEyesAtHome
          ? 'home-around-eyes'
          : isBefore(earliest) || tooSoonAfter.some(({ isBelow }) => isBelow)
            ? 'below-minimum'
            : isBefore(usual) || tooSoonAfter.length > 0
              ? 'usual-wait'
              : own.clinicOnly || holding?.reasons.some(isClinicOnly)
                ? 'clinic-only'
                : 'ok';
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
