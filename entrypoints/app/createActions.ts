import { i18n } from '#i18n';
import type { Press } from '../../platform/pressStore';
import { send } from '../../platform/send';
import type { Tick } from '../../sessions/ticks';
import { type Pause, pauseFrom } from '../../settings/pause';
import type { SettingsChange } from '../../settings/settings';
import { createDataActions } from './createDataActions';
import { createSessionActions } from './createSessionActions';

/** What actions may do to the running app. */
export interface AppHandle {
  /** Answers when the view is there, so that something can be told in it. */
  readonly goTo: (path: string) => Promise<void>;
  /** Says what has happened, and how to take it back. */
  readonly tell: (text: string, undo?: () => Promise<unknown>) => void;
  /** Says so when the background refuses or cannot do something; nothing of it has happened. */
  readonly attempt: (change: () => Promise<unknown>) => Promise<void>;
  /** What had the focus is gone. */
  readonly focusMain: () => void;
  readonly lookAtPage: () => Promise<void>;
}

/** Everything a reader can change, each by asking the background; storage tells the views. */
export function createActions(app: AppHandle) {
  const { tell, attempt, focusMain, lookAtPage } = app;
  const t = i18n.t;

  async function switchSite(host: string, on: boolean): Promise<void> {
    const site = { host, isPrivate: false };
    await send('site/set', { ...site, on });
    const text = t(on ? 'settings.siteIsBack' : 'settings.siteIsGone', [host]);
    tell(text, () => send('site/set', { ...site, on: !on }));
    focusMain();
  }
  async function changeSettings(change: SettingsChange): Promise<void> {
    await send('settings/change', change);
    await lookAtPage();
  }

  return {
    ...createSessionActions(app),
    ...createDataActions(app),
    onTick: (tick: Tick) => void attempt(() => send('tick/set', tick)),
    onSiteBack: (host: string) => void attempt(() => switchSite(host, true)),
    onSiteGone: (host: string) => void attempt(() => switchSite(host, false)),
    onUndoPress: (press: Press) => void attempt(() => send('press/undo', press).then(lookAtPage)),
    onKnowEverywhere: (termId: string) =>
      void attempt(() => send('press/everywhere', { termId }).then(lookAtPage)),
    onSettings: (change: SettingsChange) => void attempt(() => changeSettings(change)),
    onLooksGoAlong: (on: boolean) => void attempt(() => send('looks/go-along', { on })),
    onTryOut: async (within: Element) => (await import('./tryOut')).tryOut(within),
    onPause(length: Pause | undefined) {
      const pausedUntil = length ? pauseFrom(length, Temporal.Now.zonedDateTimeISO()) : null;
      void attempt(() => changeSettings({ pausedUntil }));
    },
  };
}
