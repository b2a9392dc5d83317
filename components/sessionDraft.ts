import type { SessionDraft } from '../sessions/keptDraft';
import type { Session } from '../sessions/session';

/** What is kept of a draft: a session without what the background adds. */
export type SessionDetails = Omit<Session, 'version' | 'id' | 'status' | 'settled' | 'snoozed'>;

const EMPTY = {
  date: '',
  time: '',
  areas: [],
  passes: '',
  notes: '',
  clinicDays: '',
  clinicWaitDays: '',
  clinicNote: '',
} satisfies SessionDraft;

/**
 * A draft for another session like the last: who, with what and where seldom change. The date, and
 * whether the cartridge is new, are of each session.
 */
export function draftLike(last: Session | undefined): SessionDraft {
  return {
    ...EMPTY,
    who: last?.who,
    device: last?.device,
    lengthMm: last?.lengthMm,
    areas: last?.areas ?? [],
    concern: last?.concern,
    // Skin stays as it is: what the last one added holds for the next.
    added: last?.added,
  };
}

/** A session to be told anew. */
export function draftOf(session: Session): SessionDraft {
  return {
    ...draftLike(session),
    lengthMm: session.lengthMm ?? 'unknown',
    date: session.date,
    time: session.time ?? '',
    newCartridge: session.newCartridge,
    passes: session.passes?.toString() ?? '',
    notes: session.notes ?? '',
    clinicDays: session.clinicSays?.days?.toString() ?? '',
    clinicWaitDays: session.clinicSays?.waitDays?.toString() ?? '',
    clinicNote: session.clinicSays?.note ?? '',
    override: session.override,
    overrideReason: session.overrideReason,
  };
}

/** What an override is about: another day, or another needling, is to be decided anew. */
const OVERRIDDEN = ['date', 'who', 'device', 'lengthMm', 'areas'] as const;

/** A plan's draft with what was changed in it. */
export function planDraftWith(draft: SessionDraft, change: Partial<SessionDraft>): SessionDraft {
  const isOther = OVERRIDDEN.some((field) => field in change);
  return {
    ...draft,
    ...(isOther && { override: undefined, overrideReason: undefined }),
    ...change,
  };
}

/** The draft without what was left empty: unknown is absent. */
export function detailsOf(draft: SessionDraft): SessionDetails {
  const { date, time, concern, newCartridge, override } = draft;
  const says = {
    ...(draft.clinicDays && { days: Number(draft.clinicDays) }),
    ...(draft.clinicWaitDays && { waitDays: Number(draft.clinicWaitDays) }),
    ...(draft.clinicNote.trim() && { note: draft.clinicNote.trim() }),
  };
  return {
    date,
    ...(time && { time }),
    ...needlingOf(draft),
    ...(concern && { concern }),
    ...((newCartridge === 'yes' || newCartridge === 'no') && { newCartridge }),
    ...(draft.passes && { passes: Number(draft.passes) }),
    ...(draft.notes.trim() && { notes: draft.notes.trim() }),
    ...(Object.keys(says).length > 0 && { clinicSays: says }),
    ...(override && { override }),
    ...(draft.added && { added: draft.added }),
    ...(override === 'professional-appointment' &&
      draft.overrideReason?.trim() && { overrideReason: draft.overrideReason.trim() }),
  };
}

/** With what and where, as rules look at it. */
export function needlingOf({ who, device, lengthMm, areas }: SessionDraft) {
  return {
    areas: [...areas],
    ...(who && { who }),
    ...(device && { device }),
    ...(typeof lengthMm === 'number' && { lengthMm }),
  };
}

/** The draft as the plan that it would be. */
export function planOf(draft: SessionDraft): Session {
  return { version: 2, id: 'the-draft', status: 'planned', settled: [], ...detailsOf(draft) };
}
