import type { Term } from '../content/schema';
import { TermKind } from './TermKind';

/** Terms to choose from, each with what it means. */
export function TermRows(props: {
  readonly terms: readonly Term[];
  readonly onNavigate: (path: string) => void;
}) {
  const { terms, onNavigate } = props;
  return (
    <ul class="rows">
      {terms.map((term) => (
        <li key={term.id}>
          <button type="button" onClick={() => onNavigate(`terms/${term.id}`)}>
            <strong lang={term.lang}>{term.name}</strong>{' '}
            <span class="meta category">
              <TermKind term={term} />
            </span>
            <span class="meta" lang={term.lang}>
              {term.meaning}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
