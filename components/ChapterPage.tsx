import chapters from 'skinwise:chapters';
import type { FunctionComponent } from 'preact';
import { createGuideComponents } from './createGuideComponents';
import { useStrings } from './strings';
import { useLazy } from './useLazy';

type Chapter = FunctionComponent<{ components: ReturnType<typeof createGuideComponents> }>;
const TEXTS = import.meta.glob<{ default: Chapter }>('../content/en/guide/*.mdx');

/** One chapter of the guide. Its text and the sources load when it is opened. */
export function ChapterPage({
  id,
  onNavigate,
}: {
  id: string;
  onNavigate: (path: string) => void;
}) {
  const t = useStrings();
  const index = chapters.findIndex((chapter) => chapter.id === id);
  const chapter = chapters[index];
  const next = chapter && chapters[index + 1];
  const loaded = useLazy(async () => {
    const [text, sources] = await Promise.all([
      TEXTS[`../content/en/guide/${id}.mdx`]?.(),
      import('skinwise:sources'),
    ]);
    // Made once: new components at each drawing would close what the reader has opened.
    const components = createGuideComponents(sources.default, onNavigate);
    return { Text: text?.default, components };
  }, id);

  return (
    <article class="chapter">
      <button type="button" class="link back" onClick={() => onNavigate('guide')}>
        <span aria-hidden="true">‹</span> {t('app.guide')}
      </button>
      {chapter && <h2>{chapter.title}</h2>}
      {!chapter && <p>{t('app.notFound')}</p>}
      {loaded?.Text && <loaded.Text components={loaded.components} />}
      {loaded && next && (
        <button type="button" class="link" onClick={() => onNavigate(`guide/${next.id}`)}>
          {t('guide.next', [next.title])} <span aria-hidden="true">›</span>
        </button>
      )}
    </article>
  );
}
