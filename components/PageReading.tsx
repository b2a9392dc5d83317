import { adviseOn } from '../sessions/adviseOn';
import { IngredientList, type IngredientListProps } from './IngredientList';
import { PageClaims, type PageClaimsProps } from './PageClaims';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

export interface PageReadingProps
  extends Omit<IngredientListProps, 'items'>,
    Omit<PageClaimsProps, 'claims'> {
  /** What the popup has read of the page below: its list of ingredients, and what it claims. */
  readonly reading?:
    | {
        readonly items?: IngredientListProps['items'] | undefined;
        readonly claims: PageClaimsProps['claims'];
      }
    | undefined;
}

/** What the page below holds besides terms: a list of ingredients, and advice that differs from ours. */
export function PageReading(props: PageReadingProps) {
  const t = useStrings();
  const { reading } = props;
  if (!reading) return null;
  const { items, claims } = reading;
  return (
    <>
      {items && (
        <details class="page-list">
          <summary>
            <strong>{t('list.title')}</strong> <Waiting {...props} items={items} />
          </summary>
          <IngredientList {...props} items={items} />
        </details>
      )}
      {claims.length > 0 && <PageClaims {...props} claims={claims} />}
      {items && (
        <p>
          <button type="button" class="link" onClick={() => props.onNavigate('ingredients')}>
            {t('list.pasteOther')} <span aria-hidden="true">›</span>
          </button>
        </p>
      )}
    </>
  );
}

/** How many of a list wait, in the line that opens it. */
function Waiting({ items, sessions, checks, now }: IngredientListProps) {
  const t = useStrings();
  const loaded = useLazy(async () => {
    const [terms, care] = await Promise.all([import('skinwise:glossary'), import('skinwise:care')]);
    return { terms: terms.default, care: care.default };
  });
  if (!loaded) return null;
  const waits = items.filter(({ termId }) => {
    const id = loaded.terms.find((term) => term.id === termId)?.care;
    const rule = loaded.care.find((rule) => rule.id === id);
    const state = rule && adviseOn(rule, sessions, checks, now)?.state;
    return state !== undefined && state !== 'none';
  }).length;
  return (
    <span class="meta">
      {[
        t('list.items', items.length, [String(items.length)]),
        ...(sessions.length > 0 ? [t('list.waiting', waits, [String(waits)])] : []),
      ].join(' · ')}
    </span>
  );
}
