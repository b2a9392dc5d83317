import { BookOpen, CalendarDays, Leaf, Maximize2, Search, Settings } from 'lucide-preact';
import { ChapterPage } from './ChapterPage';
import { GuideContents } from './GuideContents';
import { Sessions, type SessionsProps } from './Sessions';
import { SettingsPage, type SettingsPageProps } from './SettingsPage';
import { useStrings } from './strings';
import { TermPage } from './TermPage';
import { Terms, type TermsProps } from './Terms';
import { Today, type TodayProps } from './Today';

export interface AppProps
  extends Omit<SessionsProps, 'focus'>,
    Omit<TodayProps, 'onRemove'>,
    SettingsPageProps,
    Omit<TermsProps, 'onNavigate'> {
  /** `today`, `guide/pores`, `terms/retinol`, `sessions/<id>` … */
  readonly path: string;
  readonly onNavigate: (path: string) => void;
  /** Absent where the app already has a tab of its own. */
  readonly onOpenBig?: (() => void) | undefined;
  /** Something just happened: one sentence, and how to take it back. */
  readonly notice?: { readonly text: string; readonly undo?: () => void } | undefined;
}

const TABS = [
  { id: 'today', icon: Leaf },
  { id: 'guide', icon: BookOpen },
  { id: 'terms', icon: Search },
  { id: 'sessions', icon: CalendarDays },
] as const;

/** The whole app: in the popup, and in a tab as the journal. */
export function App(props: AppProps) {
  const t = useStrings();
  const { path, onNavigate, onOpenBig, notice } = props;
  const [section = 'today', item] = path.split('/');
  return (
    <>
      <header class="app-header">
        <h1>{t('extension.name')}</h1>
        <div>
          {onOpenBig && (
            <button type="button" class="icon" onClick={onOpenBig} title={t('app.openBig')}>
              <Maximize2 size={18} strokeWidth={1.5} aria-hidden="true" />
              <span class="hidden-text">{t('app.openBig')}</span>
            </button>
          )}
          <button
            type="button"
            class="icon"
            onClick={() => onNavigate('settings')}
            title={t('app.settings')}
            aria-current={section === 'settings' ? 'page' : undefined}
          >
            <Settings size={18} strokeWidth={1.5} aria-hidden="true" />
            <span class="hidden-text">{t('app.settings')}</span>
          </button>
        </div>
      </header>
      <nav aria-label={t('app.tabs')}>
        {TABS.map(({ id, icon: Icon }) => (
          <button
            type="button"
            key={id}
            aria-current={section === id ? 'page' : undefined}
            onClick={() => onNavigate(id)}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {t(`app.${id}`)}
          </button>
        ))}
      </nav>
      <main key={path} tabIndex={-1}>
        <View {...props} section={section} item={item} />
        <p class="meta disclaimer">{t('app.disclaimer')}</p>
      </main>
      <div role="status" class="notice-area">
        {notice && (
          <p class="notice">
            {notice.text}
            {notice.undo && (
              <button type="button" class="link" onClick={notice.undo}>
                {t('app.undo')}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}

function View(props: AppProps & { section: string; item: string | undefined }) {
  const { section, item, onNavigate } = props;
  if (section === 'guide' && item) return <ChapterPage {...props} id={item} />;
  if (section === 'guide') return <GuideContents onNavigate={onNavigate} />;
  if (section === 'terms' && item) return <TermPage id={item} onNavigate={onNavigate} />;
  if (section === 'terms') return <Terms {...props} />;
  if (section === 'sessions') return <Sessions {...props} focus={item} />;
  if (section === 'settings') return <SettingsPage {...props} />;
  return <Today {...props} />;
}
