import type { TermName } from '../content/explainTerm';

export interface TermLinksProps {
  readonly title: string;
  readonly terms: readonly TermName[];
  readonly onTerm: (termId: string) => void;
}

/** Terms to go on to from a card; nothing where there are none. */
export function TermLinks({ title, terms, onTerm }: TermLinksProps) {
  if (terms.length === 0) return null;
  return (
    <p class="meta related">
      {title}{' '}
      {terms.map(({ id, name, lang }) => (
        <button type="button" class="link" key={id} lang={lang} onClick={() => onTerm(id)}>
          {name}
        </button>
      ))}
    </p>
  );
}
