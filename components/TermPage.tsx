import chapters from 'skinwise:chapters';
import { inAnyLanguage } from '../content/compileLexicon';
import { explainTerm } from '../content/explainTerm';
import { BackLink } from './BackLink';
import { Support } from './Support';
import { useStrings } from './strings';
import { TermKind } from './TermKind';
import { useLazy } from './useLazy';

/** Everything about one term, on a page of its own. */
export function TermPage({ id, onNavigate }: { id: string; onNavigate: (path: string) => void }) {
  const t = useStrings();
  const loaded = useLazy(async () => {
    const [terms, sources] = await Promise.all([
      import('skinwise:glossary'),
      import('skinwise:sources'),
    ]);
    return { explanation: explainTerm(id, terms.default, sources.default) };
  }, id);
  const back = <BackLink to="terms" onNavigate={onNavigate} />;
  if (!loaded?.explanation) {
    return (
      <article class="term-page">
        {back}
        {loaded && <p>{t('app.notFound')}</p>}
      </article>
    );
  }
  const { explanation } = loaded;
  const { term, related, sources } = explanation;
  const chapter = chapters.find((chapter) => chapter.id === term.chapter);
  // One that is told in another language is only spelt in it.
  const { forms } = term.lang ? inAnyLanguage(term) : term;
  const spellings = forms.map((form) => (typeof form === 'string' ? form : form.form));
  return (
    <article class="term-page">
      {back}
      <h2 lang={term.lang}>{term.name}</h2>
      <p class="meta">
        <TermKind term={term} />
      </p>
      <p class="lead" lang={term.lang}>
        {term.meaning}
      </p>
      <p lang={term.lang}>{term.more}</p>
      {term.needling && (
        <p>
          <strong>{t('card.needling')}</strong> <span lang={term.lang}>{term.needling}</span>
        </p>
      )}
      <Support grade={term.grade} basis={term.basis} sources={sources} />
      {chapter && (
        <p>
          <button type="button" class="link" onClick={() => onNavigate(`guide/${chapter.id}`)}>
            {t('app.guide')}: {chapter.title} <span aria-hidden="true">›</span>
          </button>
        </p>
      )}
      {related.length > 0 && (
        <>
          <h3>{t('card.related')}</h3>
          <ul class="chips">
            {related.map(({ id, name, lang }) => (
              <li key={id}>
                <button
                  type="button"
                  class="chip"
                  lang={lang}
                  onClick={() => onNavigate(`terms/${id}`)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="meta">
        {t('terms.alsoCalled')}: {spellings.join(', ')}
      </p>
    </article>
  );
}
