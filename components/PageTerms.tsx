import { useStrings } from './strings';

export interface PageTermsProps {
  /** The terms of the page the popup was opened on; absent where there is no such page. */
  readonly pageTerms?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly onNavigate: (path: string) => void;
}

/** The terms marked on this page, as buttons: the same as the marks, for every way of reading. */
export function PageTerms({ pageTerms, onNavigate }: PageTermsProps) {
  const t = useStrings();
  if (!pageTerms) return null;
  return (
    <section class="page-terms">
      <h2>{t('today.thisPage')}</h2>
      {pageTerms.length === 0 ? (
        <p class="meta">{t('today.thisPageNone')}</p>
      ) : (
        <>
          <p class="meta">
            {t('today.thisPageTerms', pageTerms.length, [String(pageTerms.length)])}
          </p>
          <ul class="chips">
            {pageTerms.map(({ id, name }) => (
              <li key={id}>
                <button type="button" class="chip" onClick={() => onNavigate(`terms/${id}`)}>
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
