import { pickSources } from '../content/pickSources';
import { Support } from './Support';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

export interface PageClaimsProps {
  /** What the page says otherwise than our sources, in its own sentences. */
  readonly claims: readonly { readonly kind: 'home-length' | 'interval'; readonly text: string }[];
  readonly onNavigate: (path: string) => void;
}

/** A page's own sentence is quoted as far as it is needed. */
const MAX_QUOTE = 160;

/** Where a page says otherwise than our sources: both, side by side, and who says so. */
export function PageClaims({ claims, onNavigate }: PageClaimsProps) {
  const t = useStrings();
  const loaded = useLazy(async () => {
    const [answers, sources] = await Promise.all([
      import('skinwise:page-claims'),
      import('skinwise:sources'),
    ]);
    return { answers: answers.default, sources: sources.default };
  });
  if (!loaded) return null;
  return (
    <section class="page-claims">
      <h3>{t('claims.title')}</h3>
      {loaded.answers.map((answer) => {
        const claim = claims.find(({ kind }) => kind === answer.id);
        if (!claim) return null;
        const { text } = claim;
        const ids = answer.sources;
        return (
          <div key={answer.id}>
            <blockquote class="meta">
              {/* The browser has the quotation marks of the page's language. */}
              <q>{text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}…` : text}</q>
            </blockquote>
            <p>{answer.text}</p>
            <Support
              grade={answer.grade}
              basis={answer.basis}
              sources={pickSources(loaded.sources, ids)}
            />
            <button
              type="button"
              class="link"
              onClick={() => onNavigate(`guide/${answer.chapter}`)}
            >
              {t('card.guide')} <span aria-hidden="true">›</span>
            </button>
          </div>
        );
      })}
    </section>
  );
}
