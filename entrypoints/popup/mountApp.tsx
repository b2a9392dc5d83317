import '../../components/app.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { App, type AppProps } from '../../components/App';
import { StringsContext } from '../../components/strings';
import { send } from '../../platform/messages';
import type { ListedTerm } from '../../platform/pageMessages';
import { loadSessions } from '../../platform/sessionStore';
import { loadSettings } from '../../platform/settingsStore';
import { loadSitesOff } from '../../platform/sitesOff';
import { watchStorage } from '../../platform/watchStorage';
import type { PlanProblem, SessionDraft } from '../../sessions/planSession';
import { openReminders } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';
import { type Pause, pauseFrom } from '../../settings/pause';
import { DEFAULT_SETTINGS, type SettingsChange } from '../../settings/settings';

/** A notice stays long enough to be read. */
const NOTICE_MS = 8000;

/** Dates and times on screen are never staler than this. */
const REDRAW_MS = 60_000;

/** The page is read for a while, and its permission given back, while the popup is open. */
const LOOK_MS = 1000;

/** The field to find a term in. */
const SEARCH = 'input[type=search]';

/** What a tab's title says, by the first part of its path. */
const TITLES: Readonly<
  Record<string, 'app.today' | 'app.guide' | 'app.terms' | 'app.sessions' | 'app.settings'>
> = {
  today: 'app.today',
  guide: 'app.guide',
  terms: 'app.terms',
  sessions: 'app.sessions',
  settings: 'app.settings',
};

/** The page that the popup was opened on. */
interface PageBelow {
  readonly terms: ListedTerm[] | 'unreadable' | 'withdrawn';
  readonly site: AppProps['site'];
}

/**
 * Runs the app on this page: draws what is stored, asks the background for every change, and draws
 * again when storage has changed, whoever changed it.
 */
export async function mountApp(options: {
  readonly openBig?: (path: string) => Promise<void>;
  readonly page?: () => Promise<PageBelow>;
  /** Asks the reader for leave to read websites. */
  readonly onAllow?: () => Promise<unknown>;
}): Promise<void> {
  const { openBig } = options;
  const t = i18n.t;
  let sessions: readonly Session[] = [];
  let settings = DEFAULT_SETTINGS;
  let sitesOff: readonly string[] = [];
  let pageTerms: AppProps['pageTerms'];
  let site: AppProps['site'];
  let notice: AppProps['notice'];
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let query = '';
  let focusNext = 'main';

  const readPath = (): string => location.hash.replace(/^#\/?/, '') || 'today';
  const navigate = (path: string): void => {
    location.hash = `#/${path}`;
  };
  function tell(text: string, undo?: () => void): void {
    clearTimeout(noticeTimer);
    notice = undo ? { text, undo } : { text };
    // What can be undone stays until the reader goes on: no one is to be hurried.
    if (!undo) noticeTimer = setTimeout(() => tellNothing(), NOTICE_MS);
    draw();
  }
  function tellNothing(): void {
    notice = undefined;
    draw();
  }
  /** A new view, or the loss of what had the focus: start at the top, for eye and screen reader. */
  const focusMain = (): void => focusOn('main');

  /** What the background refuses or cannot do is said; nothing of it has happened. */
  async function attempt(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch {
      tell(t('app.failed'));
    }
  }

  async function plan(draft: SessionDraft): Promise<PlanProblem | undefined> {
    const result = await send('session/plan', { date: draft.date, time: draft.time });
    if (!result.ok) return result.problem;
    navigate('today');
    const reminded = openReminders([result.session], Temporal.Now.timeZoneId()).length > 0;
    tell(t(reminded ? 'sessions.saved' : 'sessions.savedOnly'));
    return undefined;
  }
  async function remove({ id }: Session): Promise<void> {
    const removed = await send('session/delete', { sessionId: id });
    if (!removed) return;
    tell(t('sessions.removed'), () => {
      tellNothing();
      focusMain();
      void attempt(() => send('session/restore', { session: removed }));
    });
    focusMain();
  }

  async function lookAtPage(): Promise<void> {
    if (!options.page) return;
    const below = await options.page();
    const { default: names } = await import('skinwise:term-names');
    site = below.site;
    pageTerms =
      typeof below.terms === 'string'
        ? below.terms
        : below.terms.map(({ termId }) => ({ id: termId, name: names[termId] ?? termId }));
    draw();
  }
  async function switchSite(on: boolean): Promise<void> {
    if (!site) return;
    const { host, isPrivate } = site;
    await send('site/set', { host, isPrivate, on });
    await lookAtPage();
  }
  async function bringSiteBack(host: string): Promise<void> {
    await send('site/set', { host, isPrivate: false, on: true });
    tell(t('settings.siteIsBack', [host]), () => {
      tellNothing();
      focusMain();
      void attempt(() => send('site/set', { host, isPrivate: false, on: false }));
    });
    focusMain();
  }
  async function changeSettings(change: SettingsChange): Promise<void> {
    await send('settings/change', change);
    await lookAtPage();
  }
  function pause(length: Pause | undefined): void {
    const pausedUntil = length ? pauseFrom(length, Temporal.Now.zonedDateTimeISO()) : null;
    void attempt(() => changeSettings({ pausedUntil }));
  }

  function draw(): void {
    const section = TITLES[readPath().split('/')[0] ?? ''];
    document.title = section ? `${t(section)} – ${t('extension.name')}` : t('extension.name');
    render(
      <StringsContext.Provider value={t}>
        <App
          path={readPath()}
          sessions={sessions}
          now={Temporal.Now.zonedDateTimeISO()}
          pageTerms={pageTerms}
          site={site}
          onAllow={() => void attempt(async () => options.onAllow?.())}
          onLookUp={() => {
            focusNext = SEARCH;
            navigate('terms');
          }}
          onSite={(on) => void attempt(() => switchSite(on))}
          settings={settings}
          onSettings={(change) => void attempt(() => changeSettings(change))}
          onPause={pause}
          sitesOff={sitesOff}
          onSiteBack={(host) => void attempt(() => bringSiteBack(host))}
          notice={notice}
          query={query}
          onQuery={(typed) => {
            query = typed;
            draw();
          }}
          onNavigate={navigate}
          onOpenBig={openBig && (() => void attempt(() => openBig(readPath())))}
          onPlan={plan}
          onDone={({ id }) => void attempt(() => send('session/done', { sessionId: id }))}
          onRemove={(session) => void attempt(() => remove(session))}
        />
      </StringsContext.Provider>,
      document.getElementById('app') as HTMLElement,
    );
  }

  window.addEventListener('hashchange', () => {
    if (notice?.undo) notice = undefined;
    draw();
    focusOn(focusNext);
    focusNext = 'main';
    // Settings changed meanwhile may have changed what is marked there.
    if (readPath() === 'today') void attempt(lookAtPage);
  });
  async function load(): Promise<void> {
    [sessions, settings, sitesOff] = await Promise.all([
      loadSessions(),
      loadSettings(),
      loadSitesOff(),
    ]);
    draw();
  }
  // Watching first: what is written while we load is not missed.
  watchStorage(() => void attempt(() => load().then(lookAtPage)));
  await attempt(load);
  // A tab can stay open over midnight, and a popup over the start of a session.
  document.addEventListener('visibilitychange', draw);
  setInterval(draw, REDRAW_MS);

  void attempt(() => send('reminders/check', {}));
  await lookAtPage();
  if (options.page) setInterval(() => void lookAtPage(), LOOK_MS);
}

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
