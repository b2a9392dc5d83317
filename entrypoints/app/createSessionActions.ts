import { i18n } from '#i18n';
import type { EventDetails } from '../../components/Events';
import type { Failure } from '../../components/failures';
import type { Plan } from '../../components/PlanWizard';
import type { SessionDetails } from '../../components/sessionDraft';
import { send } from '../../platform/send';
import type { CalendarEvent } from '../../sessions/event';
import type { Profile } from '../../sessions/profile';
import type { SaveProblem } from '../../sessions/saveSession';
import type { Session } from '../../sessions/session';
import type { SkinCheck, SkinMark, SkinNote } from '../../sessions/skinCheck';
import type { Snooze } from '../../sessions/snooze';
import type { AppHandle } from './createActions';
import { failureOf } from './failureOf';

/** What a reader can change of sessions, skin checks and events. */
export function createSessionActions({ goTo, tell, attempt, focusMain }: AppHandle) {
  const t = i18n.t;

  async function save(details: SessionDetails, status: Session['status'], before?: Session) {
    const id = before?.id ?? crypto.randomUUID();
    const session: Session = { version: 2, id, status, settled: [], ...details };
    return send('session/save', { session });
  }
  const putBack = (session: Session) => () => send('session/restore', { session, checks: [] });

  async function remove({ id }: Session): Promise<void> {
    const removed = await send('session/delete', { sessionId: id });
    if (!removed) return;
    tell(t('sessions.removed'), () => send('session/restore', removed));
    focusMain();
  }
  async function markDone({ id }: Session): Promise<void> {
    const before = await send('session/done', { sessionId: id });
    if (!before) return;
    // A plan says nothing of the needles' being new, and what took place can differ from it.
    await goTo(`edit/${id}`);
    tell(t('log.details'), putBack(before));
  }
  async function markSkin(mark: SkinMark): Promise<void> {
    const level = await send('check/mark', mark);
    if (level !== mark.level) tell(t('check.noted'), () => send('check/mark', { ...mark, level }));
  }
  async function noteSkin(told: SkinNote): Promise<void> {
    const { sessionId, day } = told;
    const before = await send('check/note', told);
    tell(t('check.noted'), () => send('check/note', { sessionId, day, ...before }));
  }
  async function snooze(reminderId: string, until: Snooze): Promise<void> {
    const before = await send('reminders/snooze', { reminderId, until });
    tell(t('reminder.putOff'), putBack(before));
    focusMain();
  }
  async function settle(reminderId: string): Promise<void> {
    const before = await send('reminders/settle', { reminderId });
    tell(t('reminder.settled'), putBack(before));
    focusMain();
  }
  async function removeEvent({ id }: CalendarEvent): Promise<void> {
    const event = await send('event/delete', { eventId: id });
    if (!event) return;
    tell(t('events.removed'), () => send('event/save', { event }));
    focusMain();
  }

  return {
    onPlan: ({ details, session, profile }: Plan) =>
      orFailure<SaveProblem>(async () => {
        // First, since the plan is guarded by it.
        if (profile) await send('profile/save', { profile });
        const result = await save(details, 'planned', session);
        if (!result.ok) return result.problem;
        await goTo('today');
        const isTooClose = result.session.settled.includes('start');
        tell(t(isTooClose ? 'sessions.savedOnly' : 'sessions.saved'));
        return undefined;
      }),
    onLog: (details: SessionDetails, session?: Session) =>
      orFailure<never>(async () => {
        const result = await save(details, 'done', session);
        if (!result.ok) return 'failed';
        const { id } = result.session;
        const { before } = result;
        await goTo(before ? `sessions/${id}` : 'today');
        tell(
          t(before ? 'log.changed' : 'log.saved'),
          before ? putBack(before) : () => send('session/delete', { sessionId: id }),
        );
        return undefined;
      }),
    onEvent: (details: EventDetails) =>
      orFailure<never>(async () => {
        const event = { version: 1 as const, id: crypto.randomUUID(), ...details };
        await send('event/save', { event });
        tell(t('events.saved'), () => send('event/delete', { eventId: event.id }));
        return undefined;
      }),
    onSnooze: (reminderId: string, until: Snooze) => void attempt(() => snooze(reminderId, until)),
    onSettle: (reminderId: string) => void attempt(() => settle(reminderId)),
    onDone: (session: Session) => void attempt(() => markDone(session)),
    onRemove: (session: Session) => void attempt(() => remove(session)),
    onRemoveEvent: (event: CalendarEvent) => void attempt(() => removeEvent(event)),
    onProfile: (profile: Profile) => void attempt(() => send('profile/save', { profile })),
    onSkinMark: (mark: SkinMark) => void attempt(() => markSkin(mark)),
    onSkinNote: (told: SkinNote) => void attempt(() => noteSkin(told)),
    onCloseWarning: ({ sessionId, day, redFlags }: SkinCheck) =>
      void attempt(() =>
        noteSkin({
          ...{ sessionId, day, worseningClosed: true },
          ...(redFlags && { redFlagsClosed: true }),
        }),
      ),
  };
}

/** What stands beside a form is told in the form: what is wrong, or why it could not be stored. */
async function orFailure<P extends string = never>(
  change: () => Promise<P | Failure | undefined>,
): Promise<P | Failure | undefined> {
  try {
    return await change();
  } catch (error) {
    return failureOf(error);
  }
}
