import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Found } from '../content/createSearch';
import { ChapterRows } from './ChapterRows';
import { useStrings } from './strings';
import { TermRows } from './TermRows';
import { useLazy } from './useLazy';

export interface SearchProps {
  /** What is typed; kept outside, so that it is still there on the way back. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onNavigate: (path: string) => void;
  /** Which of the two groups this place is about. */
  readonly first: 'terms' | 'chapters';
  /** What there is to look through while nothing is typed. */
  readonly children: ComponentChildren;
}

/** A field that finds terms and chapters at once, over a list to look through. */
export function Search({ query, onQuery, onNavigate, first, children }: SearchProps) {
  const t = useStrings();
  const box = useRef<HTMLElement>(null);
  const wanted = query.trim();

  /** Arrows go from the field through the results and back; Enter takes the best one. */
  function onKeyDown(event: KeyboardEvent): void {
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, .rows button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && at >= 0) {
      event.preventDefault();
      stops[at + step]?.focus();
    } else if (event.key === 'Enter' && at === 0 && wanted !== '') {
      stops[1]?.click();
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and the buttons inside
    <section class="search" ref={box} onKeyDown={onKeyDown}>
      <label class="search-field">
        <span class="hidden-text">{t('search.label')}</span>
        <input
          type="search"
          placeholder={t('search.label')}
          value={query}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      {wanted === '' ? (
        children
      ) : (
        <Results wanted={wanted} first={first} onNavigate={onNavigate} onQuery={onQuery} />
      )}
    </section>
  );
}

/** Built when something is first typed, and once. */
let building: Promise<(query: string) => Found> | undefined;
function loadSearch(): Promise<(query: string) => Found> {
  building ??= buildSearch();
  return building;
}
async function buildSearch(): Promise<(query: string) => Found> {
  const [{ createSearch }, glossary, chapters, texts] = await Promise.all([
    import('../content/createSearch'),
    import('skinwise:glossary'),
    import('skinwise:chapters'),
    import('skinwise:guide-texts'),
  ]);
  return createSearch(glossary.default, chapters.default, texts.default);
}

function Results(
  props: { wanted: string } & Pick<SearchProps, 'first' | 'onNavigate' | 'onQuery'>,
) {
  const { wanted, first, onNavigate, onQuery } = props;
  const t = useStrings();
  // In an object: a function alone would be taken for the next state's maker.
  const search = useLazy(async () => ({ find: await loadSearch() }));
  if (!search) return <p role="status" class="meta" />;
  const { terms, chapters, isPartly } = search.find(wanted);
  const count = terms.length + chapters.length;
  const groups = [
    terms.length > 0 && (
      <section key="terms">
        <h2>{t('app.terms')}</h2>
        <TermRows terms={terms} onNavigate={onNavigate} />
      </section>
    ),
    chapters.length > 0 && (
      <section key="chapters">
        <h2>{t('app.guide')}</h2>
        <ChapterRows chapters={chapters} onNavigate={onNavigate} />
      </section>
    ),
  ];
  return (
    <>
      <p class="meta" role="status">
        {isPartly
          ? `${t('search.none', [wanted])} ${t(count > 0 ? 'search.close' : 'search.noneHelp')}`
          : t('search.count', count, [String(count)])}
      </p>
      {first === 'terms' ? groups : groups.reverse()}
      {count === 0 && (
        <p class="actions">
          <button type="button" class="link" onClick={() => onQuery('')}>
            {t('search.clear')}
          </button>
          <button type="button" class="link" onClick={() => onNavigate('guide/red-flags')}>
            {t('today.actHow')} <span aria-hidden="true">›</span>
          </button>
        </p>
      )}
    </>
  );
}
