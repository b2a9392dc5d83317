import { CATEGORY_KEYS } from './categoryKeys';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

export interface TermsProps {
  /** What is typed in the search; kept outside, so that it is still there on the way back. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onNavigate: (path: string) => void;
}

/** The glossary from A to Z, narrowed as one types; every spelling of a term leads to it. */
export function Terms({ query, onQuery, onNavigate }: TermsProps) {
  const t = useStrings();
  const glossary = useLazy(() => import('skinwise:glossary'))?.default;
  const wanted = query.trim().toLowerCase();
  const found = glossary
    ?.filter(
      ({ name, forms }) =>
        name.toLowerCase().includes(wanted) ||
        forms.some((form) =>
          (typeof form === 'string' ? form : form.form).toLowerCase().includes(wanted),
        ),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <label class="search">
        <span class="hidden-text">{t('terms.search')}</span>
        <input
          type="search"
          placeholder={t('terms.search')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      {found && (
        <p class="meta" role="status">
          {found.length > 0
            ? t('terms.count', found.length, [String(found.length)])
            : `${t('terms.none', [query.trim()])} ${t('terms.noneHelp')}`}
        </p>
      )}
      <ul class="rows">
        {found?.map(({ id, name, meaning, category }) => (
          <li key={id}>
            <button type="button" onClick={() => onNavigate(`terms/${id}`)}>
              <strong>{name}</strong>{' '}
              <span class="meta category">{t(CATEGORY_KEYS[category])}</span>
              <span class="meta">{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
