import type { JSX } from 'preact';
import type { Session } from '../sessions/session';
import type { SkinCheck } from '../sessions/skinCheck';
import type { Ticks } from '../sessions/ticks';
import type { AboutPageProps } from './AboutPage';
import { Disclaimer } from './Disclaimer';
import { GuideContents } from './GuideContents';
import type { IngredientsPageProps } from './IngredientsPage';
import { OpenWarning } from './OpenWarning';
import { Search, type SearchProps } from './Search';
import type { SessionPagesProps } from './SessionPages';
import type { SessionsProps } from './Sessions';
import type { SettingsPageProps } from './SettingsPage';
import { Terms } from './Terms';
import { Today, type TodayProps } from './Today';
import { useLazy } from './useLazy';

/** What is stored, as views need it. */
export interface StoredProps {
  readonly sessions: readonly Session[];
  readonly checks: readonly SkinCheck[];
  readonly ticks: readonly Ticks[];
  readonly events: SessionPagesProps['events'];
  readonly profile: SessionPagesProps['profile'];
  readonly unreadable: SessionPagesProps['unreadable'];
  readonly isNearlyFull: boolean;
  readonly copy: SessionsProps['copy'];
  readonly updated?: TodayProps['updated'];
  readonly settings: SettingsPageProps['settings'];
  readonly looksGoAlong: SettingsPageProps['looksGoAlong'];
  readonly sitesOff: SettingsPageProps['sitesOff'];
  readonly sitesOn: SettingsPageProps['sitesOn'];
}

export interface ViewProps
  extends StoredProps,
    Omit<SessionsProps, 'focus' | 'settings' | 'profile'>,
    SessionPagesProps,
    Omit<TodayProps, 'profile'>,
    SettingsPageProps,
    AboutPageProps,
    Pick<IngredientsPageProps, 'pasted' | 'pastedItems' | 'onPaste'>,
    Pick<SearchProps, 'query' | 'onQuery'> {
  /** `today`, `guide/pores`, `terms/retinol`, `sessions/<id>` … */
  readonly path: string;
  /** In a tab of its own, with room for calendar, curve and contents. */
  readonly isJournal: boolean;
  readonly onPrint: () => void;
}

/** What is done with sessions beside the list of them. */
export const SESSION_PAGES = ['edit', 'skin', 'check', 'events', 'data'];

/** The view that a path leads to. */
export function View(props: ViewProps) {
  const other = otherView(props);
  if (!other) return <Today {...props} />;
  return (
    <>
      {other}
      <Disclaimer />
    </>
  );
}

/** All but Today, which is what remains. */
function otherView(props: ViewProps): JSX.Element | undefined {
  const { path, isJournal, onNavigate } = props;
  const [section = 'today', item] = path.split('/');
  if (section === 'guide' && item) {
    const chapter = <Chapter {...props} id={item} />;
    if (!isJournal) return chapter;
    return (
      <div class="beside">
        <aside>
          <GuideContents current={item} onNavigate={onNavigate} />
        </aside>
        {chapter}
      </div>
    );
  }
  if (section === 'guide') {
    return (
      <Search {...props} first="chapters">
        <GuideContents onNavigate={onNavigate} />
      </Search>
    );
  }
  if (section === 'terms' && item) return <Term id={item} onNavigate={onNavigate} />;
  if (section === 'terms') {
    return (
      <Search {...props} first="terms">
        <Terms onNavigate={onNavigate} />
      </Search>
    );
  }
  if (path === 'sessions/new' || path === 'sessions/log' || SESSION_PAGES.includes(section)) {
    return <Pages {...props} />;
  }
  if (section === 'sessions') {
    return (
      <>
        <OpenWarning {...props} />
        {isJournal ? <Journal {...props} focus={item} /> : <List {...props} focus={item} />}
      </>
    );
  }
  if (section === 'sheet') return <Sheet {...props} />;
  if (section === 'ingredients') return <Ingredients {...props} />;
  if (section === 'settings') return <Settings {...props} />;
  if (section === 'about') return <About {...props} />;
  return undefined;
}

/** Wizard, log and the rest, too. */
function Pages(props: ViewProps) {
  const loaded = useLazy(() => import('./SessionPages'));
  return loaded ? <loaded.SessionPages key={props.path} {...props} /> : null;
}

/** The list of sessions, calendar, curve, sheet and the rest load when first shown: Today needs none. */
function List(props: ViewProps & { readonly focus: string | undefined }) {
  const loaded = useLazy(() => import('./Sessions'));
  return loaded ? <loaded.Sessions {...props} /> : null;
}
function Journal(props: ViewProps & { readonly focus: string | undefined }) {
  const loaded = useLazy(() => import('./JournalSessions'));
  return loaded ? <loaded.JournalSessions {...props} /> : null;
}
function Chapter(props: ViewProps & { readonly id: string }) {
  const loaded = useLazy(() => import('./ChapterPage'));
  return loaded ? <loaded.ChapterPage {...props} /> : null;
}
function Term(props: { readonly id: string; readonly onNavigate: (path: string) => void }) {
  const loaded = useLazy(() => import('./TermPage'));
  return loaded ? <loaded.TermPage {...props} /> : null;
}
function Ingredients(props: ViewProps) {
  const loaded = useLazy(() => import('./IngredientsPage'));
  return loaded ? <loaded.IngredientsPage {...props} /> : null;
}
function Settings(props: ViewProps) {
  const loaded = useLazy(() => import('./SettingsPage'));
  return loaded ? <loaded.SettingsPage {...props} /> : null;
}
function About(props: ViewProps) {
  const loaded = useLazy(() => import('./AboutPage'));
  return loaded ? <loaded.AboutPage {...props} /> : null;
}
function Sheet(props: ViewProps) {
  const loaded = useLazy(() => import('./HandOver'));
  return loaded ? <loaded.HandOver {...props} /> : null;
}
