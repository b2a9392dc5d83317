import type { Explanation } from '../content/explainTerm';
import { CATEGORY_KEYS } from './categoryKeys';
import { Support } from './Support';
import { useStrings } from './strings';

export interface TermCardProps {
  readonly explanation: Explanation;
  /** Opens the guide at the term's chapter, or the term's own page when it has none. */
  readonly onOpenGuide: () => void;
}

/** What opens over a mark: the meaning first, everything else on demand. */
export function TermCard({ explanation, onOpenGuide }: TermCardProps) {
  const t = useStrings();
  const { term, related, sources } = explanation;
  return (
    <div
      class="term-card"
      role="dialog"
      aria-labelledby="term-name"
      aria-describedby="term-meaning"
      tabIndex={-1}
    >
      <header>
        <h2 id="term-name">{term.name}</h2>
        <span class="meta">{t(CATEGORY_KEYS[term.category])}</span>
      </header>
      <p class="meaning" id="term-meaning">
        {term.meaning}
      </p>
      {/* A new term starts closed, even when the card moves from one to the next. */}
      <details class="more" key={term.id}>
        <summary>{t('card.more')}</summary>
        <p>{term.more}</p>
        {term.needling && (
          <p>
            <strong>{t('card.needling')}</strong> {term.needling}
          </p>
        )}
        {related.length > 0 && (
          <p class="meta">
            {t('card.related')} {related.map(({ name }) => name).join(' · ')}
          </p>
        )}
      </details>
      <Support grade={term.grade} basis={term.basis} sources={sources} key={`${term.id} support`} />
      <footer>
        <button type="button" class="link" onClick={onOpenGuide}>
          {term.chapter ? t('card.guide') : t('card.term')} <span aria-hidden="true">›</span>
        </button>
      </footer>
    </div>
  );
}
