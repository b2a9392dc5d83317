import { i18n } from '#i18n';
import { send } from '../../platform/send';
import type { PlanProblem, SessionDraft } from '../../sessions/planSession';
import type { Session } from '../../sessions/session';
import type { SkinMark } from '../../sessions/skinCheck';
import { type Pause, pauseFrom } from '../../settings/pause';
import type { SettingsChange } from '../../settings/settings';

/** What actions may do to the running app. */
export interface AppHandle {
  readonly navigate: (path: string) => void;
  /** Says what has happened, and how to take it back. */
  readonly tell: (text: string, undo?: () => Promise<unknown>) => void;
  /** Says so when the background refuses or cannot do something; nothing of it has happened. */
  readonly attempt: (change: () => Promise<unknown>) => Promise<void>;
  /** What had the focus is gone. */
  readonly focusMain: () => void;
  readonly lookAtPage: () => Promise<void>;
}

/** Everything a reader can change, each by asking the background; storage tells the views. */
export function createActions({ navigate, tell, attempt, focusMain, lookAtPage }: AppHandle) {
  const t = i18n.t;

  async function remove({ id }: Session): Promise<void> {
    const removed = await send('session/delete', { sessionId: id });
    if (!removed) return;
    tell(t('sessions.removed'), () => send('session/restore', removed));
    focusMain();
  }
  async function markSkin(mark: SkinMark): Promise<void> {
    const level = await send('check/mark', mark);
    if (level !== mark.level) tell(t('check.noted'), () => send('check/mark', { ...mark, level }));
  }
  async function bringSiteBack(host: string): Promise<void> {
    const site = { host, isPrivate: false };
    await send('site/set', { ...site, on: true });
    tell(t('settings.siteIsBack', [host]), () => send('site/set', { ...site, on: false }));
    focusMain();
  }
  async function changeSettings(change: SettingsChange): Promise<void> {
    await send('settings/change', change);
    await lookAtPage();
  }

  return {
    async onPlan(draft: SessionDraft): Promise<PlanProblem | undefined> {
      const result = await send('session/plan', { date: draft.date, time: draft.time });
      if (!result.ok) return result.problem;
      navigate('today');
      const isTooClose = result.session.settled.includes('start');
      tell(t(isTooClose ? 'sessions.savedOnly' : 'sessions.saved'));
      return undefined;
    },
    onDone: ({ id }: Session) => void attempt(() => send('session/done', { sessionId: id })),
    onRemove: (session: Session) => void attempt(() => remove(session)),
    onSkinMark: (mark: SkinMark) => void attempt(() => markSkin(mark)),
    onSiteBack: (host: string) => void attempt(() => bringSiteBack(host)),
    onSettings: (change: SettingsChange) => void attempt(() => changeSettings(change)),
    onPause(length: Pause | undefined) {
      const pausedUntil = length ? pauseFrom(length, Temporal.Now.zonedDateTimeISO()) : null;
      void attempt(() => changeSettings({ pausedUntil }));
    },
  };
}
