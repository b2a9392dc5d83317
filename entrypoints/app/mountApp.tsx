import '../../components/app.css';
import language from 'skinwise:language';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { App, type AppProps } from '../../components/App';
import { FAILURE_KEYS } from '../../components/failures';
import { directionOf, StringsContext } from '../../components/strings';
import { SESSION_PAGES } from '../../components/View';
import { loadStored, type Stored } from '../../platform/loadStored';
import { takeQuery } from '../../platform/queryStore';
import { send } from '../../platform/send';
import { showTheme } from '../../platform/theme';
import { watchStorage } from '../../platform/watchStorage';
import type { KeptDraft } from '../../sessions/keptDraft';
import { isPaused } from '../../settings/pause';
import { createActions } from './createActions';
import { failureOf } from './failureOf';
import type { PopupOptions } from './popupOptions';

/** A notice stays long enough to be read. */
const NOTICE_MS = 8000;

/** Dates and times on screen are never staler than this. */
const REDRAW_MS = 60_000;

/** The page is read for a while, and its permission given back, while the popup is open. */
const LOOK_MS = 1000;

/** The field to find a term or a chapter in. */
const SEARCH = 'input[type=search]';

/** Views that are wrong without the whole journal, and so are not drawn from a part of it. */
const LISTS_ALL = ['sessions', 'sheet', ...SESSION_PAGES];

/** What a tab's title says, by the first part of its path. */
const TITLES: Readonly<
  Record<
    string,
    | 'app.today'
    | 'app.guide'
    | 'app.terms'
    | 'app.sessions'
    | 'app.settings'
    | 'sheet.title'
    | 'list.title'
    | 'plan.mayI'
    | 'events.title'
    | 'data.title'
    | 'about.title'
  >
> = {
  today: 'app.today',
  guide: 'app.guide',
  terms: 'app.terms',
  sessions: 'app.sessions',
  settings: 'app.settings',
  sheet: 'sheet.title',
  ingredients: 'list.title',
  edit: 'app.sessions',
  skin: 'app.sessions',
  check: 'plan.mayI',
  events: 'events.title',
  data: 'data.title',
  about: 'about.title',
};

/**
 * Runs the app on this page: draws what is stored, asks the background for every change, and draws
 * again when storage has changed, whoever changed it.
 *
 * @param popup absent in the journal, which has a tab of its own
 */
