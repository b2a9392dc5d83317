import type { LookUp } from '../content/explainTerm';
import { directionOf, useStrings } from './strings';
import { TermLinks } from './TermLinks';

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
      <TermLinks title={t('card.similar')} terms={similar} onTerm={onRelated} />
    </div>
  );
}
