import type { Band, Planning } from '../content/planning';
import { bandOf, type Needling } from './bandOf';
import type { Profile } from './profile';
import type { Session } from './session';

/** Says itself what it stands on: an entry of content/en/planning.yaml, or the clinic's word. */
export type WaitReason =
  | {
      readonly name: 'band';
      readonly says: Band;
      /** The session that the wait runs from. */
      readonly sessionId?: string;
    }
  | { readonly name: 'cautious'; readonly says: Planning['cautious'] }
  | { readonly name: 'clinic'; readonly days: number; readonly sessionId: string };

/** The wait between two sessions, in days. */
export interface Wait {
  readonly minimum: number;
  readonly usual: number;
  readonly reasons: readonly WaitReason[];
}

/**
 * The longer wait that either of two sessions asks for, skin that darkens easily and the clinic's word
 * with it.
 *
 * @param from the earlier one: its clinic's word is about what comes after it
 * @example waitBetween({ lengthMm: 1.5 }, { lengthMm: 2 }, undefined, planning).minimum // → 42
 */
export function waitBetween(
  from: Needling & Partial<Pick<Session, 'id' | 'clinicSays'>>,
  to: Needling,
  profile: Profile | undefined,
  { bands, cautious }: Planning,
): Wait {
  const a = bandOf(from, bands);
  const b = bandOf(to, bands);
  const extra = profile?.darkerOrMarks ? cautious.days : 0;
  const clinic = from.clinicSays?.days ?? 0;
  const minimum = Math.max(a.minimum, b.minimum) + extra;
  const usual = Math.max(a.usual, b.usual) + extra;
  return {
    minimum: Math.max(minimum, clinic),
    usual: Math.max(usual, clinic),
    reasons: [
      { name: 'band', says: b.usual > a.usual ? b : a, ...(from.id && { sessionId: from.id }) },
      ...(extra > 0 ? [{ name: 'cautious', says: cautious } as const] : []),
      ...(clinic > minimum && from.id
        ? [{ name: 'clinic', days: clinic, sessionId: from.id } as const]
        : []),
    ],
  };
}
