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
  /** Counted when a session was planned; why was not stored. */
  | { readonly name: 'added'; readonly days: number }
  | { readonly name: 'clinic'; readonly days: number; readonly sessionId: string };

/** The wait between two sessions, in days. */
export interface Wait {
  /** Not even a clinic's appointment is planned earlier. */
  readonly least: number;
  readonly minimum: number;
  readonly usual: number;
  readonly reasons: readonly WaitReason[];
}

/** A session as waits look at it. */
export type Waiting = Needling & Partial<Pick<Session, 'id' | 'clinicSays' | 'added'>>;

/**
 * The longer wait that either of two sessions asks for, skin that darkens easily and the clinic's word
 * with it.
 *
 * @param from the earlier one: its clinic's word is about what comes after it
 * @example waitBetween({ lengthMm: 1.5 }, { lengthMm: 2 }, undefined, planning).minimum // → 42
 */
export function waitBetween(
  from: Waiting,
  to: Waiting,
  profile: Profile | undefined,
  { bands, cautious, early }: Planning,
): Wait {
  const a = bandOf(from, bands);
  const b = bandOf(to, bands);
  const isCautious = profile?.darkerOrMarks === true;
  const added = Math.max(from.added?.between ?? 0, to.added?.between ?? 0);
  const extra = Math.max(isCautious ? cautious.days : 0, added);
  const clinic = from.clinicSays?.days ?? 0;
  const ours = Math.max(a.minimum, b.minimum) + extra;
  const minimum = Math.max(ours, clinic);
  const usual = Math.max(a.usual, b.usual) + extra;
  const mayBeEarly = to.who === 'professional' && !a.clinicOnly && !b.clinicOnly;
  return {
    least: mayBeEarly ? Math.ceil(minimum * early.share) : minimum,
    minimum,
    usual: Math.max(usual, clinic),
    reasons: [
      { name: 'band', says: b.usual > a.usual ? b : a, ...(from.id && { sessionId: from.id }) },
      ...(isCautious ? [{ name: 'cautious', says: cautious } as const] : []),
      ...(!isCautious && added > 0 ? [{ name: 'added', days: added } as const] : []),
      ...(clinic > ours && from.id
        ? [{ name: 'clinic', days: clinic, sessionId: from.id } as const]
        : []),
    ],
  };
}
