import type { Term } from '../content/schema';
import { CATEGORY_KEYS } from './categoryKeys';
import { useStrings } from './strings';

/** Terms to choose from, each with what it means. */
export function TermRows(props: {
  readonly terms: readonly Term[];
  readonly onNavigate: (path: string) => void;
}) {
  const { terms, onNavigate } = props;
  const t = useStrings();
  return (
    <ul class="rows">
      {terms.map(({ id, name, meaning, category }) => (
        <li key={id}>
          <button type="button" onClick={() => onNavigate(`terms/${id}`)}>
            <strong>{name}</strong> <span class="meta category">{t(CATEGORY_KEYS[category])}</span>
            <span class="meta">{meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
