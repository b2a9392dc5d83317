import { BookOpen, CalendarDays, Leaf, Maximize2, Search, Settings } from 'lucide-preact';
import { LoadBoundary, LoadFailed } from './LoadBoundary';
import { Notice, type NoticeProps } from './Notice';
import { useStrings } from './strings';
import { SESSION_PAGES, type StoredProps, View, type ViewProps } from './View';

export interface AppProps extends Omit<ViewProps, keyof StoredProps> {
  readonly stored: StoredProps | 'failed';
  /** Absent where the app already has a tab of its own. */
  readonly onOpenBig?: (() => void) | undefined;
  readonly notice?: NoticeProps | undefined;
  /** Loads this page of the extension anew. */
  readonly onReload: () => void;
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
  const { path, stored, onNavigate, onOpenBig, onLookUp, onReload, notice } = props;
  const [section = ''] = path.split('/');
  const tab = SESSION_PAGES.includes(section) || section === 'sheet' ? 'sessions' : section;
  return (
    <>
      <header class="app-header">
        <h1>{t('extension.name')}</h1>
        <div>
          <IconButton icon={Search} label={t('search.open')} onClick={onLookUp} />
          {onOpenBig && (
            <IconButton icon={Maximize2} label={t('app.openBig')} onClick={onOpenBig} />
          )}
          <IconButton
            icon={Settings}
            label={t('app.settings')}
            onClick={() => onNavigate('settings')}
            isCurrent={section === 'settings'}
          />
        </div>
      </header>
      <nav class="tabs" aria-label={t('app.tabs')}>
        {TABS.map(({ id, icon: Icon }) => (
          <button
            type="button"
            key={id}
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => onNavigate(id)}
          >
            <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
            {t(`app.${id}`)}
          </button>
        ))}
      </nav>
      <main key={path} tabIndex={-1}>
        {stored === 'failed' ? (
          <LoadFailed onReload={onReload} />
        ) : (
          <LoadBoundary onReload={onReload}>
            <View {...props} {...stored} />
          </LoadBoundary>
        )}
      </main>
      <Notice {...notice} />
    </>
  );
}

function IconButton(props: {
  icon: typeof Search;
  label: string;
  onClick: () => void;
  isCurrent?: boolean;
}) {
  const { icon: Icon, label, onClick, isCurrent } = props;
  return (
    <button
      type="button"
      class="icon"
      onClick={onClick}
      title={label}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon size={18} strokeWidth={1.5} aria-hidden="true" />
      <span class="hidden-text">{label}</span>
    </button>
  );
}
