import type { LookUp } from '../content/explainTerm';
import { directionOf, useStrings } from './strings';

export interface LookUpCardProps {
  readonly lookUp: LookUp;
  readonly onRelated: (termId: string) => void;
}

/** What opens over chosen words that are no term of ours: what is like them, or that nothing is. */
export function LookUpCard({ lookUp: { text, similar }, onRelated }: LookUpCardProps) {
  const t = useStrings();
  return (
    <div
      class="term-card"
      role="dialog"
      dir={directionOf(t)}
      aria-labelledby="term-name"
      tabIndex={-1}
    >
      <h2 id="term-name">{text}</h2>
      <p>{t('card.notKnown')}</p>
      {similar.length > 0 && (
        <p class="meta related">
          {t('card.similar')}{' '}
          {similar.map(({ id, name, lang }) => (
            <button type="button" class="link" key={id} lang={lang} onClick={() => onRelated(id)}>
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