export async function mountApp(popup?: PopupOptions): Promise<void> {
  const t = i18n.t;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(t);
  let stored: Stored | 'failed' | undefined;
  let care: AppProps['care'] = [];
  let pageTerms: AppProps['pageTerms'];
  let site: AppProps['site'];
  let pressed: AppProps['pressed'] = [];
  let notice: AppProps['notice'];
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  let reading: AppProps['reading'];
  let pasted = '';
  let pastedItems: AppProps['pastedItems'];
  // What was looked up from the address bar or a page, and is no term.
  let query = popup ? '' : await takeQuery();
  // Between views, too: whoever looks something up in the guide comes back to it.
  let kept: KeptDraft | undefined;
  let focusNext = 'main';

  const readPath = (): string => location.hash.replace(/^#\/?/, '') || 'today';
  const navigate = (path: string): void => {
    location.hash = `#/${path}`;
  };
  /** What was told with an undo goes with its view, so it is told when the next one is there. */
  async function goTo(path: string): Promise<void> {
    if (readPath() === path) return;
    const arrived = new Promise((resolve) => {
      window.addEventListener('hashchange', resolve, { once: true });
    });
    navigate(path);
    await arrived;
  }
  /** A new view, or the loss of what had the focus: start at the top, for eye and screen reader. */
  const focusMain = (): void => focusOn('main');

  function tell(text: string, undo?: () => Promise<unknown>): void {
    clearTimeout(noticeTimer);
    // What can be undone stays until the reader goes on: no one is to be hurried.
    if (!undo) noticeTimer = setTimeout(tellNothing, NOTICE_MS);
    notice = !undo
      ? { text }
      : {
          text,
          undo: () => {
            tellNothing();
            focusMain();
            void attempt(undo);
          },
        };
    draw();
  }
  function tellNothing(): void {
    notice = undefined;
    draw();
  }
  async function attempt(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch (error) {
      tell(t(FAILURE_KEYS[failureOf(error)]));
    }
  }

  async function lookAtPage(): Promise<void> {
    if (!popup) return;
    const below = await popup.page();
    const [{ default: names }, { default: ruleOf }] = await Promise.all([
      import('skinwise:term-names'),
      import('skinwise:term-care'),
    ]);
    site = below.site;
    pressed = below.presses.map((press) =>
      press.what === 'known' ? { ...press, name: names[press.termId] } : press,
    );
    pageTerms =
      typeof below.terms === 'string'
        ? below.terms
        : below.terms.map(({ termId: id }) => ({ id, name: names[id] ?? id, care: ruleOf[id] }));
    draw();
  }
  /** Once, when the popup opens: whoever opens it over a page that has changed asks anew. */
  async function readPage(): Promise<void> {
    if (!popup || !stored || stored === 'failed') return;
    const isMarked = Array.isArray(pageTerms) && site?.on !== false;
    if (!isMarked || isPaused(stored.settings, Temporal.Now.zonedDateTimeISO())) return;
    const excerpts = await popup.excerpts();
    if (excerpts.every(({ ingredients, needling }) => ingredients.length + needling.length === 0))
      return;
    const { readPage } = await import('./readIngredients');
    reading = readPage(excerpts);
    draw();
  }
  async function paste(text: string): Promise<void> {
    pasted = text;
    draw();
    const { readIngredients } = await import('./readIngredients');
    pastedItems = readIngredients(pasted);
    draw();
  }
  async function switchSite(on: boolean): Promise<void> {
    if (!site) return;
    const { host, isPrivate } = site;
    await send('site/set', { host, isPrivate, on });
    await lookAtPage();
  }
  async function showTerm(termId: string): Promise<void> {
    if (await popup?.showTerm(termId)) window.close();
    else tell(t('today.termGone'));
  }

  const actions = createActions({ goTo, tell, attempt, focusMain, lookAtPage });

  function draw(): void {
    if (!stored) return;
    if (stored !== 'failed') showTheme(stored.settings.theme);
    const section = TITLES[sectionOf(readPath())];
    document.title = section ? `${t(section)} – ${t('extension.name')}` : t('extension.name');
    render(
      <StringsContext.Provider value={t}>
        <App
          path={readPath()}
          stored={stored}
          care={care}
          now={Temporal.Now.zonedDateTimeISO()}
          isJournal={!popup}
          version={browser.runtime.getManifest().version}
          pageTerms={pageTerms}
          site={site}
          pressed={pressed}
          notice={notice}
          reading={reading}
          pasted={pasted}
          pastedItems={pastedItems}
          onPaste={(text) => void attempt(() => paste(text))}
          query={query}
          kept={kept}
          onKeep={(draft) => {
            kept = draft;
            void popup?.keepDraft(draft);
          }}
          {...actions}
          onMark={() => void attempt(async () => popup?.onMark().then(lookAtPage))}
          onAllow={() => void attempt(async () => popup?.onAllow())}
          onLookUp={() => {
            if (readPath() === 'terms') return focusOn(SEARCH);
            focusNext = SEARCH;
            navigate('terms');
          }}
          onSite={(on) => void attempt(() => switchSite(on))}
          onShowTerm={(termId) => void attempt(() => showTerm(termId))}
          onQuery={(typed) => {
            query = typed;
            draw();
          }}
          onNavigate={navigate}
          onOpenBig={popup && (() => void attempt(() => popup.openBig(readPath())))}
          onPrint={() => window.print()}
          onReload={() => location.reload()}
        />
      </StringsContext.Provider>,
      document.getElementById('app') as HTMLElement,
    );
  }

  async function load(): Promise<void> {
    try {
      [stored, care] = await Promise.all([loadStored(), loadCare()]);
    } catch {
      // What is drawn already is still true as far as anyone knows.
      stored ??= 'failed';
    }
  }

  window.addEventListener('hashchange', () => {
    if (notice?.undo) notice = undefined;
    draw();
    focusOn(focusNext);
    focusNext = 'main';
    void popup?.keepPlace(readPath());
    // Settings changed meanwhile may have changed what is marked there.
    if (readPath() === 'today') void attempt(lookAtPage);
  });
  // Watching first: what is written while we load is not missed.
  watchStorage(async () => {
    await load();
    draw();
    void attempt(lookAtPage);
  });
  // Where the reader was, and what is there, are drawn at once: nothing jumps.
  const [place, draft, first] = await Promise.all([
    location.hash ? undefined : popup?.place(),
    popup?.draft(),
    // A help only: without it the first drawing waits for all.
    Promise.all([popup?.firstView(), loadCare()]).catch(() => undefined),
  ]);
  kept = draft;
  if (place) history.replaceState(null, '', `#/${place}`);
  if (first?.[0] && !LISTS_ALL.includes(sectionOf(readPath()))) {
    [stored, care] = [first[0], first[1]];
    draw();
  }
  await load();
  draw();
  // A tab can stay open over midnight, and a popup over the start of a session.
  document.addEventListener('visibilitychange', draw);
  setInterval(draw, REDRAW_MS);

  void attempt(() => send('reminders/check', {}));
  await lookAtPage();
  // Not waited for: one frame of the page that hangs would hold up all that follows.
  void readPage().catch(() => {});
  // What fails once is asked again in a second, and not worth a word.
  if (popup) setInterval(() => lookAtPage().catch(() => {}), LOOK_MS);
}

const sectionOf = (path: string): string => path.split('/')[0] ?? '';

const loadCare = async () => (await import('skinwise:care-days')).default;

function focusOn(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
