import { isPaused } from '../settings/pause';
import { Pause, type PauseProps } from './Pause';
import { useStrings } from './strings';

interface PageTerm {
  readonly id: string;
  readonly name: string;
}

export interface PageTermsProps extends PauseProps {
  /** The site of that page and whether it is marked; absent where there is none. */
  readonly site?:
    | { readonly host: string; readonly isPrivate: boolean; readonly on: boolean }
    | undefined;
  readonly onSite: (on: boolean) => void;
  /**
   * The terms of the page the popup was opened on; absent where there is no such page. Unreadable is
   * what browsers keep to themselves, withdrawn what the reader has taken from us.
   */
  readonly pageTerms?: readonly PageTerm[] | 'unreadable' | 'withdrawn' | undefined;
  /** The reader lets Skinwise read websites again. */
  readonly onAllow: () => void;
  /** Goes to a term on the page and opens its card. */
  readonly onShowTerm: (termId: string) => void;
  /** The reader wants to find a term by its name. */
  readonly onLookUp: () => void;
  readonly onNavigate: (path: string) => void;
}

/** The terms marked on this page, as buttons: the same as the marks, for every way of reading. */
export function PageTerms(props: PageTermsProps) {
  const { pageTerms, site, settings, now, onSite, onAllow, onLookUp } = props;
  const t = useStrings();
  if (!pageTerms) return null;
  return (
    <section class="page-terms">
      <h2>{t('today.thisPage')}</h2>
      {site && (
        <label class="switch">
          <span>
            {t('today.siteMarks')} <span class="meta">{site.host}</span>
          </span>
          <input
            type="checkbox"
            role="switch"
            aria-checked={site.on}
            checked={site.on}
            onChange={(event) => onSite(event.currentTarget.checked)}
          />
        </label>
      )}
      {site?.isPrivate && <p class="meta">{t('today.sitePrivate')}</p>}
      <Pause {...props} />
      {pageTerms === 'unreadable' || pageTerms === 'withdrawn' ? (
        <>
          <p class="meta">
            {t(pageTerms === 'withdrawn' ? 'today.withdrawn' : 'today.thisPageUnreadable')}
          </p>
          <p class="actions">
            {pageTerms === 'withdrawn' && (
              <button type="button" class="primary" onClick={onAllow}>
                {t('today.allow')}
              </button>
            )}
            <button type="button" class="link" onClick={onLookUp}>
              {t('today.lookUp')} <span aria-hidden="true">›</span>
            </button>
          </p>
        </>
      ) : isPaused(settings, now) ? null : site?.on === false ? (
        <p class="meta">{t('today.siteOff')}</p>
      ) : pageTerms.length === 0 ? (
        <p class="meta">{t('today.thisPageNone')}</p>
      ) : (
        <TermChips {...props} terms={pageTerms} />
      )}
    </section>
  );
}

/** Each term leads to its mark on the page; the arrow beside it to all about it. */
function TermChips(
  props: { terms: readonly PageTerm[] } & Pick<PageTermsProps, 'onShowTerm' | 'onNavigate'>,
) {
  const t = useStrings();
  const { terms, onShowTerm, onNavigate } = props;
  return (
    <>
      <p class="meta">{t('today.thisPageTerms', terms.length, [String(terms.length)])}</p>
      <ul class="chips">
        {terms.map(({ id, name }) => (
          <li key={id} class="term-chip">
            <button type="button" class="chip" onClick={() => onShowTerm(id)}>
              {name}
            </button>
            <button
              type="button"
              class="chip"
              title={t('today.readTerm', [name])}
              onClick={() => onNavigate(`terms/${id}`)}
            >
              <span aria-hidden="true">›</span>
              <span class="hidden-text">{t('today.readTerm', [name])}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
