import '../../components/app.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { App, type AppProps } from '../../components/App';
import { StringsContext } from '../../components/strings';
import { send } from '../../platform/messages';
import type { ListedTerm } from '../../platform/pageTerms';
import { loadSessions, watchSessions } from '../../platform/sessionStore';
import type { PlanProblem, SessionDraft } from '../../sessions/planSession';
import { openReminders } from '../../sessions/reminders';
import type { Session } from '../../sessions/session';

/** A notice stays long enough to be read and undone. */
const NOTICE_MS = 8000;

/** Dates and times on screen are never staler than this. */
const REDRAW_MS = 60_000;

/**
 * Runs the app on this page: draws what is stored, asks the background for every change, and draws
 * again when storage has changed, whoever changed it.
 */
export async function mountApp(options: {
  readonly openBig?: (path: string) => Promise<void>;
  readonly pageTerms?: () => Promise<ListedTerm[] | undefined>;
}): Promise<void> {
  const { openBig } = options;
  const t = i18n.t;
  let sessions = await loadSessions();
  let pageTerms: AppProps['pageTerms'];
  let notice: AppProps['notice'];
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;

  const readPath = (): string => location.hash.replace(/^#\/?/, '') || 'today';
  const navigate = (path: string): void => {
    location.hash = `#/${path}`;
  };
  function tell(text: string, undo?: () => void): void {
    clearTimeout(noticeTimer);
    notice = undo ? { text, undo } : { text };
    noticeTimer = setTimeout(() => {
      notice = undefined;
      draw();
    }, NOTICE_MS);
    draw();
  }
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
      notice = undefined;
      void attempt(() => send('session/restore', { session: removed }));
    });
  }

  function draw(): void {
    render(
      <StringsContext.Provider value={t}>
        <App
          path={readPath()}
          sessions={sessions}
          now={Temporal.Now.zonedDateTimeISO()}
          pageTerms={pageTerms}
          notice={notice}
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

  document.documentElement.lang = 'en';
  window.addEventListener('hashchange', () => {
    draw();
    // A new view starts at its top, for the eye and for a screen reader.
    document.querySelector('main')?.focus();
  });
  watchSessions(() => {
    void loadSessions().then((loaded) => {
      sessions = loaded;
      draw();
    });
  });
  // A tab can stay open over midnight, and a popup over the start of a session.
  document.addEventListener('visibilitychange', draw);
  setInterval(draw, REDRAW_MS);
  draw();

  void attempt(() => send('reminders/check', {}));
  const listed = await options.pageTerms?.();
  if (!listed) return;
  const { default: names } = await import('skinwise:term-names');
  pageTerms = listed.map(({ termId }) => ({ id: termId, name: names[termId] ?? termId }));
  draw();
}
