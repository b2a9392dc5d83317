import { adviseOn } from '../sessions/adviseOn';
import { mattersToday } from '../sessions/mattersToday';
import { openWarnings } from '../sessions/openWarnings';
import { IngredientList, type IngredientListProps } from './IngredientList';
import { PageClaims, type PageClaimsProps } from './PageClaims';
import { useStrings } from './strings';
import { useTermRules } from './useTermRules';

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
  const find = useTermRules();
  if (!find) return null;
  // Beside a warning sign a number would say that all else is free.
  const counted = openWarnings(checks).length > 0 ? [] : items;
  const waits = counted.filter(({ termId }) => {
    const { rule } = find(termId);
    return rule && mattersToday(adviseOn(rule, sessions, checks, now));
  }).length;
  return (
    <span class="meta">
      {[
        t('list.items', items.length, [String(items.length)]),
        ...(waits > 0 ? [t('list.waiting', waits, [String(waits)])] : []),
      ].join(' · ')}
    </span>
  );
}
