import type { Explanation } from '../content/explainTerm';
import { Support } from './Support';
import { directionOf, type Translate, useStrings } from './strings';
import { TermKind } from './TermKind';
import { TermLinks } from './TermLinks';

/** What the reader has done in a card, and can take back there. */
export type CardAnswer =
  | { readonly name: 'known' }
  /** On this site alone. */
  | { readonly name: 'known-here' }
  | { readonly name: 'site-off'; readonly host: string };

export interface TermCardProps {
  readonly explanation: Explanation;
  /** Opens the guide at the term's chapter, or the term's own page when it has none. */
  readonly onOpenGuide: () => void;
  /** Opens a related term in this card. */
  readonly onRelated: (termId: string) => void;
  /** The term that this one was opened from, and the way back to it. */
  readonly from?: string | undefined;
  readonly onBack: () => void;
  readonly onKnow: () => void;
  readonly onSiteOff: () => void;
  readonly answer?: CardAnswer | undefined;
  readonly onUndo: () => void;
}

/** What opens over a mark: the meaning first, everything else on demand. */
export function TermCard(props: TermCardProps) {
  const t = useStrings();
  const { explanation, from, onBack, onRelated, onOpenGuide } = props;
  const { term, related, sources, line } = explanation;
  return (
    <div
      class="term-card"
      role="dialog"
      dir={directionOf(t)}
      aria-labelledby="term-name"
      aria-describedby="term-meaning"
      tabIndex={-1}
    >
      {from !== undefined && (
        <button type="button" class="link back" onClick={onBack}>
          <span aria-hidden="true">‹</span> {t('card.back', [from])}
        </button>
      )}
      <header>
        <h2 id="term-name" lang={term.lang}>
          {term.name}
        </h2>
        <span class="meta">
          <TermKind term={term} />
        </span>
      </header>
      <p class="meaning" id="term-meaning" lang={term.lang}>
        {term.meaning}
      </p>
      {/* Its words and its kind are in no markup: dayLineCss.ts. */}
      {line && <p class="today" />}
      {/* A new term starts closed, even when the card moves from one to the next. */}
      <details class="more" key={term.id}>
        <summary>{t('card.more')}</summary>
        <p lang={term.lang}>{term.more}</p>
        {term.needling && (
          <p>
            <strong>{t('card.needling')}</strong> <span lang={term.lang}>{term.needling}</span>
          </p>
        )}
        <TermLinks title={t('card.related')} terms={related} onTerm={onRelated} />
      </details>
      <Support grade={term.grade} basis={term.basis} sources={sources} key={`${term.id} support`} />
      <footer>
        <button type="button" class="link" onClick={onOpenGuide}>
          {term.chapter ? t('card.guide') : t('card.term')} <span aria-hidden="true">›</span>
        </button>
        <Choices {...props} />
      </footer>
    </div>
  );
}

function describeAnswer(answer: CardAnswer, t: Translate): string {
  if (answer.name === 'site-off') return t('card.siteIsOff', [answer.host]);
  return t(answer.name === 'known' ? 'card.known' : 'card.knownHere');
}

/** To have a word or a site left alone; each can be taken back where it was asked for. */
function Choices({ answer, onKnow, onSiteOff, onUndo }: TermCardProps) {
  const t = useStrings();
  const button = (press: () => void, name: string) => (
    <button type="button" class="link" key={name} onClick={press}>
      {name}
    </button>
  );
  return (
    <span class="choices">
      {/* There before its words: what appears together with them is not always read out. */}
      <span role="status" class="meta">
        {answer && describeAnswer(answer, t)}
      </span>
      {answer
        ? button(onUndo, t('app.undo'))
        : [button(onKnow, t('card.know')), button(onSiteOff, t('card.siteOff'))]}
    </span>
  );
}
